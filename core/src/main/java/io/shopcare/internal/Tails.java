package io.shopcare.internal;

import io.shopcare.InvalidInputException;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/** Probabilities of the distributions that tests need; {@link Quantiles} are their inverse. */
public final class Tails {

  private static final double SQRT_2 = Math.sqrt(2);

  /** Beyond it the incomplete beta function loses its digits, and then does not converge. */
  private static final double MOST = 1e12;

  private Tails() {}

  /** The probability that a standard normal variable is at most z. */
  public static double normalBelow(double z) {
    return Erfc.value(-z / SQRT_2) / 2;
  }

  /** The probability that a standard normal variable is at least as far from 0 as z. */
  public static double normalBeyond(double z) {
    return Erfc.value(Math.abs(z) / SQRT_2);
  }

  /** The probability that a chi-squared variable is at least x. */
  public static double chiSquaredAbove(double x, double degrees) {
    return x <= 0 ? 1 : RegularizedGamma.Q.value(degrees / 2, x / 2);
  }

  /** The probability that Student's t is at least as far from 0 as the value. */
  public static double studentBeyond(double t, double degrees) {
    double square = t * t;
    return RegularizedBeta.value(degrees / (degrees + square), degrees / 2, 0.5);
  }

  /**
   * The probability that a beta variable is at most x.
   *
   * @throws InvalidInputException with code {@code measure.size.range} if both parameters are above
   *     10<sup>12</sup> or one is above 2<sup>63</sup>
   */
  public static double betaBelow(double x, double a, double b) {
    requireSize(Math.min(a, b), MOST);
    requireSize(Math.max(a, b), Long.MAX_VALUE);
    return x <= 0 ? 0 : x >= 1 ? 1 : RegularizedBeta.value(x, a, b);
  }

  static void requireSize(double size, double most) {
    if (!(size <= most)) {
      throw InvalidInputException.of("measure.size.range")
          .at("answers")
          .expected("few enough to be reckoned with exactly")
          .build();
    }
  }

  /**
   * The probability of at least so many successes in n trials.
   *
   * @throws InvalidInputException with code {@code measure.size.range} for more than
   *     10<sup>12</sup> both of successes and of failures
   */
  public static double binomialAtLeast(long successes, long n, double probability) {
    if (successes <= 0) {
      return 1;
    }
    return successes > n ? 0 : betaBelow(probability, (double) successes, n - successes + 1.0);
  }

  /** The probability of at least so many events where the given number is expected. */
  public static double poissonAtLeast(long events, double expected) {
    return events <= 0
        ? 1
        : expected <= 0 ? 0 : RegularizedGamma.P.value((double) events, expected);
  }
}
