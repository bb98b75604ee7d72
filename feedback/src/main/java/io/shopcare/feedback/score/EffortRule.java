package io.shopcare.feedback.score;

import io.shopcare.InvalidInputException;
import io.shopcare.feedback.survey.Scale;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The customer effort score of Dixon, Freeman and Toman (2010): agreement with "the company made it
 * easy". Products mean different figures by it, so the figure is part of the definition, and the
 * scale is too: an answer of 4 of 5 and one of 4 of 7 are never put together. Immutable and
 * thread-safe.
 *
 * @param scale on which the question was asked, of numbers
 * @param figure which of the figures
 */
public record EffortRule(Scale scale, Figure figure) implements ScaleRule {

  /** What is called the customer effort score. */
  public enum Figure {
    /** The mean answer. */
    MEAN,
    /** The percentage above the middle: 5 to 7 of 7, 4 and 5 of 5. */
    AGREE,
    /** The percentage of the best two. */
    TOP_TWO,
    /** The percentage above the middle less that below. */
    NET
  }

  /**
   * Checks the scale.
   *
   * @throws InvalidInputException with code {@code feedback.scale.no-numbers} if its codes are
   *     labels
   */
  public EffortRule {
    MeanRule.requireNumbers(scale);
  }

  /** The codes above the middle, worst first. */
  public List<String> agree() {
    int from = scale.size() - scale.size() / 2;
    return IntStream.range(from, scale.size()).mapToObj(scale::code).toList();
  }

  @Override
  public Optional<Score> score(CsatTally answers, double confidence) {
    int half = scale.size() / 2;
    return switch (figure) {
      case MEAN -> MeanRule.score(this, answers, confidence);
      case AGREE -> boxes(half).score(this, answers, confidence);
      case TOP_TWO -> boxes(2).score(this, answers, confidence);
      case NET -> new NetRule(scale, half, half).counts(answers).score(this, confidence);
    };
  }

  private BoxRule boxes(int best) {
    return BoxRule.top(best, scale, NeutralPolicy.DENOMINATOR);
  }

  @Override
  public String name() {
    return "CES";
  }

  @Override
  public String toString() {
    return switch (figure) {
      case MEAN -> "CES, mean on " + scale;
      case AGREE -> "CES, " + agree() + " of " + scale;
      case TOP_TWO -> "CES, best 2 of " + scale;
      case NET -> "CES, above less below the middle of " + scale;
    };
  }
}
