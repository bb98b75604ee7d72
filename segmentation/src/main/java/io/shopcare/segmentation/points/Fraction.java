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

  /** The fraction exactly if its parts fit, and else a little less. */
  Ratio ratio() {
    BigInteger divisor = numerator.gcd(denominator);
    BigInteger above = numerator.divide(divisor);
    BigInteger below = denominator.divide(divisor);
    if (above.bitLength() < Long.SIZE - 1 && below.bitLength() < Long.SIZE) {
      return Ratio.of(above.longValueExact(), below.longValueExact());
    }
    BigInteger[] finest = numerator.multiply(FINEST).divideAndRemainder(denominator);
    BigInteger less = finest[1].signum() < 0 ? finest[0].subtract(BigInteger.ONE) : finest[0];
    return Ratio.of(less.longValueExact(), FINEST.longValueExact());
  }
}
