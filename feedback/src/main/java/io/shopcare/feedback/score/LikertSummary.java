package io.shopcare.feedback.score;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.ValueStyle;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Allocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * All that is told of one question at once, always with its distribution: two questions with one
 * mean may divide the customers in very different ways. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface LikertSummary extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The answers. */
  CsatTally answers();

  /** The exact mean; absent on a scale without numbers. */
  Optional<Ratio> mean();

  /** The standard deviation with n - 1; absent below two answers and without numbers. */
  OptionalDouble standardDeviation();

  /** The exact mean of the two middle answers; absent on a scale without numbers. */
  Optional<Ratio> median();

  /** The most frequent codes, worst first; several where they tie. */
  List<String> modes();

  /** Answers on the best points among all. */
  Proportion best();

  /** Answers on the worst points among all. */
  Proportion worst();

  /** The percentage of the best less that of the worst, exact. */
  default Ratio net() {
    return Points.percent(best().successes() - worst().successes(), best().n());
  }

  /**
   * The distribution in whole percent that add up to 100, by the largest remainder. For display
   * alone: a score comes from counts.
   */
  default List<Long> displayedShares() {
    long[] counts = new long[answers().scale().size()];
    for (int point = 0; point < counts.length; point++) {
      counts[point] = answers().count(point);
    }
    List<Long> shares = new ArrayList<>();
    for (long share : Allocation.largestRemainder(100, counts)) {
      shares.add(share);
    }
    return List.copyOf(shares);
  }

  /**
   * Summarises the answers with the best and the worst two points; absent without answers. On a
   * scale of 2 or 3 points it is the best and the worst one.
   *
   * @throws InvalidInputException with code {@code measure.negative} if any count is below 0
   */
  static Optional<LikertSummary> of(CsatTally answers) {
    answers.scorable(answers.scale());
    long n = answers.n();
    if (n == 0) {
      return Optional.empty();
    }
    int size = answers.scale().size();
    int boxes = size < 4 ? 1 : 2;
    return Optional.of(
        builder()
            .answers(answers)
            .mean(answers.mean())
            .standardDeviation(LikertFigures.standardDeviation(answers))
            .median(LikertFigures.median(answers))
            .modes(LikertFigures.modes(answers))
            .best(new Proportion(answers.sum(size - boxes, size), n))
            .worst(new Proportion(answers.sum(0, boxes), n))
            .build());
  }

  /** Starts a summary; {@link #of} computes one. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link LikertSummary}. */
  final class Builder extends ImmutableLikertSummary.Builder {
    Builder() {}
  }
}
