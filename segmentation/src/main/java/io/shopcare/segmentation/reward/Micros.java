package io.shopcare.segmentation.reward;

import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;

/** Amounts in millionths of the major unit, which is what prices are exact to. */
final class Micros {

  private static final long[] PER_MINOR = {1_000_000, 100_000, 10_000, 1_000, 100, 10, 1};

  private Micros() {}

  /** How many millionths a minor unit has. */
  static long perMinorUnit(CurrencyCode currency) {
    return PER_MINOR[currency.digits()];
  }

  /** An amount in millionths, at most what fits. */
  static long of(Money amount) {
    long scale = perMinorUnit(amount.currency());
    long micros = amount.minorUnits() * scale;
    if (Math.multiplyHigh(amount.minorUnits(), scale) == micros >> 63) {
      return micros;
    }
    return amount.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
  }
}
