package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.order.OrderLine;
import java.util.ArrayList;
import java.util.List;

/**
 * A name that a rule can ask for and facts can have, by which rules are looked up.
 *
 * @param kind of what
 * @param name compared exactly
 */
public record RewardKey(Kind kind, String name) implements DomainValue {

  /** What a name is of. */
  public enum Kind {
    /** An article in the order. */
    PRODUCT,
    /** A segment that the customer is in. */
    SEGMENT,
    /** A tag that the customer has. */
    TAG,
    /** The customer's tier. */
    TIER
  }

  /** The names in the facts, each once. */
  static List<RewardKey> of(RewardFacts facts) {
    List<RewardKey> keys = new ArrayList<>();
    facts
        .order()
        .ifPresent(
            order ->
                order.lines().stream()
                    .map(OrderLine::sku)
                    .distinct()
                    .forEach(sku -> keys.add(new RewardKey(Kind.PRODUCT, sku))));
    facts.customer().segments().forEach(each -> keys.add(new RewardKey(Kind.SEGMENT, each)));
    facts.customer().tags().forEach(each -> keys.add(new RewardKey(Kind.TAG, each)));
    facts.customer().tier().ifPresent(each -> keys.add(new RewardKey(Kind.TIER, each)));
    return List.copyOf(keys);
  }
}
