package io.shopcare.feedback.statistics;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.Tails;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import java.util.OptionalDouble;

/**
 * A share that is to be reached, such as 80 % within a day. Reached by what was counted and proven
 * for what is behind it are two things: 168 of 200 are 84 %, and still no proof of 80 %. Immutable
 * and thread-safe.
 *
 * @param goal from 0 to 1
 */
public record ShareGoal(Ratio goal) implements DomainValue {

  /**
   * Checks the goal.
   *
   * @throws InvalidInputException with code {@code feedback.goal.range}
   */
  public ShareGoal {
    if (!goal.isShare()) {
      throw InvalidInputException.of("feedback.goal.range")
          .at("goal")
          .expected("a ratio from 0 to 1")
          .build();
    }
  }

  /** Whether the share counted reaches the goal, compared exactly; not where there is none. */
  public boolean isMetBy(Proportion counted) {
    return counted.share().filter(share -> share.compareTo(goal) >= 0).isPresent();
  }

  /**
   * Whether the whole Wilson interval reaches the goal.
   *
   * @param confidence between 0 and 1, such as 0.95
   * @throws InvalidInputException with code {@code measure.confidence.range}
   */
  public boolean isProvenBy(Proportion counted, double confidence) {
    return counted
        .wilson(confidence)
        .filter(wilson -> wilson.lower() >= goal.toDouble())
        .isPresent();
  }

  /**
   * How likely at least as many successes are where the true share is the goal: the exact binomial
   * test, one-sided. Absent for n = 0.
   *
   * @throws InvalidInputException with code {@code measure.negative} unless 0 ≤ successes ≤ n, or
   *     {@code measure.size.range} for more than 10<sup>12</sup> both of successes and of failures
   */
  public OptionalDouble pValueAbove(Proportion counted) {
    return counted.share().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Tails.binomialAtLeast(counted.successes(), counted.n(), goal.toDouble()));
  }
}
