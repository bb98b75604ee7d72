package io.shopcare.feedback.score;

import io.shopcare.InvalidInputException;
import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
import io.shopcare.measure.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Counts by point of a scale: the arithmetic that the tallies share. */
final class Points {

  private static final int DIGITS = 12;

  private Points() {}

  static long[] plus(long[] counts, long[] others) {
    long[] sums = counts.clone();
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.addExact(sums[i], others[i]);
    }
    return sums;
  }

  static long[] minus(long[] counts, long[] others) {
    long[] differences = counts.clone();
    for (int i = 0; i < differences.length; i++) {
      differences[i] = Math.subtractExact(differences[i], others[i]);
    }
    return differences;
  }

  /** The sum of the counts from one point to before another. */
  static long sum(long[] counts, int startInclusive, int endExclusive) {
    long sum = 0;
    for (int i = startInclusive; i < endExclusive; i++) {
      sum = Math.addExact(sum, counts[i]);
    }
    return sum;
  }

  static boolean isEmpty(long[] counts) {
    for (long count : counts) {
      if (count != 0) {
        return false;
      }
    }
    return true;
  }

  static void requireScorable(long... counts) {
    for (long count : counts) {
      if (count < 0) {
        throw InvalidInputException.of("measure.negative")
            .at("tally")
            .expected("counts from which no more was taken away than had been put in")
            .build();
      }
    }
  }

  /** A part of a positive whole in percent, exact. */
  static Ratio percent(long part, long whole) {
    Ratio share = Ratio.of(part, whole);
    return Ratio.of(Math.multiplyExact(share.numerator(), 100), share.denominator());
  }

  /** A fraction with a positive denominator: exact if it fits, else to 12 digits. */
  static Ratio ratio(BigInteger numerator, BigInteger denominator) {
    BigInteger common = numerator.gcd(denominator);
    BigInteger above = numerator.divide(common);
    BigInteger below = denominator.divide(common);
    return above.bitLength() < Long.SIZE && below.bitLength() < Long.SIZE
        ? Ratio.of(above.longValueExact(), below.longValueExact())
        : rounded(
            new BigDecimal(above).divide(new BigDecimal(below), DIGITS, RoundingMode.HALF_UP));
  }

  /** A decimal number to 12 digits after the point, which fit wherever a scale has points. */
  static Ratio rounded(BigDecimal value) {
    BigDecimal digits = value.setScale(DIGITS, RoundingMode.HALF_UP);
    return Ratio.of(
        digits.unscaledValue().longValueExact(), BigInteger.TEN.pow(DIGITS).longValueExact());
  }

  static ByteWriter write(ByteWriter out, long[] counts) {
    for (long count : counts) {
      out.signed(count);
    }
    return out;
  }

  static long[] read(ByteReader in, int size) {
    long[] counts = new long[size];
    for (int i = 0; i < size; i++) {
      counts[i] = in.signed();
    }
    return counts;
  }
}
