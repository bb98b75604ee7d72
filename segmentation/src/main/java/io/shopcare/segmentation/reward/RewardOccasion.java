package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.query.BoundSegmentSet;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Something recorded that a rule set is tried on.
 *
 * @param facts as they stood
 * @param at when it happened
 */
public record RewardOccasion(RewardFacts facts, Instant at) implements DomainValue {

  /** By time, then order. */
  static final Comparator<RewardOccasion> BY_TIME =
      Comparator.comparing(RewardOccasion::at)
          .thenComparing(each -> each.facts.order().map(order -> order.id()).orElse(""));

  /** The orders of a customer, each at the instant at which it was placed. */
  public static List<RewardOccasion> of(CustomerProfile profile) {
    return of(PastOrders.of(profile));
  }

  /** The same, with the segments that the customer is in at their moment, not at each order's. */
  public static List<RewardOccasion> of(
      CustomerProfile profile, BoundSegmentSet<CustomerProfile> segments) {
    return of(PastOrders.of(profile, segments));
  }

  private static List<RewardOccasion> of(PastOrders orders) {
    return orders.all().stream()
        .map(facts -> new RewardOccasion(facts, facts.order().orElseThrow().placedAt()))
        .toList();
  }
}
