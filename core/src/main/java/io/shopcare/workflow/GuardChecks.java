package io.shopcare.workflow;

import io.shopcare.decision.Detail;
import io.shopcare.workflow.Graph.Arc;
import io.shopcare.workflow.GuardSpace.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be wrong with the transitions of one state and event, by their guards and actors. */
final class GuardChecks {

  private GuardChecks() {}

  static List<Finding> ambiguous(Graph graph) {
    GuardSpace space = new GuardSpace(graph.definition());
    List<Finding> findings = new ArrayList<>();
    for (List<Arc> cell : cells(graph)) {
      clash(cell, space).ifPresent(pair -> findings.add(ambiguity(graph, pair, space)));
    }
    return findings;
  }

  private static Optional<List<Arc>> clash(List<Arc> cell, GuardSpace space) {
    for (int i = 0; i < cell.size(); i++) {
      for (int j = i + 1; j < cell.size(); j++) {
        if (overlap(cell.get(i).row(), cell.get(j).row(), space)) {
          return Optional.of(List.of(cell.get(i), cell.get(j)));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean overlap(Transition one, Transition other, GuardSpace space) {
    if (one.priority() != other.priority() || excludeActors(one, other)) {
      return false;
    }
    Set<String> both = GuardSpace.union(one.guards(), other.guards());
    boolean decided = both.stream().noneMatch(space::isOpaque);
    boolean nested =
        one.guards().containsAll(other.guards()) || other.guards().containsAll(one.guards());
    return (decided || nested) && !space.contradict(both);
  }

  private static boolean excludeActors(Transition one, Transition other) {
    return !one.actors().isEmpty()
        && !other.actors().isEmpty()
        && Collections.disjoint(one.actors(), other.actors());
  }

  private static Finding ambiguity(Graph graph, List<Arc> pair, GuardSpace space) {
    Transition one = pair.get(0).row();
    Transition other = pair.get(1).row();
    Finding.Builder finding =
        WorkflowVerifier.at(graph, pair.get(0), FindingKind.AMBIGUOUS)
            .addDetails(
                Detail.text("one", describe(graph, pair.get(0))),
                Detail.text("other", describe(graph, pair.get(1))));
    space
        .box(GuardSpace.union(one.guards(), other.guards()))
        .forEach((variable, left) -> finding.addDetails(Detail.text(variable, left.get(0))));
    return finding.build();
  }

  static List<Finding> shadowed(Graph graph) {
    GuardSpace space = new GuardSpace(graph.definition());
    List<Finding> findings = new ArrayList<>();
    for (List<Arc> cell : cells(graph)) {
      for (Arc arc : cell) {
        boolean precedes = cell.stream().anyMatch(other -> shadows(other.row(), arc.row(), space));
        if (precedes || space.contradict(arc.row().guards())) {
          findings.add(
              WorkflowVerifier.at(graph, arc, FindingKind.SHADOWED_TRANSITION)
                  .addDetails(Detail.text("one", describe(graph, arc)))
                  .build());
        }
      }
    }
    return findings;
  }

  private static boolean shadows(Transition upper, Transition lower, GuardSpace space) {
    boolean sameActors =
        upper.actors().isEmpty()
            || (!lower.actors().isEmpty() && upper.actors().containsAll(lower.actors()));
    return upper.priority() > lower.priority()
        && sameActors
        && upper.guards().stream().allMatch(guard -> space.follows(guard, lower.guards()));
  }

  static List<Finding> unhandled(Graph graph) {
    GuardSpace space = new GuardSpace(graph.definition());
    List<Finding> findings = new ArrayList<>();
    List<State> states = graph.definition().states();
    for (Event event : graph.definition().events()) {
      for (int s = 0; event.external() && s < states.size(); s++) {
        if (!states.get(s).exempt()) {
          List<Arc> cell = graph.cellsOf(s).getOrDefault(event.name(), List.of());
          Finding.Builder finding =
              WorkflowVerifier.in(graph, s, FindingKind.UNHANDLED_EVENT).event(event.name());
          gap(cell, space).ifPresent(values -> findings.add(with(values, finding)));
        }
      }
    }
    return findings;
  }

  /**
   * Values that no transition answers, if that can be told; no values where there is none at all.
   */
  private static Optional<Map<String, String>> gap(List<Arc> cell, GuardSpace space) {
    Set<String> guards = new LinkedHashSet<>();
    cell.forEach(arc -> guards.addAll(arc.row().guards()));
    if (guards.stream().anyMatch(space::isOpaque)) {
      return Optional.empty();
    }
    return space.worlds(guards).stream()
        .flatMap(List::stream)
        .filter(world -> cell.stream().noneMatch(arc -> holds(arc, world)))
        .map(World::values)
        .findFirst();
  }

  private static boolean holds(Arc arc, World world) {
    return world.holding().containsAll(arc.row().guards());
  }

  private static Finding with(Map<String, String> values, Finding.Builder finding) {
    values.forEach((variable, value) -> finding.addDetails(Detail.text(variable, value)));
    return finding.build();
  }

  private static List<List<Arc>> cells(Graph graph) {
    List<List<Arc>> cells = new ArrayList<>();
    for (int state = 0; state < graph.names().size(); state++) {
      cells.addAll(graph.cellsOf(state).values());
    }
    return cells;
  }

  /** The target and the guards, such as {@code OPEN [inside]}. */
  private static String describe(Graph graph, Arc arc) {
    String target = graph.names().get(arc.to());
    List<String> guards = arc.row().guards();
    return guards.isEmpty() ? target : target + " [" + String.join(", ", guards) + "]";
  }
}
