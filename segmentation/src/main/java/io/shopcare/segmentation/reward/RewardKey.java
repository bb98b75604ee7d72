package io.shopcare.segmentation.reward;

import io.shopcare.order.OrderLine;
import java.util.ArrayList;
import java.util.List;

/**
 * A name that a rule can ask for and facts can have, by which rules are looked up.
 *
 * @param kind of what
 * @param name compared exactly
 */
record RewardKey(Kind kind, String name) {

  /** What a name is of. */
  enum Kind {
    /** An article in the order. */
    PRODUCT,
    /** A segment that the customer is in. */
    SEGMENT,
    /** A tag that the customer has. */
    TAG,
    /** The customer's tier. */
    TIER
  }

  /** The names in the facts, those of articles as often as the order has lines of them. */
  static List<RewardKey> of(RewardFacts facts) {
    List<RewardKey> keys = new ArrayList<>();
    if (facts.order().isPresent()) {
      for (OrderLine line : facts.order().get().lines()) {
        keys.add(new RewardKey(Kind.PRODUCT, line.sku()));
      }
    }
    for (String segment : facts.customer().segments()) {
      keys.add(new RewardKey(Kind.SEGMENT, segment));
    }
    for (String tag : facts.customer().tags()) {
      keys.add(new RewardKey(Kind.TAG, tag));
    }
    facts.customer().tier().ifPresent(tier -> keys.add(new RewardKey(Kind.TIER, tier)));
    return List.copyOf(keys);
  }
}
