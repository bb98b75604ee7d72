package io.shopcare.segmentation.tier;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;

/**
 * How much of one thing a tier asks for. Keeping may ask for less than entering.
 *
 * @param metric of what
 * @param enterAt what it takes to enter, included
 * @param keepAt what it takes to keep, included; above zero and not more than to enter
 */
public record TierThreshold(TierMetric metric, long enterAt, long keepAt) implements DomainValue {

  /**
   * Checks the numbers.
   *
   * @throws InvalidInputException with code {@code tier.threshold.range}
   */
  public TierThreshold {
    if (keepAt < 1 || keepAt > enterAt) {
      throw InvalidInputException.of("tier.threshold.range")
          .at("keepAt")
          .expected("above zero, not more than to enter")
          .build();
    }
  }

  /** A threshold that takes the same to enter and to keep. */
  public static TierThreshold of(TierMetric metric, long atLeast) {
    return new TierThreshold(metric, atLeast, atLeast);
  }
}
