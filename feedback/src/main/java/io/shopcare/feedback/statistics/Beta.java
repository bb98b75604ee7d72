package io.shopcare.feedback.statistics;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.Quantiles;
import io.shopcare.internal.Tails;
import io.shopcare.measure.Proportion;

/**
 * A beta distribution: what is known of a share after so many successes and failures. Immutable and
 * thread-safe.
 *
 * @param a as if so many successes had been seen, positive
 * @param b as if so many failures had been seen, positive
 */
public record Beta(double a, double b) implements DomainValue {

  /** Nothing is known: every share is as likely. */
  static final Beta UNIFORM = new Beta(1, 1);

  /** Points and weights of the quadrature of Gauss and Legendre with five points on -1 to 1. */
  private static final double[][] GAUSS = {
    {0, 0.5688888888888889},
    {0.5384693101056831, 0.47862867049936647},
    {-0.5384693101056831, 0.47862867049936647},
    {0.906179845938664, 0.23692688505618908},
    {-0.906179845938664, 0.23692688505618908}
  };

  private static final int PANELS = 128;

  /** What is left out of an integral on either side. */
  private static final double NEGLIGIBLE = 1e-14;

  /**
   * Checks the parameters.
   *
   * @throws InvalidInputException with code {@code feedback.beta.range} unless both are positive
   *     and finite
   */
  public Beta {
    if (!(a > 0 && b > 0 && a + b < Double.POSITIVE_INFINITY)) {
      throw InvalidInputException.of("feedback.beta.range")
          .at("beta")
          .expected("two positive finite numbers")
          .build();
    }
  }

  /**
   * What is known after counting, with the prior of Jeffreys: half a success and half a failure.
   *
   * @throws InvalidInputException with code {@code measure.negative} unless 0 ≤ successes ≤ n
   */
  public static Beta jeffreys(Proportion counted) {
    counted.share();
    return new Beta(counted.successes() + 0.5, counted.n() - counted.successes() + 0.5);
  }

  /**
   * The probability that the share is at most x.
   *
   * @throws InvalidInputException with code {@code measure.size.range} if both parameters are above
   *     10<sup>12</sup>
   */
  public double below(double x) {
    return Tails.betaBelow(x, a, b);
  }

  /**
   * The share that is not exceeded with the given probability.
   *
   * @param probability from 0 to 1
   * @throws InvalidInputException with code {@code measure.probability.range}, or {@code
   *     measure.size.range} if both parameters are above 10<sup>12</sup>
   */
  public double quantile(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw InvalidInputException.of("measure.probability.range")
          .at("probability")
          .expected("a number from 0 to 1")
          .build();
    }
    return probability == 0 || probability == 1 ? probability : Quantiles.beta(a, b, probability);
  }

  /**
   * The probability that the other share, independent of this, is the larger one. By quadrature
   * over the narrower of the two, where the other is smooth; to about 1e-12 for parameters from ½
   * to a million, and 1e-5 for the largest.
   *
   * @throws InvalidInputException with code {@code measure.size.range} if both parameters of either
   *     are above 10<sup>12</sup>
   */
  public double probabilityBelow(Beta other) {
    boolean isNarrower = a + b >= other.a + other.b;
    Beta narrow = isNarrower ? this : other;
    Beta wide = isNarrower ? other : this;
    // Doubles are fine near 0 and coarse near 1, so that a share near 1 is taken from its other
    // end.
    return narrow.a > narrow.b
        ? narrow.mirrored().expectationOf(wide.mirrored(), !isNarrower)
        : narrow.expectationOf(wide, isNarrower);
  }

  private Beta mirrored() {
    return new Beta(b, a);
  }

  /**
   * The mean of the probability that the other lies above (or below) a share distributed as this.
   * The angle whose squared sine is the share takes the poles of the density at 0 and 1 away.
   */
  private double expectationOf(Beta other, boolean above) {
    double from = Math.asin(Math.sqrt(quantile(NEGLIGIBLE)));
    double step = (Math.asin(Math.sqrt(quantile(1 - NEGLIGIBLE))) - from) / PANELS / 2;
    double sum = 0;
    double whole = 0;
    for (int panel = 0; panel < PANELS; panel++) {
      double middle = from + (2 * panel + 1) * step;
      for (double[] node : GAUSS) {
        double sine = Math.sin(middle + step * node[0]);
        double share = sine * sine;
        double density = node[1] * density(share);
        double below = other.below(share);
        sum += density * (above ? 1 - below : below);
        whole += density;
      }
    }
    return sum / whole;
  }

  /** The density by angle, as a part of that at the mean. */
  private double density(double share) {
    double mean = a / (a + b);
    double up = (a - 0.5) * Math.log(share / mean);
    double down = (b - 0.5) * (Math.log1p(-share) - Math.log1p(-mean));
    return Math.exp(up + down);
  }
}
