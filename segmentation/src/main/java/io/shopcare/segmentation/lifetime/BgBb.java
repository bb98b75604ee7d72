package io.shopcare.segmentation.lifetime;

import io.shopcare.InvalidInputException;
import io.shopcare.segmentation.lifetime.numeric.DiscreteForecast;
import io.shopcare.segmentation.lifetime.numeric.DiscreteLikelihood;
import java.util.List;

/**
 * BG/BB (Fader, Hardie and Shang 2010), for purchases that can happen once a period only: a yearly
 * donation, a monthly box. In each period a customer who is alive buys with probability p ~ Beta(α,
 * β), and drops out before it with probability θ ~ Beta(γ, δ). Times and horizons are whole numbers
 * of periods, of a history at most 10,000 and of a horizon a million; {@link #probabilityAlive} is
 * that of being alive in the first period to come, and a discount counts by the end of each period;
 * an infinite horizon asks for one of 1e-5 or more. Time is linear in the periods since the last
 * purchase and in the horizon. Immutable and thread-safe.
 *
 * @param alpha first shape of the purchase probabilities
 * @param beta second shape of the purchase probabilities
 * @param gamma first shape of the drop-out probabilities
 * @param delta second shape of the drop-out probabilities
 */
public record BgBb(double alpha, double beta, double gamma, double delta) implements PurchaseModel {

  /** Days of 27 years; more would make a step of a fit take a second for each pattern. */
  private static final double LONGEST_HISTORY = 10_000;

  private static final double FARTHEST = 1_000_000;

  /** Below this a sum without an end would take too long. */
  private static final double SLOWEST_DISCOUNT = 1e-5;

  /**
   * Checks the parameters.
   *
   * @throws InvalidInputException with code {@code lifetime.parameter.range} unless all are from
   *     1e-100 to 1e100
   */
  public BgBb {
    Domain.requireParameters(alpha, beta, gamma, delta);
  }

  private double[] array() {
    return new double[] {alpha, beta, gamma, delta};
  }

  private DiscreteForecast forecast() {
    return new DiscreteForecast(array());
  }

  @Override
  public List<Double> parameters() {
    return List.of(alpha, beta, gamma, delta);
  }

  /**
   * {@inheritDoc}
   *
   * @throws InvalidInputException with code {@code lifetime.pattern.whole} if a time is no whole
   *     number of periods, a history longer than 10,000 of them, or there are more purchases than
   *     periods
   */
  @Override
  public double logLikelihood(PurchaseCounts customers) {
    requireWhole(customers);
    return new DiscreteLikelihood().value(array(), customers.scorable());
  }

  @Override
  public double probabilityAlive(PurchasePattern customer) {
    requireWhole(customer);
    return new DiscreteLikelihood()
        .alive(array(), customer.x(), customer.recency(), customer.age());
  }

  @Override
  public double expectedPurchases(PurchasePattern customer, double horizon) {
    return discountedPurchases(customer, horizon, 0);
  }

  @Override
  public double expectedPurchases(double horizon) {
    return expectedPurchases(PurchasePattern.once(0), horizon);
  }

  @Override
  public double probabilityOf(long purchases, double horizon) {
    PurchasePattern.requireRepeats(purchases);
    requireHorizon(horizon);
    return forecast().probabilityOf((double) purchases, horizon);
  }

  @Override
  public double discountedPurchases(PurchasePattern customer, double horizon, double discountRate) {
    Domain.requireDiscounting(horizon, discountRate);
    if (horizon < Double.POSITIVE_INFINITY || discountRate < SLOWEST_DISCOUNT) {
      requireHorizon(horizon);
    }
    double rate = forecast().purchasesIfAlive(customer.x(), customer.age(), horizon, discountRate);
    return probabilityAlive(customer) * rate;
  }

  private static void requireHorizon(double horizon) {
    if (!isWhole(horizon, FARTHEST)) {
      throw InvalidInputException.of("lifetime.horizon.range")
          .at("horizon")
          .expected("a whole number of periods from 0 to 1000000")
          .build();
    }
  }

  static void requireWhole(PurchaseCounts customers) {
    for (int i = 0; i < customers.rows().size(); i++) {
      requireWhole(customers.pattern(i));
    }
  }

  private static void requireWhole(PurchasePattern pattern) {
    PurchasePattern.require(
        isWhole(pattern.recency(), LONGEST_HISTORY)
            && isWhole(pattern.age(), LONGEST_HISTORY)
            && pattern.repeats() <= pattern.recency(),
        "whole",
        "whole periods, at most 10000, and no more purchases than periods until the last one");
  }

  private static boolean isWhole(double periods, double most) {
    return periods >= 0 && periods <= most && periods == Math.rint(periods);
  }
}
