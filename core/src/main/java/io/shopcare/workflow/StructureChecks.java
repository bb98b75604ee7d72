package io.shopcare.workflow;

import io.shopcare.workflow.Graph.Arc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What can be wrong with the names and paths of a workflow, whatever its guards. */
final class StructureChecks {

  private StructureChecks() {}

  static List<Finding> undeclaredStates(Graph graph) {
    List<Finding> findings = new ArrayList<>();
    for (int state = graph.declared(); state < graph.names().size(); state++) {
      Finding.Builder finding = WorkflowVerifier.in(graph, state, FindingKind.UNDECLARED_STATE);
      List<String> word = graph.wordTo(state);
      if (!word.isEmpty()) {
        finding.event(word.get(word.size() - 1));
      }
      findings.add(finding.build());
    }
    return findings;
  }

  static List<Finding> undeclaredEvents(Graph graph) {
    Set<String> declared = new HashSet<>();
    graph.definition().events().forEach(event -> declared.add(event.name()));
    List<Finding> findings = new ArrayList<>();
    for (Arc arc : graph.arcs()) {
      if (declared.add(arc.event())) {
        findings.add(WorkflowVerifier.at(graph, arc, FindingKind.UNDECLARED_EVENT).build());
      }
    }
    return findings;
  }

  static List<Finding> unreachableStates(Graph graph) {
    Set<Integer> reachable = graph.reachable();
    return declaredWhere(graph, FindingKind.UNREACHABLE_STATE, s -> !reachable.contains(s));
  }

  static List<Finding> deadEnds(Graph graph) {
    List<String> names = graph.names();
    return declaredWhere(
        graph,
        FindingKind.DEAD_END,
        s -> !graph.isFinal(names.get(s)) && graph.cellsOf(s).isEmpty());
  }

  static List<Finding> noPathsToFinal(Graph graph) {
    List<Integer> finals = graph.definition().finals().stream().map(graph::numberOf).toList();
    boolean[] ending = graph.leadingTo(finals, graph.arcs());
    return declaredWhere(
        graph, FindingKind.NO_PATH_TO_FINAL, s -> !ending[s] && !graph.cellsOf(s).isEmpty());
  }

  static List<Finding> unusedEvents(Graph graph) {
    Set<String> used = new HashSet<>();
    graph.arcs().forEach(arc -> used.add(arc.event()));
    int initial = graph.numberOf(graph.definition().initial());
    return graph.definition().events().stream()
        .filter(event -> !used.contains(event.name()))
        .map(
            event ->
                WorkflowVerifier.in(graph, initial, FindingKind.UNUSED_EVENT)
                    .event(event.name())
                    .build())
        .toList();
  }

  private static List<Finding> declaredWhere(Graph graph, FindingKind kind, IntPredicate wrong) {
    return IntStream.range(0, graph.declared())
        .filter(wrong)
        .mapToObj(state -> WorkflowVerifier.in(graph, state, kind).build())
        .toList();
  }
}
