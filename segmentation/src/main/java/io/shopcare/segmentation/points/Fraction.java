package io.shopcare.segmentation.points;

import io.shopcare.measure.Ratio;
import java.math.BigInteger;

/**
 * A fraction of points whose parts have no limit while it is reckoned with.
 *
 * @param numerator not in lowest terms
 * @param denominator positive
 */
record Fraction(BigInteger numerator, BigInteger denominator) {

  /** What a fraction is rounded down to whose parts do not fit: a thousand millionth of a point. */
  private static final BigInteger FINEST = BigInteger.valueOf(1_000_000_000);

  static Fraction of(Ratio ratio) {
    return new Fraction(
        BigInteger.valueOf(ratio.numerator()), BigInteger.valueOf(ratio.denominator()));
  }

  static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  Fraction minus(BigInteger whole) {
    return new Fraction(numerator.subtract(whole.multiply(denominator)), denominator);
  }

  Fraction notNegative() {
    return new Fraction(numerator.max(BigInteger.ZERO), denominator);
  }

  /** What is whole of it, rounded towards zero. */
  BigInteger whole() {
    return numerator.divide(denominator);
  }

  /** The fraction rounded down to thousand millionths of a point. */
  Fraction cut() {
    return new Fraction(finest(), FINEST);
  }

  /** The fraction exactly if its parts fit, and else a little less. */
  Ratio ratio() {
    BigInteger divisor = numerator.gcd(denominator);
    BigInteger above = numerator.divide(divisor);
    BigInteger below = denominator.divide(divisor);
    if (above.bitLength() < Long.SIZE - 1 && below.bitLength() < Long.SIZE) {
      return Ratio.of(above.longValueExact(), below.longValueExact());
    }
    return Ratio.of(finest().longValueExact(), FINEST.longValueExact());
  }

  private BigInteger finest() {
    BigInteger all = numerator.multiply(FINEST);
    return all.subtract(all.mod(denominator)).divide(denominator);
  }
}
