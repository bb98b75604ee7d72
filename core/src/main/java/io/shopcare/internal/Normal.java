package io.shopcare.internal;

import io.shopcare.InvalidInputException;
import org.apache.commons.numbers.gamma.InverseErf;

/** The standard normal distribution. */
public final class Normal {

  private static final double SQRT_2 = Math.sqrt(2);

  private Normal() {}

  /**
   * Returns z with P(-z ≤ Z ≤ z) = confidence: 1.96 for 0.95.
   *
   * @throws InvalidInputException with code {@code measure.confidence.range} unless 0 &lt;
   *     confidence &lt; 1
   */
  public static double criticalValue(double confidence) {
    return SQRT_2 * InverseErf.value(requireConfidence(confidence));
  }

  /**
   * Returns the confidence if it lies strictly between 0 and 1.
   *
   * @throws InvalidInputException with code {@code measure.confidence.range} otherwise
   */
  public static double requireConfidence(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw InvalidInputException.of("measure.confidence.range")
          .at("confidence")
          .expected("a number between 0 and 1, such as 0.95")
          .build();
    }
    return confidence;
  }
}
