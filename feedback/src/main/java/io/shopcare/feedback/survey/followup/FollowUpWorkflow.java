package io.shopcare.feedback.survey.followup;

import io.shopcare.workflow.Event;
import io.shopcare.workflow.GuardDeclaration;
import io.shopcare.workflow.State;
import io.shopcare.workflow.Transition;
import io.shopcare.workflow.Workflow;

/** The life of a follow-up as data: five states and six events. */
public final class FollowUpWorkflow {

  static final String TRIED_ENOUGH = "tried-enough";
  static final String IS_DUE = "is-due";
  static final String NOT_PAST = "not-past";

  private static final Workflow STANDARD = build();

  private FollowUpWorkflow() {}

  /** The rules as shipped. */
  public static Workflow standard() {
    return STANDARD;
  }

  private static Workflow build() {
    Workflow.Builder workflow =
        Workflow.builder()
            .name("follow-up")
            .reasonArea("feedback.follow-up")
            .initial(FollowUpState.OPEN.name())
            .addGuards(
                declared(TRIED_ENOUGH, FollowUpReasons.ATTEMPTS),
                declared(IS_DUE, FollowUpReasons.NOT_DUE),
                declared(NOT_PAST, FollowUpReasons.PAST));
    for (FollowUpState state : FollowUpState.values()) {
      workflow.addStates(State.of(state.name()));
      if (state.isClosed()) {
        workflow.addFinals(state.name());
      }
    }
    for (FollowUpEvent event : FollowUpEvent.values()) {
      workflow.addEvents(
          event == FollowUpEvent.OVERDUE ? Event.clock(event.name()) : Event.human(event.name()));
    }
    return workflow
        .addTransitions(
            Transition.stay("ATTEMPT", "OPEN").withGuards(NOT_PAST),
            Transition.of("CONTACT", "OPEN", "CONTACTED")
                .withGuards(NOT_PAST)
                .withTimers("OVERDUE"),
            Transition.of("RESOLVE", "CONTACTED", "RESOLVED").withGuards(NOT_PAST),
            Transition.of("DECLINE", "OPEN", "DECLINED").withGuards(NOT_PAST),
            Transition.of("DECLINE", "CONTACTED", "DECLINED").withGuards(NOT_PAST),
            Transition.of("GIVE_UP", "OPEN", "UNREACHABLE").withGuards(NOT_PAST, TRIED_ENOUGH),
            Transition.stay("OVERDUE", "OPEN", "CONTACTED")
                .withGuards(NOT_PAST, IS_DUE)
                .withEffects("escalate"))
        .build();
  }

  private static GuardDeclaration declared(String name, String reason) {
    return GuardDeclaration.builder().name(name).reason(reason).build();
  }
}
