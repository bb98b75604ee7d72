package io.shopcare.internal;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.InverseErfc;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * The values below which a distribution has a given probability. Those without a closed form are
 * found by halving the range of doubles by their bits, which takes 63 steps at most, ends at two
 * neighbours and cannot fail to converge. Every probability must lie strictly between 0 and 1.
 */
public final class Quantiles {

  private static final double SQRT_2 = Math.sqrt(2);

  /** Beyond it the incomplete gamma function does not converge far from its middle. */
  private static final double MOST_SHAPE = 1e10;

  private Quantiles() {}

  /** The standard normal distribution: 1.96 for 0.975. */
  public static double normal(double probability) {
    return -SQRT_2 * InverseErfc.value(2 * probability);
  }

  /**
   * The beta distribution.
   *
   * @param a positive
   * @param b positive
   * @throws io.shopcare.InvalidInputException as {@link Tails#betaBelow} does
   */
  public static double beta(double a, double b, double probability) {
    return smallest(0, 1, x -> Tails.betaBelow(x, a, b), probability);
  }

  /**
   * The gamma distribution of scale 1; half the chi-squared one of {@code 2 * shape} degrees.
   *
   * @param shape positive
   * @throws io.shopcare.InvalidInputException with code {@code measure.size.range} if the shape is
   *     above 10<sup>10</sup>
   */
  public static double gamma(double shape, double probability) {
    Tails.requireSize(shape, MOST_SHAPE);
    return smallest(0, Double.MAX_VALUE, x -> RegularizedGamma.P.value(shape, x), probability);
  }

  /**
   * The distance from 0 within which Student's t lies with the given probability: 12.7 for 0.95 and
   * one degree of freedom.
   *
   * @param degrees of freedom, positive
   */
  public static double studentWithin(double degrees, double probability) {
    double inside = beta(0.5, degrees / 2, probability);
    if (inside < 0.5) {
      return Math.sqrt(degrees * inside / (1 - inside));
    }
    double outside = beta(degrees / 2, 0.5, 1 - probability);
    return Math.sqrt(degrees * (1 - outside) / outside);
  }

  /**
   * The F distribution of Fisher and Snedecor.
   *
   * @param numerator degrees of freedom above, positive
   * @param denominator degrees of freedom below, positive
   */
  public static double f(double numerator, double denominator, double probability) {
    double inside = beta(numerator / 2, denominator / 2, probability);
    if (inside < 0.5) {
      return denominator * inside / (numerator * (1 - inside));
    }
    double outside = beta(denominator / 2, numerator / 2, 1 - probability);
    return denominator * (1 - outside) / (numerator * outside);
  }

  /** The smallest double from {@code low} to {@code high} at which a rising function gets there. */
  private static double smallest(
      double low, double high, DoubleUnaryOperator rising, double reached) {
    long below = Double.doubleToLongBits(low);
    long from = Double.doubleToLongBits(high);
    while (from - below > 1) {
      long middle = below + (from - below) / 2;
      if (rising.applyAsDouble(Double.longBitsToDouble(middle)) < reached) {
        below = middle;
      } else {
        from = middle;
      }
    }
    return Double.longBitsToDouble(from);
  }
}
