package io.shopcare.segmentation.tier;

/** What a customer can reach a tier by. */
public enum TierMetric {
  /** What was paid for qualifying goods without tax, less what was paid back; in minor units. */
  SPEND,
  /** Points that were earned, less those that were taken back; what is spent of them stays. */
  POINTS,
  /** Orders that were not sent back as a whole. */
  ORDERS,
  /** Points earned and not spent, from all time: who spends them may fall. */
  BALANCE
}
