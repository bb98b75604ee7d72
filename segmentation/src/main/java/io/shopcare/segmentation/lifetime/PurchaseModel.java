package io.shopcare.segmentation.lifetime;

import io.shopcare.InvalidInputException;

/**
 * How often customers buy, and when they silently stop to. {@link MbgNbd} is the usual choice: it
 * does not take every one-time buyer to be alive, as {@link BgNbd} does, and is faster to fit than
 * {@link ParetoNbd}; {@link BgBb} is for purchases that can happen once a period only. No method
 * has a gap: every pattern and every parameter gives a finite, right answer to about twelve digits.
 * Immutable and thread-safe.
 */
public sealed interface PurchaseModel extends LifetimeModel permits BetaGeometric, ParetoNbd, BgBb {

  /**
   * The logarithm of the likelihood of these customers.
   *
   * @throws InvalidInputException with code {@code measure.negative} if more was taken away than
   *     had been put in
   */
  double logLikelihood(PurchaseCounts customers);

  /** The probability that the customer will still buy at all, from 0 to 1. */
  double probabilityAlive(PurchasePattern customer);

  /**
   * How many purchases to expect of the customer from the end of the observation on.
   *
   * @param horizon how far, finite and not negative
   * @throws InvalidInputException with code {@code lifetime.horizon.range}
   */
  double expectedPurchases(PurchasePattern customer, double horizon);

  /**
   * How many repeat purchases to expect of a new customer.
   *
   * @param horizon how long after the first purchase, finite and not negative
   * @throws InvalidInputException with code {@code lifetime.horizon.range}
   */
  double expectedPurchases(double horizon);

  /**
   * The probability that a new customer makes exactly so many repeat purchases.
   *
   * @param purchases at least 0
   * @param horizon how long after the first purchase, finite and not negative
   * @throws InvalidInputException with code {@code lifetime.horizon.range} or {@code
   *     lifetime.pattern.repeats}
   */
  double probabilityOf(long purchases, double horizon);

  /**
   * The purchases to expect, each counting e<sup>−δτ</sup> at the time τ from the end of the
   * observation (DET).
   *
   * @param horizon how far; may be infinite if δ is above 0, for all purchases to come (DERT)
   * @param discountRate the continuous rate δ for one period, 0 or from 1e-100 on: ln(1.15)/52 for
   *     15 % a year where a period is a week
   * @throws InvalidInputException with code {@code lifetime.horizon.range} or {@code
   *     lifetime.discount.range}
   */
  double discountedPurchases(PurchasePattern customer, double horizon, double discountRate);
}
