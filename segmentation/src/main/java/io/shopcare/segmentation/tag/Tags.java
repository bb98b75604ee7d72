package io.shopcare.segmentation.tag;

import io.shopcare.money.Money;

/** The tags that most shops use. */
public final class Tags {

  /** Name of the tag for customers who spend much. */
  public static final String VIP = "vip";

  /** Name of the tag for customers with one order. */
  public static final String FIRST_TIME_BUYER = "first-time-buyer";

  /** Name of the tag for customers with more than one order. */
  public static final String REPEAT_BUYER = "repeat-buyer";

  private Tags() {}

  /** Customers whose spend, net of cancellations and refunds, reaches an amount. */
  public static TagRule vip(Money net) {
    return vip(net, net);
  }

  /**
   * Customers whose spend, net of cancellations and refunds, reaches an amount, until it falls
   * below another.
   *
   * @param enter reached or exceeded to get the tag
   * @param keep reached or exceeded to keep it; usually lower
   */
  public static TagRule vip(Money enter, Money keep) {
    return TagRule.of(VIP, new TagCondition.NetSpend(enter))
        .keptWhile(new TagCondition.NetSpend(keep));
  }

  /** Customers with exactly one order that was not cancelled. */
  public static TagRule firstTimeBuyer() {
    return TagRule.of(FIRST_TIME_BUYER, new TagCondition.OrderCount(1, 1));
  }

  /** Customers with two orders or more that were not cancelled. */
  public static TagRule repeatBuyer() {
    return TagRule.of(REPEAT_BUYER, new TagCondition.OrderCount(2, Long.MAX_VALUE));
  }
}
