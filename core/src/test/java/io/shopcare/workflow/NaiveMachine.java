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
import java.util.function.Predicate;

/**
 * The oracle: a definition read as a list of arrows, looked through from end to end each time, with
 * guards and actors tried in all combinations.
 */
final class NaiveMachine {

  record Arrow(String from, String to, Transition row) {}

  /**
   * What bears on an event: who raises it, what values variables have, which opaque guards hold.
   */
  record Circumstances(String actor, Map<String, String> values, Set<String> opaque) {}

  final WorkflowDefinition definition;
  final List<Arrow> arrows = new ArrayList<>();

  NaiveMachine(WorkflowDefinition definition) {
    this.definition = definition;
    for (Transition row : definition.transitions()) {
      for (String from : row.from()) {
        arrows.add(new Arrow(from, row.to().orElse(from), row));
      }
    }
  }

  Set<String> declared() {
    Set<String> names = new LinkedHashSet<>();
    definition.states().forEach(state -> names.add(state.name()));
    return names;
  }

  Set<String> named() {
    Set<String> names = new LinkedHashSet<>(declared());
    names.add(definition.initial());
    names.addAll(definition.finals());
    arrows.forEach(arrow -> names.addAll(List.of(arrow.from(), arrow.to())));
    return names;
  }

  List<Arrow> arrows(String from, String event) {
    return arrows.stream()
        .filter(arrow -> arrow.from().equals(from) && arrow.row().event().equals(event))
        .toList();
  }

  boolean hasWayOut(String state) {
    return arrows.stream().anyMatch(arrow -> arrow.from().equals(state));
  }

  /** Where one can be after a word, guards and actors permitting. */
  Set<String> after(Collection<String> start, List<String> word) {
    Set<String> at = new HashSet<>(start);
    for (String event : word) {
      Set<String> next = new HashSet<>();
      arrows.stream()
          .filter(arrow -> at.contains(arrow.from()) && arrow.row().event().equals(event))
          .forEach(arrow -> next.add(arrow.to()));
      at.clear();
      at.addAll(next);
    }
    return at;
  }

  /** The least number of steps, at least one, from a state to each that it leads to. */
  Map<String, Integer> steps(String start, Predicate<Arrow> by) {
    Map<String, Integer> steps = new LinkedHashMap<>();
    Set<String> at = Set.of(start);
    for (int step = 1; step <= named().size(); step++) {
      Set<String> next = new LinkedHashSet<>();
      for (Arrow arrow : arrows) {
        if (at.contains(arrow.from()) && by.test(arrow)) {
          next.add(arrow.to());
        }
      }
      for (String state : next) {
        steps.putIfAbsent(state, step);
      }
      at = next;
    }
    return steps;
  }

  /** The least number of steps from the initial state to each that can be reached. */
  Map<String, Integer> distances() {
    Map<String, Integer> distances = steps(definition.initial(), arrow -> true);
    distances.put(definition.initial(), 0);
    return distances;
  }

  boolean isDecided(String guard) {
    return !definition.guard(guard).holdsIn().isEmpty();
  }

  boolean isOpen(Transition row, Circumstances at) {
    return (row.actors().isEmpty() || row.actors().contains(at.actor()))
        && row.guards().stream().allMatch(guard -> holds(guard, at));
  }

  boolean holds(String guard, Circumstances at) {
    return isDecided(guard)
        ? definition.guard(guard).holdsIn().stream()
            .allMatch(part -> part.values().contains(at.values().get(part.variable())))
        : at.opaque().contains(guard);
  }

  /**
   * The transition that is taken: of the given ones that are open the first of the highest
   * priority.
   */
  Optional<Arrow> choose(List<Arrow> arrows, Circumstances at) {
    Arrow best = null;
    for (Arrow arrow : arrows) {
      if (isOpen(arrow.row(), at)
          && (best == null || arrow.row().priority() > best.row().priority())) {
        best = arrow;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Every actor with every value of every variable and every set of opaque guards. */
  static List<Circumstances> allCircumstances(WorkflowDefinition... definitions) {
    Set<String> actors = new LinkedHashSet<>(Set.of("somebody else"));
    Set<String> opaque = new LinkedHashSet<>();
    Map<String, List<String>> domains = new LinkedHashMap<>();
    for (WorkflowDefinition definition : definitions) {
      NaiveMachine machine = new NaiveMachine(definition);
      definition.domains().forEach(domain -> domains.put(domain.variable(), domain.values()));
      for (Transition row : definition.transitions()) {
        actors.addAll(row.actors());
        row.guards().stream().filter(g -> !machine.isDecided(g)).forEach(opaque::add);
      }
    }
    List<Circumstances> all = new ArrayList<>();
    for (String actor : actors) {
      for (Map<String, String> values : products(domains)) {
        for (Set<String> holding : subsets(opaque)) {
          all.add(new Circumstances(actor, values, holding));
        }
      }
    }
    return all;
  }

  private static List<Map<String, String>> products(Map<String, List<String>> domains) {
    List<Map<String, String>> products = List.of(Map.of());
    for (Map.Entry<String, List<String>> domain : domains.entrySet()) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> product : products) {
        for (String value : domain.getValue()) {
          Map<String, String> more = new LinkedHashMap<>(product);
          more.put(domain.getKey(), value);
          longer.add(more);
        }
      }
      products = longer;
    }
    return products;
  }

  private static List<Set<String>> subsets(Set<String> of) {
    List<Set<String>> subsets = new ArrayList<>(List.of(Set.of()));
    for (String element : of) {
      for (Set<String> subset : List.copyOf(subsets)) {
        Set<String> more = new LinkedHashSet<>(subset);
        more.add(element);
        subsets.add(more);
      }
    }
    return subsets;
  }
}
