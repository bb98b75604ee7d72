package io.shopcare.feedback.review;

import io.shopcare.DomainValue;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the purchase behind a review: both facts are kept, and {@link #verification}
 * decides.
 *
 * @param ordered when the thing was ordered, null if never
 * @param delivered when it arrived, null if it has not
 * @param invited whether the shop asked for the review
 */
public record PurchaseFacts(@Nullable Instant ordered, @Nullable Instant delivered, boolean invited)
    implements DomainValue {

  /** Nothing is known. */
  public static PurchaseFacts none() {
    return new PurchaseFacts(null, null, false);
  }

  /** When it was ordered. */
  public Optional<Instant> orderedAt() {
    return Optional.ofNullable(ordered);
  }

  /** When it arrived. */
  public Optional<Instant> deliveredAt() {
    return Optional.ofNullable(delivered);
  }

  /** How far the author was known to have used the thing when writing. */
  public Verification verification(Instant writtenAt) {
    if (isUntil(delivered, writtenAt)) {
      return Verification.VERIFIED_DELIVERED;
    }
    if (isUntil(ordered, writtenAt)) {
      return Verification.VERIFIED_ORDER;
    }
    return invited ? Verification.INVITED : Verification.UNVERIFIED;
  }

  private static boolean isUntil(@Nullable Instant event, Instant at) {
    return event != null && !event.isAfter(at);
  }
}
