package io.shopcare.feedback.review;

import io.shopcare.workflow.Event;
import io.shopcare.workflow.GuardDeclaration;
import io.shopcare.workflow.State;
import io.shopcare.workflow.Transition;
import io.shopcare.workflow.Workflow;
import java.util.List;

/**
 * The life of a review as data. A review is held or rejected for a reason only, and a rejected one
 * can be held again, so that an author can object.
 */
public final class ReviewWorkflow {

  static final String HAS_REASON = "has-reason";

  private static final Workflow STANDARD = build();

  private ReviewWorkflow() {}

  /** The rules as shipped. */
  public static Workflow standard() {
    return STANDARD;
  }

  private static Workflow build() {
    Workflow.Builder workflow =
        Workflow.builder()
            .name("review")
            .reasonArea("feedback.review")
            .initial("RECEIVED")
            .addFinals("PUBLISHED", "REJECTED", "WITHDRAWN")
            .addGuards(
                GuardDeclaration.builder()
                    .name(HAS_REASON)
                    .reason(ReviewReasons.NO_REASON)
                    .build());
    for (ReviewState state : ReviewState.values()) {
      workflow.addStates(State.of(state.name()));
    }
    for (ReviewEvent event : ReviewEvent.values()) {
      workflow.addEvents(Event.human(event.name()));
    }
    List<String> live = List.of("RECEIVED", "PUBLISHED", "HELD", "REJECTED");
    return workflow
        .addTransitions(
            Transition.of("PUBLISH", List.of("RECEIVED", "HELD"), "PUBLISHED"),
            Transition.of("HOLD", List.of("RECEIVED", "PUBLISHED", "REJECTED"), "HELD")
                .withGuards(HAS_REASON),
            Transition.of("REJECT", "HELD", "REJECTED").withGuards(HAS_REASON),
            Transition.of("WITHDRAW", live, "WITHDRAWN"))
        .build();
  }
}
