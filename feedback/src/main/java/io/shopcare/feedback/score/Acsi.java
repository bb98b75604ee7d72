package io.shopcare.feedback.score;

import io.shopcare.InvalidInputException;
import io.shopcare.feedback.survey.Scales;
import io.shopcare.measure.Ratio;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The American Customer Satisfaction Index (Fornell et al. 1996): three questions from 1 to 10,
 * weighted, on 0 to 100. Immutable and thread-safe.
 *
 * @param satisfaction the weight of overall satisfaction
 * @param expectations the weight of how far expectations were met
 * @param ideal the weight of how close this is to the ideal
 */
public record Acsi(double satisfaction, double expectations, double ideal)
    implements ScoreDefinition {

  private static final double TOLERANCE = 1e-9;

  /**
   * Checks the weights.
   *
   * @throws InvalidInputException with code {@code feedback.acsi.weights} unless they are not
   *     negative and add up to 1 within 1e-9
   */
  public Acsi {
    boolean negative = satisfaction < 0 || expectations < 0 || ideal < 0;
    if (negative || !(Math.abs(satisfaction + expectations + ideal - 1) <= TOLERANCE)) {
      throw InvalidInputException.of("feedback.acsi.weights")
          .at("weights")
          .expected("three numbers from 0 that add up to 1")
          .build();
    }
  }

  /** The same weight for each question. */
  public static Acsi ofDefaults() {
    return new Acsi(1 / 3.0, 1 / 3.0, 1 / 3.0);
  }

  /** The three questions in the order of the weights; who leaves one out does not count. */
  public static Battery battery() {
    return Battery.builder().scale(Scales.ONE_TO_TEN).items(3).minAnswered(Ratio.ONE).build();
  }

  /**
   * The index of three mean answers from 1 to 10, in the order of the weights.
   *
   * @throws InvalidInputException with code {@code feedback.point.off-scale} and the index unless
   *     there are three from 1 to 10
   */
  public double value(double... means) {
    for (int i = 0; i < Math.max(3, means.length); i++) {
      if (i >= means.length || i >= 3 || !(means[i] >= 1 && means[i] <= 10)) {
        throw InvalidInputException.of("feedback.point.off-scale")
            .at("means")
            .offset(i)
            .expected("three means from 1 to 10")
            .build();
      }
    }
    return 100
        * ((means[0] - 1) * satisfaction + (means[1] - 1) * expectations + (means[2] - 1) * ideal)
        / 9;
  }

  /**
   * The index of those who answered all three questions, to 12 digits after the point, with an
   * interval that knows how the three go together. Absent without any.
   *
   * @param answers to {@link #battery}
   * @param confidence between 0 and 1, such as 0.95
   * @throws InvalidInputException with code {@code feedback.scale.other} if the battery is another
   *     one, {@code measure.negative} or {@code measure.confidence.range}
   */
  public Optional<Score> score(BatteryTally answers, double confidence) {
    if (!answers.battery().equals(battery())) {
      throw InvalidInputException.of("feedback.scale.other")
          .at("battery")
          .expected(battery().toString())
          .build();
    }
    long n = answers.complete();
    double[] weights = {satisfaction / 9, expectations / 9, ideal / 9};
    AdjustedMean mean = answers.weighted(weights);
    if (n == 0) {
      return Optional.empty();
    }
    double value = 100 * mean.sum() / n;
    return Optional.of(
        Score.builder()
            .definition(this)
            .value(Points.rounded(new BigDecimal(value)))
            .n(n)
            .interval(mean.interval(Math.min(100, Math.max(0, value)), 0, 100, confidence))
            .build());
  }

  @Override
  public String name() {
    return "ACSI";
  }

  @Override
  public String toString() {
    return "ACSI, weights " + satisfaction + ", " + expectations + ", " + ideal;
  }
}
