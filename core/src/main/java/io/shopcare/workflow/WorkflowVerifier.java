package io.shopcare.workflow;

import io.shopcare.workflow.Graph.Arc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds what is wrong with a workflow or a definition of one. Paths take no account of guards, so a
 * state that only a guard which never holds leads to counts as reachable. Linear in the
 * transitions, but for pairs of transitions of one state and event, and for cycles (states times
 * transitions).
 */
public final class WorkflowVerifier {

  private static final Map<FindingKind, Function<Graph, List<Finding>>> CHECKS =
      Map.ofEntries(
          Map.entry(FindingKind.UNDECLARED_STATE, StructureChecks::undeclaredStates),
          Map.entry(FindingKind.UNDECLARED_EVENT, StructureChecks::undeclaredEvents),
          Map.entry(FindingKind.UNREACHABLE_STATE, StructureChecks::unreachableStates),
          Map.entry(FindingKind.DEAD_END, StructureChecks::deadEnds),
          Map.entry(FindingKind.NO_PATH_TO_FINAL, StructureChecks::noPathsToFinal),
          Map.entry(FindingKind.AMBIGUOUS, GuardChecks::ambiguous),
          Map.entry(FindingKind.SHADOWED_TRANSITION, GuardChecks::shadowed),
          Map.entry(FindingKind.UNUSED_EVENT, StructureChecks::unusedEvents),
          Map.entry(FindingKind.UNHANDLED_EVENT, GuardChecks::unhandled),
          Map.entry(FindingKind.NO_WAKE_UP, LivenessChecks::noWakeUps),
          Map.entry(FindingKind.LIVELOCK, LivenessChecks::livelocks),
          Map.entry(FindingKind.ACTOR_WITHOUT_MOVE, LivenessChecks::actorsWithoutMove),
          Map.entry(FindingKind.UNCATEGORISED_STATE, LivenessChecks::uncategorisedStates));

  private WorkflowVerifier() {}

  /**
   * Returns everything that is wrong, by kind, then state, then event; never throws for a defect.
   */
  public static List<Finding> verify(WorkflowDefinition definition) {
    return verify(definition, EnumSet.allOf(FindingKind.class));
  }

  /**
   * Returns what is wrong of the given kinds, by kind, then state, then event.
   *
   * @throws io.shopcare.InvalidInputException with code {@code workflow.too-large} if one state has
   *     more than 64 transitions for one event
   */
  public static List<Finding> verify(WorkflowDefinition definition, Set<FindingKind> kinds) {
    Graph graph = new Graph(definition);
    List<Finding> findings = new ArrayList<>();
    for (FindingKind kind : kinds) {
      findings.addAll(CHECKS.getOrDefault(kind, nothing -> List.of()).apply(graph));
    }
    List<String> events = definition.events().stream().map(Event::name).toList();
    findings.sort(
        Comparator.comparing(Finding::kind)
            .thenComparing(finding -> graph.numberOf(finding.state()))
            .thenComparing(finding -> finding.event().map(events::indexOf).orElse(-1)));
    return List.copyOf(findings);
  }

  /** Starts a finding in a state, with the shortest way to it. */
  static Finding.Builder in(Graph graph, int state, FindingKind kind) {
    return Finding.builder()
        .kind(kind)
        .state(graph.names().get(state))
        .addAllWitness(graph.wordTo(state));
  }

  /** Starts a finding about a transition, with the shortest way to its source. */
  static Finding.Builder at(Graph graph, Arc arc, FindingKind kind) {
    return in(graph, arc.from(), kind).event(arc.event());
  }
}
