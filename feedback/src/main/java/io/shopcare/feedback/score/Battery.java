package io.shopcare.feedback.score;

import io.shopcare.InvalidInputException;
import io.shopcare.feedback.survey.Scale;
import io.shopcare.internal.ValueStyle;
import io.shopcare.measure.Ratio;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * Several statements on one scale that ask for one thing. Its score is the mean over persons of
 * each person's mean; who left out too many counts for nothing, as a missing answer is not a
 * neutral one. Some statements may be worded the other way round: their answers are reversed when
 * counted. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public sealed interface Battery extends ScoreDefinition permits ImmutableBattery {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The most statements that a battery may have. */
  int MOST_ITEMS = 100;

  /** Stands for a statement that was not answered. */
  int MISSING = Integer.MIN_VALUE;

  /** The scale of all statements, of numbers. */
  Scale scale();

  /** How many statements there are. */
  int items();

  /** The statements worded the other way round, by index from 0. */
  @Value.NaturalOrder
  SortedSet<Integer> reversed();

  /** The share of statements that a person must have answered; three quarters by default. */
  @Value.Default
  default Ratio minAnswered() {
    return Ratio.percent(75);
  }

  /** How many statements a person must have answered. */
  default int leastAnswered() {
    return Math.max(1, (int) minAnswered().of(items(), RoundingMode.CEILING));
  }

  /**
   * The mean of one person's answers, reversed where the statement is; absent if too few were
   * answered.
   *
   * @param answers one for each statement, in points of the scale; {@link #MISSING} for none
   * @throws InvalidInputException with code {@code feedback.battery.items} unless there is one for
   *     each, or {@code feedback.point.off-scale} and the index
   */
  default Optional<Ratio> personMean(int... answers) {
    int[] points = points(answers);
    long sum = 0;
    int answered = 0;
    for (int point : points) {
      if (point != MISSING) {
        sum += point;
        answered++;
      }
    }
    int lowest = MeanRule.requireNumbers(scale()).lowest();
    return answered < leastAnswered()
        ? Optional.empty()
        : Optional.of(Ratio.of(sum + (long) lowest * answered, answered));
  }

  /**
   * The answers as points from 0, reversed where the statement is.
   *
   * @throws InvalidInputException as {@link #personMean}
   */
  default int[] points(int... answers) {
    if (answers.length != items()) {
      throw InvalidInputException.of("feedback.battery.items")
          .at("answers")
          .expected("an answer for each of " + items() + " statements")
          .build();
    }
    int lowest = MeanRule.requireNumbers(scale()).lowest();
    int last = scale().size() - 1;
    int[] points = answers.clone();
    for (int i = 0; i < points.length; i++) {
      if (answers[i] != MISSING) {
        long point = (long) answers[i] - lowest;
        if (point < 0 || point > last) {
          throw InvalidInputException.of("feedback.point.off-scale")
              .at("answers")
              .offset(i)
              .expected("an answer from " + scale().code(0) + " to " + scale().code(last))
              .build();
        }
        points[i] = (int) (reversed().contains(i) ? last - point : point);
      }
    }
    return points;
  }

  @Override
  default String name() {
    return "battery";
  }

  /**
   * Checks the parts.
   *
   * @throws InvalidInputException with code {@code feedback.battery.items}, {@code
   *     feedback.battery.min-answered} or {@code feedback.scale.no-numbers}
   */
  @Value.Check
  default void check() {
    boolean known =
        reversed().isEmpty() || (reversed().first() >= 0 && reversed().last() < items());
    if (items() < 1 || items() > MOST_ITEMS || !known) {
      throw InvalidInputException.of("feedback.battery.items")
          .at(known ? "items" : "reversed")
          .expected("1 to " + MOST_ITEMS + " statements")
          .build();
    }
    if (!minAnswered().isShare()) {
      throw InvalidInputException.of("feedback.battery.min-answered")
          .at("minAnswered")
          .expected("a share from 0 to 1")
          .build();
    }
    MeanRule.requireNumbers(scale());
  }

  /** Starts a battery. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Battery}; scale and items are required. */
  final class Builder extends ImmutableBattery.Builder {
    Builder() {}
  }
}
