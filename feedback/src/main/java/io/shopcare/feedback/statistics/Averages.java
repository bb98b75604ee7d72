package io.shopcare.feedback.statistics;

import io.shopcare.InvalidInputException;
import io.shopcare.measure.Ratio;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * What lies in the middle of times. One ticket that waits a day makes the mean of 14 reply times
 * 142 minutes, where half are answered within 16: say which it is. All are absent without values.
 */
public final class Averages {

  /** Sums of as many values as an array holds, and differences of any two, stay finite. */
  private static final double MOST = 1e298;

  private Averages() {}

  /**
   * The arithmetic mean.
   *
   * @throws InvalidInputException with code {@code feedback.value.range} and the index if one is
   *     not within ±1e298
   */
  public static OptionalDouble mean(double... values) {
    return Arrays.stream(requireBounded(values)).average();
  }

  /**
   * The geometric mean, 0 if a value is: what fits times, which vary by factors.
   *
   * @throws InvalidInputException with code {@code feedback.value.range} and the index if one is
   *     negative or above 1e298
   */
  public static OptionalDouble geometricMean(double... values) {
    requireBounded(values);
    for (int i = 0; i < values.length; i++) {
      require(values[i] >= 0, i, "a number from 0");
    }
    OptionalDouble logarithm = Arrays.stream(values).map(Math::log).average();
    return logarithm.isPresent() ? OptionalDouble.of(Math.exp(logarithm.getAsDouble())) : logarithm;
  }

  /**
   * The mean without the largest and the smallest values.
   *
   * @param trimmed the share left out at each end, rounded down to whole values; below ½
   * @throws InvalidInputException with code {@code measure.percentile.range}, or {@code
   *     feedback.value.range} and the index if one is not within ±1e298
   */
  public static OptionalDouble trimmedMean(Ratio trimmed, double... values) {
    if (!trimmed.isShare() || trimmed.compareTo(Ratio.of(1, 2)) >= 0) {
      throw InvalidInputException.of("measure.percentile.range")
          .at("trimmed")
          .expected("a ratio from 0 to below 1/2")
          .build();
    }
    double[] rising = requireBounded(values).clone();
    Arrays.sort(rising);
    int left = (int) trimmed.of(rising.length, RoundingMode.FLOOR);
    return Arrays.stream(rising, left, rising.length - left).average();
  }

  static double[] requireBounded(double[] values) {
    for (int i = 0; i < values.length; i++) {
      require(Math.abs(values[i]) <= MOST, i, "a number within ±1e298");
    }
    return values;
  }

  private static void require(boolean holds, int index, String expected) {
    if (!holds) {
      throw InvalidInputException.of("feedback.value.range")
          .at("values")
          .offset(index)
          .expected(expected)
          .build();
    }
  }
}
