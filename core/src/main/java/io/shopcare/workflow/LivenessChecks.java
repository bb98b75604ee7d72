package io.shopcare.workflow;

import io.shopcare.decision.Detail;
import io.shopcare.workflow.Graph.Arc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether people, timers and programs can do in each state what is demanded of it. */
final class LivenessChecks {

  private LivenessChecks() {}

  static List<Finding> noWakeUps(Graph graph) {
    Set<String> clocks = new HashSet<>();
    graph.definition().events().stream()
        .filter(event -> event.source() == EventSource.CLOCK)
        .forEach(event -> clocks.add(event.name()));
    List<Finding> findings = new ArrayList<>();
    for (State state : graph.definition().states()) {
      int number = graph.numberOf(state.name());
      state
          .wakeUp()
          .filter(event -> !clocks.contains(event) || !leaves(graph, number, event))
          .ifPresent(
              event ->
                  findings.add(
                      WorkflowVerifier.in(graph, number, FindingKind.NO_WAKE_UP)
                          .event(event)
                          .build()));
    }
    return findings;
  }

  private static boolean leaves(Graph graph, int state, String event) {
    return graph.cellsOf(state).getOrDefault(event, List.of()).stream()
        .anyMatch(arc -> arc.to() != state);
  }

  static List<Finding> actorsWithoutMove(Graph graph) {
    List<Finding> findings = new ArrayList<>();
    for (State state : graph.definition().states()) {
      int number = graph.numberOf(state.name());
      for (String actor : state.actors()) {
        boolean moves = graph.arcsOf(number).stream().anyMatch(arc -> arc.row().permits(actor));
        if (!moves && !graph.isFinal(state.name())) {
          findings.add(
              WorkflowVerifier.in(graph, number, FindingKind.ACTOR_WITHOUT_MOVE)
                  .addDetails(Detail.text("actor", actor))
                  .build());
        }
      }
    }
    return findings;
  }

  static List<Finding> uncategorisedStates(Graph graph) {
    Set<String> categories = graph.definition().categories();
    return graph.definition().states().stream()
        .filter(state -> !categories.isEmpty())
        .filter(state -> state.category().filter(categories::contains).isEmpty())
        .map(state -> graph.numberOf(state.name()))
        .map(s -> WorkflowVerifier.in(graph, s, FindingKind.UNCATEGORISED_STATE).build())
        .toList();
  }

  /** One finding for each set of states that programs can run round in, at its nearest state. */
  static List<Finding> livelocks(Graph graph) {
    Set<String> autonomous = new HashSet<>();
    graph.definition().events().stream()
        .filter(event -> event.source() == EventSource.SYSTEM && !event.external())
        .forEach(event -> autonomous.add(event.name()));
    List<Arc> arcs = graph.arcs().stream().filter(arc -> autonomous.contains(arc.event())).toList();
    Map<Integer, List<Arc>> outgoing = arcs.stream().collect(Collectors.groupingBy(Arc::from));
    Set<Integer> told = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    for (int state : graph.reachable()) {
      List<String> turn = told.contains(state) ? List.of() : turn(state, outgoing);
      if (!turn.isEmpty()) {
        findings.add(
            Finding.builder()
                .kind(FindingKind.LIVELOCK)
                .state(graph.names().get(state))
                .addAllWitness(Graph.append(graph.wordTo(state), turn))
                .build());
        told.addAll(component(graph, state, arcs));
      }
    }
    return findings;
  }

  /** The shortest word of the arcs from the state back to it; empty if there is none. */
  private static List<String> turn(int start, Map<Integer, List<Arc>> outgoing) {
    Map<Integer, List<String>> words = new HashMap<>();
    Deque<Integer> queue = new ArrayDeque<>(List.of(start));
    while (!queue.isEmpty() && !words.containsKey(start)) {
      int state = queue.remove();
      for (Arc arc : outgoing.getOrDefault(state, List.of())) {
        if (!words.containsKey(arc.to())) {
          List<String> before = words.getOrDefault(state, List.of());
          words.put(arc.to(), Graph.append(before, List.of(arc.event())));
          queue.add(arc.to());
        }
      }
    }
    return words.getOrDefault(start, List.of());
  }

  private static Set<Integer> component(Graph graph, int state, List<Arc> arcs) {
    boolean[] from = graph.reachedFrom(List.of(state), arcs);
    boolean[] to = graph.leadingTo(List.of(state), arcs);
    Set<Integer> component = new HashSet<>();
    for (int s = 0; s < from.length; s++) {
      if (from[s] && to[s]) {
        component.add(s);
      }
    }
    return component;
  }
}
