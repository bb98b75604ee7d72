package io.shopcare.segmentation.reward;

import io.shopcare.customer.ConsentState;
import io.shopcare.order.OrderLine;
import io.shopcare.service.ServiceOutcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name that a rule can ask for and facts can have, by which rules are looked up.
 *
 * @param kind of what
 * @param name compared exactly
 */
record RewardKey(Kind kind, String name) {

  /** What a name is of, by how few facts have it. */
  enum Kind {
    /** An article in the order. */
    PRODUCT,
    /** What a contact was about. */
    TOPIC,
    /** How a contact was resolved. */
    RESOLUTION,
    /** Whose fault a contact came of. */
    FAULT,
    /** A part in a referral. */
    REFERRAL,
    /** A review; it has no name. */
    REVIEW,
    /** A segment that the customer is in. */
    SEGMENT,
    /** A tag that the customer has. */
    TAG,
    /** The customer's tier. */
    TIER,
    /** A purpose that the customer has agreed to. */
    PURPOSE
  }

  /** The names in the facts, those of articles as often as the order has lines of them. */
  static List<RewardKey> of(RewardFacts facts) {
    List<RewardKey> keys = new ArrayList<>();
    if (facts.order().isPresent()) {
      for (OrderLine line : facts.order().get().lines()) {
        keys.add(new RewardKey(Kind.PRODUCT, line.sku()));
      }
    }
    if (facts.service().isPresent()) {
      ServiceOutcome contact = facts.service().get();
      contact.topic().ifPresent(topic -> keys.add(new RewardKey(Kind.TOPIC, topic.code())));
      contact.resolution().ifPresent(way -> keys.add(new RewardKey(Kind.RESOLUTION, way)));
      contact.fault().ifPresent(fault -> keys.add(new RewardKey(Kind.FAULT, fault.name())));
    }
    facts.referral().ifPresent(role -> keys.add(new RewardKey(Kind.REFERRAL, role.name())));
    if (facts.isReviewed()) {
      keys.add(new RewardKey(Kind.REVIEW, ""));
    }
    for (String segment : facts.customer().segments()) {
      keys.add(new RewardKey(Kind.SEGMENT, segment));
    }
    for (String tag : facts.customer().tags()) {
      keys.add(new RewardKey(Kind.TAG, tag));
    }
    facts.customer().tier().ifPresent(tier -> keys.add(new RewardKey(Kind.TIER, tier)));
    facts
        .customer()
        .consents()
        .forEach(
            (purpose, state) -> {
              if (state == ConsentState.SUBSCRIBED) {
                keys.add(new RewardKey(Kind.PURPOSE, purpose));
              }
            });
    return List.copyOf(keys);
  }

  /** The name that a condition asks for; null if it asks for none. */
  static @Nullable RewardKey of(RewardCondition condition) {
    if (condition instanceof RewardCondition.HasProduct product) {
      return new RewardKey(Kind.PRODUCT, product.sku());
    }
    if (condition instanceof RewardCondition.InSegment segment) {
      return new RewardKey(Kind.SEGMENT, segment.segment());
    }
    if (condition instanceof RewardCondition.HasTag tag) {
      return new RewardKey(Kind.TAG, tag.tag());
    }
    if (condition instanceof RewardCondition.InTier tier) {
      return new RewardKey(Kind.TIER, tier.tier());
    }
    if (condition instanceof OccasionCondition.Subscribed subscribed) {
      return new RewardKey(Kind.PURPOSE, subscribed.purpose());
    }
    if (condition instanceof OccasionCondition.Referral referral) {
      return new RewardKey(Kind.REFERRAL, referral.role().name());
    }
    if (condition instanceof OccasionCondition.Reviewed) {
      return new RewardKey(Kind.REVIEW, "");
    }
    return condition instanceof OccasionCondition.Contact contact ? of(contact.asks()) : null;
  }

  private static @Nullable RewardKey of(ServiceTest asked) {
    if (asked instanceof ServiceTest.About about) {
      return new RewardKey(Kind.TOPIC, about.topic().code());
    }
    if (asked instanceof ServiceTest.Resolved resolved) {
      return new RewardKey(Kind.RESOLUTION, resolved.resolution());
    }
    return asked instanceof ServiceTest.FaultOf fault
        ? new RewardKey(Kind.FAULT, fault.fault().name())
        : null;
  }
}
