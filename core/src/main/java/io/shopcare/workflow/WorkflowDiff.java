package io.shopcare.workflow;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * How two versions of a workflow differ, in what they say and in what they accept. Immutable and
 * thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface WorkflowDiff extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The initial state, if it differs. */
  Delta<String> initial();

  /** The final states. */
  Delta<String> finals();

  /** The states. */
  Delta<State> states();

  /** The events. */
  Delta<Event> events();

  /** The declarations of guards. */
  Delta<GuardDeclaration> guards();

  /**
   * The transitions, one for each state from which they start and with their target written out, so
   * that rows grouped otherwise do not differ.
   */
  Delta<Transition> transitions();

  /**
   * A shortest history that the old version accepts and the new one refuses, at its last event;
   * empty if there is none. Found over all pairs of states that the two versions can be in at the
   * same time; guards hold and fail as their declarations allow, those of which nothing is declared
   * freely, but for those that exclude each other by trust (see {@link FindingKind#AMBIGUOUS}). An
   * actor {@code other} stands for all that neither version names.
   */
  List<Occurrence> refusedHistory();

  /** Whether the new version accepts every history that the old one accepts. */
  default boolean acceptsEveryHistory() {
    return refusedHistory().isEmpty();
  }

  /**
   * The difference from the old version to the new one.
   *
   * @throws io.shopcare.InvalidInputException with code {@code workflow.too-large} if more than ten
   *     million combinations of states, events, actors and guards would have to be tried
   */
  static WorkflowDiff between(Workflow before, Workflow after) {
    return builder()
        .initial(Delta.between(List.of(before.initial()), List.of(after.initial())))
        .finals(Delta.between(before.finals(), after.finals()))
        .states(Delta.between(before.states(), after.states()))
        .events(Delta.between(before.events(), after.events()))
        .guards(Delta.between(before.guards(), after.guards()))
        .transitions(Delta.between(singly(before), singly(after)))
        .refusedHistory(new RefusedHistorySearch(before, after).shortest())
        .build();
  }

  private static List<Transition> singly(Workflow workflow) {
    return workflow.transitions().stream()
        .flatMap(
            row -> row.from().stream().map(from -> row.withFrom(from).withTo(row.target(from))))
        .toList();
  }

  /** Starts a difference. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link WorkflowDiff}; all differences are required. */
  final class Builder extends ImmutableWorkflowDiff.Builder {
    Builder() {}
  }
}
