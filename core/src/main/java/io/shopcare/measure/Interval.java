package io.shopcare.measure;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.Normal;

/**
 * The range in which a true figure lies with the stated confidence, both ends included. Immutable
 * and thread-safe.
 *
 * @param lower the lower end
 * @param upper the upper end, not below the lower
 * @param confidence between 0 and 1, such as 0.95
 */
public record Interval(double lower, double upper, double confidence) implements DomainValue {

  /**
   * Checks the ends.
   *
   * @throws InvalidInputException with code {@code measure.interval.range} if an end is not finite
   *     or they are crossed, or {@code measure.confidence.range}
   */
  public Interval {
    if (!(Double.isFinite(lower) && Double.isFinite(upper) && lower <= upper)) {
      throw InvalidInputException.of("measure.interval.range")
          .at("interval")
          .expected("two finite ends, the lower first")
          .build();
    }
    Normal.requireConfidence(confidence);
  }

  /** Whether the value lies inside or at an end. */
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  /** The distance of the ends. */
  public double width() {
    return upper - lower;
  }
}
