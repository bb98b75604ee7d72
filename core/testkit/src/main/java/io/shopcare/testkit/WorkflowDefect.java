package io.shopcare.testkit;

import io.shopcare.testkit.WorkflowArbitraries.DefectiveWorkflow;
import io.shopcare.workflow.Event;
import io.shopcare.workflow.EventSource;
import io.shopcare.workflow.FindingKind;
import io.shopcare.workflow.State;
import io.shopcare.workflow.Transition;
import io.shopcare.workflow.Workflow;
import io.shopcare.workflow.WorkflowDraft;
import java.util.List;

/** A defect that can be planted in any workflow, each of another kind. */
public enum WorkflowDefect {
  /** A transition to a state that is not declared. */
  GHOST(FindingKind.UNDECLARED_STATE, "GHOST"),
  /** A transition by an event that is not declared. */
  RUMOUR(FindingKind.UNDECLARED_EVENT, ""),
  /** A state that nothing leads to. */
  ISLAND(FindingKind.UNREACHABLE_STATE, "ISLAND"),
  /** A state that nothing leads out of. */
  PIT(FindingKind.DEAD_END, "PIT"),
  /** A state that only leads to itself. */
  TREADMILL(FindingKind.NO_PATH_TO_FINAL, "TREADMILL"),
  /** Two answers to one event. */
  FORK(FindingKind.AMBIGUOUS, ""),
  /** A transition that another of higher priority always precedes. */
  SHADE(FindingKind.SHADOWED_TRANSITION, ""),
  /** An event that nothing answers. */
  SILENCE(FindingKind.UNUSED_EVENT, ""),
  /** An external event that only the initial state answers. */
  DEAFNESS(FindingKind.UNHANDLED_EVENT, "S1"),
  /** A state that its timer does not end. */
  OVERSLEEPING(FindingKind.NO_WAKE_UP, "BED"),
  /** A program that triggers itself. */
  SPIN(FindingKind.LIVELOCK, ""),
  /** A state in which somebody who should act cannot. */
  WALLFLOWER(FindingKind.ACTOR_WITHOUT_MOVE, "HALL"),
  /** A state that belongs nowhere. */
  ORPHAN(FindingKind.UNCATEGORISED_STATE, "");

  private static final String EVENT = "PLANTED";

  private final FindingKind kind;
  private final String state;

  WorkflowDefect(FindingKind kind, String state) {
    this.kind = kind;
    this.state = state;
  }

  /** The kind of finding that tells of it. */
  public FindingKind kind() {
    return kind;
  }

  /** The state in which it is found; empty for the initial one. */
  public String state() {
    return state;
  }

  /** The workflow with this defect; its states are named as those of the arbitraries are. */
  DefectiveWorkflow plantIn(Workflow workflow) {
    String start = workflow.initial();
    String end = workflow.finals().first();
    WorkflowDraft.Builder draft = WorkflowDraft.builder().from(workflow);
    Transition in = Transition.of(EVENT, start, state.isEmpty() ? end : state);
    if (this != RUMOUR && this != ORPHAN) {
      draft.addEvents(new Event(EVENT, source(), this == DEAFNESS));
    }
    switch (this) {
      case GHOST, RUMOUR -> draft.addTransitions(in);
      case ISLAND ->
          draft.addStates(State.of(state)).addTransitions(in.withFrom(state).withTo(end));
      case PIT -> draft.addStates(State.of(state)).addTransitions(in);
      case TREADMILL ->
          draft.addStates(State.of(state)).addTransitions(in, Transition.stay(EVENT, state));
      case FORK -> draft.addTransitions(in, Transition.stay(EVENT, start));
      case SHADE -> draft.addTransitions(in, Transition.stay(EVENT, start).withPriority(1));
      case SPIN -> draft.addTransitions(Transition.stay(EVENT, start));
      case DEAFNESS -> draft.addTransitions(Transition.stay(EVENT, allBut(workflow, state)));
      case OVERSLEEPING -> stay(draft, State.of(state).withWakeUp(EVENT), in, end);
      case WALLFLOWER -> stay(draft, State.of(state).withActors("guest"), in, end);
      case ORPHAN -> orphan(workflow, draft);
      case SILENCE -> {}
    }
    return new DefectiveWorkflow(draft.build(), this);
  }

  private EventSource source() {
    return switch (this) {
      case SPIN -> EventSource.SYSTEM;
      case OVERSLEEPING -> EventSource.CLOCK;
      default -> EventSource.HUMAN;
    };
  }

  private static List<String> allBut(Workflow workflow, String state) {
    return workflow.states().stream().map(State::name).filter(n -> !n.equals(state)).toList();
  }

  /** A state that the event leads to and stays in, and that only a host can leave. */
  private static void stay(WorkflowDraft.Builder draft, State state, Transition in, String end) {
    draft
        .addStates(state)
        .addEvents(Event.human("LEAVE"))
        .addTransitions(
            in,
            Transition.stay(EVENT, state.name()).withActors("host"),
            Transition.of("LEAVE", state.name(), end).withActors("host"));
  }

  private static void orphan(Workflow workflow, WorkflowDraft.Builder draft) {
    draft.addCategories("LIVE");
    draft.states(
        workflow.states().stream()
            .map(s -> s.name().equals(workflow.initial()) ? s : s.withCategory("LIVE"))
            .toList());
  }
}
