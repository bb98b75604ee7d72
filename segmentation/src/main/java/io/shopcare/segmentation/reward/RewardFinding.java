package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.measure.Ratio;
import java.util.List;

/**
 * Something that is wrong with rules whoever the customers are.
 *
 * @param kind what
 * @param rules the names of those that show it, in the order of the set: all of them give something
 *     on one order, or of {@link Kind#SHADOWED} the one that goes before and the one never reached
 * @param rate what they give on that order for each unit of money spent, cut off to six digits; 0
 *     where the kind is about none
 */
public record RewardFinding(Kind kind, List<String> rules, Ratio rate) implements DomainValue {

  /** What can be wrong. */
  public enum Kind {
    /** No facts fit. */
    NEVER_TRUE,
    /** Whatever fits it fits a rule of its group that comes first. */
    SHADOWED,
    /** Together they give more than the order comes to. */
    OVER_THE_ORDER,
    /** What is earned buys more than what earned it: spending it again and again never ends. */
    EARN_BURN_LOOP,
    /** It asks for one currency and gives another. */
    CURRENCY_MIX
  }

  /** Copies the names. */
  public RewardFinding {
    rules = List.copyOf(rules);
  }
}
