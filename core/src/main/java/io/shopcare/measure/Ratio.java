package io.shopcare.measure;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.internal.Decimals;
import io.shopcare.internal.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction in lowest terms: a goal, a discount, a tax rate, a share. 7 % is 7/100, not the
 * nearest double, of which a hundred parts would be a little more than seven. Immutable and
 * thread-safe.
 *
 * @param numerator carries the sign
 * @param denominator positive; shares no factor with the numerator
 */
public record Ratio(long numerator, long denominator) implements DomainValue, Comparable<Ratio> {

  /** Nothing. */
  public static final Ratio ZERO = of(0, 1);

  /** The whole. */
  public static final Ratio ONE = of(1, 1);

  /** Six digits after the point of a percentage. */
  private static final long FINEST_PERCENT = 100_000_000;

  /**
   * Reduces the fraction to lowest terms.
   *
   * @throws InvalidInputException with code {@code measure.ratio.zero-denominator}
   * @throws ArithmeticException if a part does not fit after the reduction, as in 1/{@link
   *     Long#MIN_VALUE}
   */
  public Ratio {
    if (denominator == 0) {
      throw zeroDenominator();
    }
    long divisor = numerator;
    for (long rest = denominator; rest != 0; ) {
      long next = divisor % rest;
      divisor = rest;
      rest = next;
    }
    if (divisor != -1) { // By which Long.MIN_VALUE cannot be divided.
      numerator /= divisor;
      denominator /= divisor;
    }
    if (denominator < 0) {
      numerator = Math.negateExact(numerator);
      denominator = Math.negateExact(denominator);
    }
  }

  /**
   * The fraction of two whole numbers.
   *
   * @throws InvalidInputException with code {@code measure.ratio.zero-denominator}
   * @throws ArithmeticException if a part does not fit after the reduction
   */
  public static Ratio of(long numerator, long denominator) {
    return new Ratio(numerator, denominator);
  }

  /** So many hundredths: {@code percent(80)} is 4/5. */
  public static Ratio percent(long percent) {
    return new Ratio(percent, 100);
  }

  /**
   * So many hundredths: {@code percent(new BigDecimal("17.5"))} is 7/40.
   *
   * @throws InvalidInputException with code {@code measure.ratio.range} if it does not fit, or
   *     {@code number.too-long}
   */
  public static Ratio percent(BigDecimal percent) {
    return quotient(Decimals.requireBounded(percent, "percent"), BigDecimal.valueOf(100));
  }

  /**
   * Reads {@code "80%"}, {@code "3/4"} or {@code "0.8"}; each number may have a point and a minus.
   *
   * @throws InvalidInputException with code {@code number.syntax}, {@code input.too-long}, {@code
   *     measure.ratio.zero-denominator} or {@code measure.ratio.range}
   */
  public static Ratio parse(String text) {
    Limits.requireLength(text, Limits.NUMBER_CHARACTERS, "ratio");
    int end = text.length();
    int slash = text.indexOf('/');
    if (slash >= 0) {
      return quotient(
          Decimals.parse(text, 0, slash, "ratio"), Decimals.parse(text, slash + 1, end, "ratio"));
    }
    return text.endsWith("%")
        ? percent(Decimals.parse(text, 0, end - 1, "ratio"))
        : quotient(Decimals.parse(text, 0, end, "ratio"), BigDecimal.ONE);
  }

  private static Ratio quotient(BigDecimal dividend, BigDecimal divisor) {
    if (divisor.signum() == 0) {
      throw zeroDenominator();
    }
    int digits = Math.max(0, Math.max(dividend.scale(), divisor.scale()));
    BigInteger numerator = dividend.setScale(digits).unscaledValue();
    BigInteger denominator = divisor.setScale(digits).unscaledValue();
    BigInteger common = numerator.gcd(denominator);
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
    if (numerator.bitLength() >= Long.SIZE || denominator.bitLength() >= Long.SIZE) {
      throw InvalidInputException.of("measure.ratio.range")
          .at("ratio")
          .expected("a fraction whose reduced parts fit in 64 bits")
          .build();
    }
    return new Ratio(numerator.longValue(), denominator.longValue());
  }

  private static InvalidInputException zeroDenominator() {
    return InvalidInputException.of("measure.ratio.zero-denominator")
        .at("ratio")
        .expected("a denominator that is not 0")
        .build();
  }

  /** What is missing to the whole: 20 % for 80 %. */
  public Ratio complement() {
    return new Ratio(Math.subtractExact(denominator, numerator), denominator);
  }

  /** Whether this is a part of a whole: from 0 to 1, both included. */
  public boolean isShare() {
    return numerator >= 0 && numerator <= denominator;
  }

  /**
   * This ratio of a whole number, rounded once: 80 % of 7 is 5.6, upwards 6.
   *
   * @throws ArithmeticException if the result does not fit
   * @throws InvalidInputException with code {@code number.inexact} if rounding is needed and the
   *     mode is {@link RoundingMode#UNNECESSARY}
   */
  public long of(long total, RoundingMode rounding) {
    return Rounding.multiplyDivide(total, numerator, denominator, rounding);
  }

  /** Renders this as a decimal number with the given digits after the point. */
  public BigDecimal toBigDecimal(int digits, RoundingMode rounding) {
    return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), digits, rounding);
  }

  /** Renders this as a double, for statistics and charts. */
  public double toDouble() {
    return (double) numerator / denominator;
  }

  /** Compares exactly, by products of 128 bits. */
  @Override
  public int compareTo(Ratio other) {
    int high =
        Long.compare(
            Math.multiplyHigh(numerator, other.denominator),
            Math.multiplyHigh(other.numerator, denominator));
    return high != 0
        ? high
        : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
  }

  /**
   * Returns a percentage if six digits after the point can write it, such as {@code "80%"} or
   * {@code "17.5%"}, else the fraction, such as {@code "1/3"}. {@link #parse} is the inverse.
   */
  @Override
  public String toString() {
    if (FINEST_PERCENT % denominator == 0) {
      long scale = FINEST_PERCENT / denominator;
      long millionths = numerator * scale;
      if (Rounding.isProduct(millionths, numerator, scale)) {
        return Decimals.shorten(BigDecimal.valueOf(millionths, 6), 0).toPlainString() + '%';
      }
    }
    return numerator + "/" + denominator;
  }
}
