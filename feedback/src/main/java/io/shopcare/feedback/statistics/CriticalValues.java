package io.shopcare.feedback.statistics;

import io.shopcare.InvalidInputException;
import io.shopcare.internal.Normal;
import io.shopcare.internal.Quantiles;

/** How many standard errors an interval reaches to each side. */
public final class CriticalValues {

  private CriticalValues() {}

  /**
   * That of the normal distribution: 1.96 for 0.95.
   *
   * @param confidence between 0 and 1
   * @throws InvalidInputException with code {@code measure.confidence.range}
   */
  public static double normal(double confidence) {
    return Normal.criticalValue(confidence);
  }

  /**
   * That of Student's t: 2.776 for 0.95 and 4 degrees of freedom.
   *
   * @param confidence between 0 and 1
   * @param degrees of freedom, at least 1
   * @throws InvalidInputException with code {@code measure.confidence.range} or {@code
   *     feedback.degrees.range}
   */
  public static double student(double confidence, long degrees) {
    if (degrees < 1) {
      throw InvalidInputException.of("feedback.degrees.range")
          .at("degrees")
          .expected("at least 1 degree of freedom")
          .build();
    }
    return Quantiles.studentWithin((double) degrees, Normal.requireConfidence(confidence));
  }
}
