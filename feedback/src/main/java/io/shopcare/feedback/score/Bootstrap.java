package io.shopcare.feedback.score;

import io.shopcare.measure.Interval;
import java.util.Arrays;

/**
 * The distribution of a sum of independent answers of -1, 0 and 1, by squaring. Probabilities below
 * {@link #NEGLIGIBLE} at both ends are dropped, so that the arrays grow with the square root of n.
 */
final class Bootstrap {

  private static final double NEGLIGIBLE = 1e-20;

  /** The ends of an interval must not turn on the last bit of a sum. */
  private static final double ROUNDING = 1e-13;

  private final long lowest;
  private final double[] probabilities;

  private Bootstrap(long lowest, double[] probabilities) {
    this.lowest = lowest;
    this.probabilities = probabilities;
  }

  static Interval interval(NpsCounts counts, double confidence) {
    double n = counts.n();
    Bootstrap one =
        new Bootstrap(
            -1,
            new double[] {counts.detractors() / n, counts.passives() / n, counts.promoters() / n});
    Bootstrap sum = one;
    for (long bit = Long.highestOneBit(counts.n()) >> 1; bit > 0; bit >>= 1) {
      sum = sum.plus(sum);
      if ((counts.n() & bit) != 0) {
        sum = sum.plus(one);
      }
    }
    double tail = (1 - confidence) / 2;
    return new Interval(100 * sum.quantile(tail) / n, 100 * sum.quantile(1 - tail) / n, confidence);
  }

  private Bootstrap plus(Bootstrap other) {
    double[] sums = new double[probabilities.length + other.probabilities.length - 1];
    for (int i = 0; i < probabilities.length; i++) {
      double probability = probabilities[i];
      for (int j = 0; j < other.probabilities.length; j++) {
        sums[i + j] += probability * other.probabilities[j];
      }
    }
    int from = 0;
    while (sums[from] < NEGLIGIBLE) {
      from++;
    }
    int to = sums.length;
    while (sums[to - 1] < NEGLIGIBLE) {
      to--;
    }
    return new Bootstrap(lowest + other.lowest + from, Arrays.copyOfRange(sums, from, to));
  }

  /** The smallest sum that is not exceeded with at least the given probability. */
  private double quantile(double probability) {
    double reached = 0;
    for (int i = 0; i < probabilities.length; i++) {
      reached += probabilities[i];
      if (reached >= probability - ROUNDING) {
        return lowest + i;
      }
    }
    return lowest + probabilities.length - 1;
  }
}
