package io.shopcare.workflow;

/**
 * The reason codes of a workflow that declares no area of its own; one with the area {@code ticket}
 * has {@code ticket.transition.undefined} and so on. The codes of findings are {@code workflow.}
 * and {@link FindingKind#code()}.
 */
public final class WorkflowReasons {

  /** The state has no transition for the event. Details: state, event. */
  public static final String TRANSITION_UNDEFINED = "workflow.transition.undefined";

  /** The kind of actor may not cause the transition. Details: actor, permitted. */
  public static final String ACTOR_FORBIDDEN = "workflow.actor.forbidden";

  /** A guard without a reason of its own does not hold. Details: its parameters, guard. */
  public static final String GUARD_FAILED = "workflow.guard.failed";

  private WorkflowReasons() {}
}
