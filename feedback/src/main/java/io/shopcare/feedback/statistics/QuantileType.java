package io.shopcare.feedback.statistics;

import io.shopcare.InvalidInputException;
import io.shopcare.measure.Ratio;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The nine definitions of a quantile of Hyndman and Fan (1996), by their numbers in R. They give
 * 192 to 840 minutes for the 90th percentile of the same 14 reply times, so that a figure from
 * elsewhere can only be repeated by its own. For "80 % within 24 hours" none but {@link #R1} will
 * do.
 */
public enum QuantileType {
  /** The smallest value that at least the share p does not exceed. */
  R1,
  /** As R1, with the mean of both where two values will do. */
  R2,
  /** The value of the nearest rank, of two the even one; SAS. */
  R3,
  /** Between the steps of R1. */
  R4,
  /** Between the middles of the steps; hydrology. */
  R5,
  /** By the expected rank; Minitab and SPSS. */
  R6,
  /** The smallest value is 0 and the largest 1; Excel, NumPy and the default of R. */
  R7,
  /** By the median rank, whatever the distribution. */
  R8,
  /** As R8 for the normal distribution. */
  R9;

  /**
   * The quantile; absent without values. O(n log n).
   *
   * @param p from 0 to 1, exact, so that ranks are: 0.07 · 100 is 7 and not a little more
   * @param values within ±1e298, in any order
   * @throws InvalidInputException with code {@code measure.percentile.range}, or {@code
   *     feedback.value.range} and the index
   */
  public OptionalDouble of(Ratio p, double... values) {
    if (!p.isShare()) {
      throw InvalidInputException.of("measure.percentile.range")
          .at("p")
          .expected("a ratio from 0 to 1")
          .build();
    }
    double[] rising = Averages.requireBounded(values).clone();
    Arrays.sort(rising);
    return rising.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted(p, rising));
  }

  private double sorted(Ratio p, double[] rising) {
    int n = rising.length;
    double share = p.toDouble();
    return switch (this) {
      case R1 -> at(rising, p.of(n, RoundingMode.CEILING));
      case R2 ->
          (at(rising, p.of(n, RoundingMode.CEILING)) + at(rising, p.of(n, RoundingMode.FLOOR) + 1))
              / 2;
      case R3 -> at(rising, p.of(n, RoundingMode.HALF_EVEN));
      case R4 -> between(rising, n * share);
      case R5 -> between(rising, n * share + 0.5);
      case R6 -> between(rising, (n + 1) * share);
      case R7 -> between(rising, (n - 1) * share + 1);
      case R8 -> between(rising, (n + 1 / 3.0) * share + 1 / 3.0);
      case R9 -> between(rising, (n + 0.25) * share + 0.375);
    };
  }

  private static double between(double[] rising, double rank) {
    long below = (long) Math.floor(rank);
    double low = at(rising, below);
    return low + (rank - below) * (at(rising, below + 1) - low);
  }

  /** The value of a rank from 1, or the nearest there is. */
  private static double at(double[] rising, long rank) {
    return rising[(int) Math.max(0, Math.min(rising.length, rank) - 1)];
  }
}
