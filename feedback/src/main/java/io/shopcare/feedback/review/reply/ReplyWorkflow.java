package io.shopcare.feedback.review.reply;

import io.shopcare.feedback.review.ReviewReasons;
import io.shopcare.workflow.Event;
import io.shopcare.workflow.GuardDeclaration;
import io.shopcare.workflow.State;
import io.shopcare.workflow.Transition;
import io.shopcare.workflow.Workflow;
import java.util.List;

/** The life of a reply as data: six states and six events. */
public final class ReplyWorkflow {

  static final String NOT_PAST = "not-past";
  static final String IS_DUE = "is-due";

  private static final Workflow STANDARD = build();

  private ReplyWorkflow() {}

  /** The rules as shipped. */
  public static Workflow standard() {
    return STANDARD;
  }

  private static Workflow build() {
    Workflow.Builder workflow =
        Workflow.builder()
            .name("reply")
            .reasonArea("feedback.review")
            .initial("NONE")
            .addFinals("CLOSED")
            .addGuards(
                GuardDeclaration.builder().name(NOT_PAST).reason(ReviewReasons.PAST).build(),
                GuardDeclaration.builder().name(IS_DUE).reason(ReviewReasons.NOT_DUE).build());
    for (ReplyState state : ReplyState.values()) {
      workflow.addStates(State.of(state.name()));
    }
    for (ReplyEvent event : ReplyEvent.values()) {
      workflow.addEvents(
          event == ReplyEvent.OVERDUE ? Event.clock(event.name()) : Event.human(event.name()));
    }
    return workflow
        .addTransitions(
            Transition.of("ASK", "NONE", "DUE").withGuards(NOT_PAST).withTimers("OVERDUE"),
            Transition.of("DRAFT", List.of("NONE", "DUE", "DRAFTED"), "DRAFTED")
                .withGuards(NOT_PAST),
            Transition.of("SEND", "DRAFTED", "REPLIED").withGuards(NOT_PAST),
            Transition.of("OFFER", "REPLIED", "FOLLOW_UP_DUE")
                .withGuards(NOT_PAST)
                .withTimers("OVERDUE"),
            Transition.of("CLOSE", List.of("NONE", "DUE", "REPLIED", "FOLLOW_UP_DUE"), "CLOSED")
                .withGuards(NOT_PAST),
            Transition.stay("OVERDUE", "DUE", "DRAFTED", "FOLLOW_UP_DUE")
                .withGuards(NOT_PAST, IS_DUE)
                .withEffects("escalate"))
        .build();
  }
}
