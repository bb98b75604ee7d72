package io.shopcare.segmentation.lifetime;

import io.shopcare.money.Money;

/** Where a customer's spend stands among that of all customers. */
public enum SpendTier {

  /** Above the upper percentile. */
  HIGH,

  /** From the lower to the upper percentile, both included. */
  MEDIUM,

  /** Below the lower percentile, or nothing at all. */
  LOW;

  /**
   * The tier of an amount between two thresholds.
   *
   * @throws io.shopcare.money.CurrencyMismatchException if the currencies differ
   */
  static SpendTier of(Money spend, Money low, Money high) {
    if (spend.compareTo(low) < 0 || !spend.isPositive()) {
      return LOW;
    }
    return spend.compareTo(high) > 0 ? HIGH : MEDIUM;
  }
}
