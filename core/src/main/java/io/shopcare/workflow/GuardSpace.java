package io.shopcare.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the declarations of guards tell of which can hold together. A guard without {@link
 * GuardDeclaration#holdsIn()} is opaque: nothing is known but its name.
 */
final class GuardSpace {

  /** One choice of a value for each variable, and the guards that hold by it. */
  record World(Map<String, String> values, Set<String> holding) {}

  /** Choices that are tried one by one; beyond, the question stays open. */
  private static final int WORLDS = 4_096;

  private final Map<String, List<String>> domains = new LinkedHashMap<>();
  private final Map<String, List<GuardDomain>> parts = new LinkedHashMap<>();

  /** The space of one or more versions; a guard that they declare differently is opaque. */
  GuardSpace(WorkflowDefinition... versions) {
    Set<String> disputed = new HashSet<>();
    for (WorkflowDefinition version : versions) {
      for (GuardDomain domain : version.domains()) {
        domains.merge(
            domain.variable(), domain.values(), (some, more) -> List.copyOf(union(some, more)));
      }
      for (GuardDeclaration guard : version.guards()) {
        List<GuardDomain> other = parts.putIfAbsent(guard.name(), guard.holdsIn());
        if (guard.holdsIn().isEmpty() || (other != null && !other.equals(guard.holdsIn()))) {
          disputed.add(guard.name());
        }
      }
    }
    parts.keySet().removeAll(disputed);
  }

  static Set<String> union(Collection<String> some, Collection<String> more) {
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return all;
  }

  private List<String> values(String variable) {
    return domains.getOrDefault(variable, List.of());
  }

  private List<GuardDomain> parts(String guard) {
    return parts.getOrDefault(guard, List.of());
  }

  boolean isOpaque(String guard) {
    return !parts.containsKey(guard);
  }

  /**
   * The values that are left to each variable where all the guards hold; a variable to which none
   * is left makes them contradict each other. Variables that no guard looks at are not in it.
   */
  Map<String, List<String>> box(Collection<String> guards) {
    Map<String, List<String>> box = new LinkedHashMap<>();
    for (String guard : guards) {
      for (GuardDomain part : parts(guard)) {
        List<String> left = box.getOrDefault(part.variable(), values(part.variable()));
        box.put(part.variable(), left.stream().filter(part.values()::contains).toList());
      }
    }
    return box;
  }

  boolean contradict(Collection<String> guards) {
    return box(guards).values().stream().anyMatch(List::isEmpty);
  }

  /** Whether the guard surely holds wherever all the others do. */
  boolean follows(String guard, Collection<String> others) {
    if (others.contains(guard)) {
      return true;
    }
    Map<String, List<String>> box = box(others);
    return !isOpaque(guard)
        && parts(guard).stream()
            .allMatch(
                p -> p.values().containsAll(box.getOrDefault(p.variable(), values(p.variable()))));
  }

  /** Every choice of values for the variables of the guards; empty if there are too many. */
  Optional<List<World>> worlds(Collection<String> guards) {
    Set<String> variables = new LinkedHashSet<>();
    guards.forEach(guard -> parts(guard).forEach(part -> variables.add(part.variable())));
    List<Map<String, String>> choices = List.of(Map.of());
    for (String variable : variables) {
      if ((long) choices.size() * values(variable).size() > WORLDS) {
        return Optional.empty();
      }
      choices = times(choices, variable);
    }
    return Optional.of(choices.stream().map(choice -> world(choice, guards)).toList());
  }

  private List<Map<String, String>> times(List<Map<String, String>> choices, String variable) {
    List<Map<String, String>> longer = new ArrayList<>();
    for (Map<String, String> choice : choices) {
      for (String value : values(variable)) {
        Map<String, String> more = new LinkedHashMap<>(choice);
        more.put(variable, value);
        longer.add(more);
      }
    }
    return longer;
  }

  private World world(Map<String, String> choice, Collection<String> guards) {
    Set<String> holding = new LinkedHashSet<>();
    for (String guard : guards) {
      if (!isOpaque(guard)
          && parts(guard).stream().allMatch(p -> p.values().contains(choice.get(p.variable())))) {
        holding.add(guard);
      }
    }
    return new World(choice, holding);
  }
}
