package io.shopcare.feedback.review;

import io.shopcare.DomainValue;
import io.shopcare.decision.Outcome;
import io.shopcare.workflow.EnumWorkflow;
import io.shopcare.workflow.GuardCatalog;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A review on its way: where it stands, and for which reasons. Neither knows its stars. Immutable
 * and thread-safe.
 *
 * @param reviewId of the review
 * @param state where it stands
 * @param reasons for which it is held or was rejected; empty otherwise
 */
public record ReviewCase(String reviewId, ReviewState state, SortedSet<HoldReason> reasons)
    implements DomainValue {

  private static final EnumWorkflow<ReviewState, ReviewEvent, SortedSet<HoldReason>> MACHINE =
      ReviewWorkflow.standard()
          .compile(
              ReviewState.class,
              ReviewEvent.class,
              GuardCatalog.<SortedSet<HoldReason>>builder()
                  .guard(ReviewWorkflow.HAS_REASON, given -> !given.isEmpty())
                  .build());

  /** Copies the reasons. */
  public ReviewCase {
    reasons = Collections.unmodifiableSortedSet(new TreeSet<>(reasons));
  }

  /** A review that came in. */
  public static ReviewCase received(String reviewId) {
    return new ReviewCase(reviewId, ReviewState.RECEIVED, new TreeSet<>());
  }

  /** Does what was decided. */
  public Outcome<ReviewCase> apply(Moderation moderation) {
    return moderation.fold(
        publish -> apply(ReviewEvent.PUBLISH, new TreeSet<>()),
        hold -> apply(ReviewEvent.HOLD, hold.reasons()));
  }

  /**
   * Moves on, or refuses with every reason.
   *
   * @param given reasons for holding or rejecting; of no matter otherwise
   */
  public Outcome<ReviewCase> apply(ReviewEvent event, SortedSet<HoldReason> given) {
    boolean kept = event == ReviewEvent.HOLD || event == ReviewEvent.REJECT;
    return MACHINE
        .fire(state, event, given)
        .toOutcome()
        .map(
            step -> new ReviewCase(reviewId, MACHINE.target(step), kept ? given : new TreeSet<>()));
  }
}
