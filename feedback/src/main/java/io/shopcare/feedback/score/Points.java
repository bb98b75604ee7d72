package io.shopcare.feedback.score;

import io.shopcare.InvalidInputException;
import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
import io.shopcare.measure.Ratio;

/** Counts by point of a scale: the arithmetic that the tallies share. */
final class Points {

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
