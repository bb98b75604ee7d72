package io.shopcare.feedback.score;

import io.shopcare.InvalidInputException;
import io.shopcare.feedback.survey.Scale;
import java.util.Optional;

/** How the answers to one question are scored, on the one scale on which it was asked. */
public sealed interface ScaleRule extends ScoreDefinition
    permits BoxRule, NetRule, EffortRule, MeanRule {

  /** The scale of the question. */
  Scale scale();

  /**
   * Scores the answers; absent if none counts. {@link CsatTally#score} is the same.
   *
   * @param confidence between 0 and 1, such as 0.95
   * @throws InvalidInputException with code {@code feedback.scale.other} if the answers are on
   *     another scale, {@code measure.negative} if any count is below 0, or {@code
   *     measure.confidence.range}
   */
  Optional<Score> score(CsatTally answers, double confidence);
}
