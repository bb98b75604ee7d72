package io.shopcare.feedback.review;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * What may be known when a review is rewarded. There are no stars in it, and not even whether the
 * review was published: a reward that depended on either would be bought praise (16 CFR 465.4).
 * Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface RewardFacts extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The review that is rewarded. */
  String reviewId();

  /** The site or app where it is shown. */
  String site();

  /** What is known of the purchase. */
  PurchaseFacts purchase();

  /** When it was written. */
  Instant writtenAt();

  /** Whether the author works for the shop or is near to somebody who does. */
  @Value.Default
  default boolean isInsider() {
    return false;
  }

  /** How many rewards the author has had for reviews of the same order or article. */
  @Value.Default
  default int earlierRewards() {
    return 0;
  }

  /** The facts of a review; its stars and words stay behind. */
  static Builder of(Review review, String site) {
    return builder()
        .reviewId(review.id())
        .site(site)
        .purchase(review.purchase())
        .writtenAt(review.writtenAt())
        .isInsider(review.incentive() == Incentive.INSIDER);
  }

  /** Starts the facts. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link RewardFacts}; review, site, purchase and time are required. */
  final class Builder extends ImmutableRewardFacts.Builder {
    Builder() {}
  }
}
