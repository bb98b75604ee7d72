package io.shopcare.feedback.score;

import io.shopcare.InvalidInputException;
import io.shopcare.feedback.survey.Scale;
import java.util.Optional;

/**
 * The mean answer on a scale of numbers, in points of the scale. It takes the steps of the scale to
 * be equal, which a share of satisfied answers does not. Immutable and thread-safe.
 *
 * @param scale on which the question was asked, of numbers
 */
public record MeanRule(Scale scale) implements ScaleRule {

  /**
   * Checks the scale.
   *
   * @throws InvalidInputException with code {@code feedback.scale.no-numbers} if its codes are
   *     labels
   */
  public MeanRule {
    requireNumbers(scale);
  }

  static Scale.Numbers requireNumbers(Scale scale) {
    if (scale instanceof Scale.Numbers numbers) {
      return numbers;
    }
    throw InvalidInputException.of("feedback.scale.no-numbers")
        .at("scale")
        .expected("a scale of numbers, as labels have no mean")
        .build();
  }

  @Override
  public Optional<Score> score(CsatTally answers, double confidence) {
    return score(this, answers, confidence);
  }

  /** The mean under another definition. */
  static Optional<Score> score(ScaleRule definition, CsatTally answers, double confidence) {
    answers.scorable(definition.scale());
    double sum = 0;
    double squares = 0;
    double last = definition.scale().size() - 1;
    for (int point = 0; point <= last; point++) {
      double share = point / last;
      sum += answers.count(point) * share;
      squares += answers.count(point) * share * share;
    }
    AdjustedMean adjusted = new AdjustedMean((double) answers.n(), sum, squares);
    return answers
        .mean()
        .map(
            mean ->
                Score.builder()
                    .definition(definition)
                    .value(mean)
                    .n(answers.n())
                    .interval(
                        adjusted.interval(
                            mean.toDouble(),
                            requireNumbers(answers.scale()).lowest(),
                            requireNumbers(answers.scale()).highest(),
                            confidence))
                    .build());
  }

  @Override
  public String name() {
    return "mean";
  }

  @Override
  public String toString() {
    return "mean on " + scale;
  }
}
