package io.shopcare.service;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.measure.Ratio;

/**
 * An answer on a numeric scale, with the ends of the scale, so that 4 of 5 and 8 of 10 are never
 * mixed up.
 *
 * @param value the answer, from worst to best inclusive
 * @param worst the lower end of the scale
 * @param best the upper end, above the lower
 */
public record SurveyScore(int value, int worst, int best) implements DomainValue {

  /**
   * Checks that the answer is on the scale.
   *
   * @throws InvalidInputException with code {@code survey.score.off-scale}
   */
  public SurveyScore {
    if (worst >= best || value < worst || value > best) {
      throw InvalidInputException.of("survey.score.off-scale")
          .at("value")
          .expected("from " + worst + " to " + best)
          .build();
    }
  }

  /** Where the answer lies between the worst (0) and the best (1), exact. */
  public Ratio position() {
    return Ratio.of((long) value - worst, (long) best - worst);
  }
}
