package io.shopcare.feedback.statistics;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.feedback.score.NpsCounts;
import io.shopcare.internal.Normal;
import io.shopcare.internal.Tails;
import io.shopcare.measure.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the net promoter score differs between two independent groups of answers. It moves more than
 * shares do: 15 points on 100 answers each are no evidence of a change (p = 0.16). Everything is
 * absent if one group is empty. Immutable and thread-safe.
 *
 * @param before the earlier group, or the one compared with
 * @param after the later group
 */
public record NpsChange(NpsCounts before, NpsCounts after) implements DomainValue {

  /** The score after less the score before, in points from -200 to 200. */
  public OptionalDouble difference() {
    return before.n() > 0 && after.n() > 0
        ? OptionalDouble.of(
            after.value().orElseThrow().toDouble() - before.value().orElseThrow().toDouble())
        : OptionalDouble.empty();
  }

  /** The standard error of the difference, in points; 0 where each group is of one mind. */
  public OptionalDouble standardError() {
    return before.n() > 0 && after.n() > 0
        ? OptionalDouble.of(
            Math.hypot(before.standardError().orElseThrow(), after.standardError().orElseThrow()))
        : OptionalDouble.empty();
  }

  /**
   * The difference in standard errors; absent also where there is one but no standard error, as
   * with one promoter before and one detractor after.
   */
  public OptionalDouble z() {
    OptionalDouble difference = difference();
    if (difference.isEmpty() || difference.getAsDouble() == 0) {
      return difference;
    }
    double error = standardError().orElseThrow();
    return error == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(difference.getAsDouble() / error);
  }

  /** How likely a {@link #z} as far from 0 is where nothing changed: two-sided. */
  public OptionalDouble pValue() {
    OptionalDouble z = z();
    return z.isPresent() ? OptionalDouble.of(Tails.normalBeyond(z.getAsDouble())) : z;
  }

  /**
   * The adjusted Wald interval of the difference, in points: as if 3/4 promoter, 3/4 detractor and
   * 1 1/2 passives more had answered in both groups, cut at ±200.
   *
   * @param confidence between 0 and 1, such as 0.95
   * @throws InvalidInputException with code {@code measure.confidence.range}
   */
  public Optional<Interval> adjustedWald(double confidence) {
    double z = Normal.criticalValue(confidence);
    if (before.n() == 0 || after.n() == 0) {
      return Optional.empty();
    }
    double centre = after.adjusted() - before.adjusted();
    double reach = z * Math.hypot(before.adjustedStandardError(), after.adjustedStandardError());
    return Optional.of(
        new Interval(Math.max(-200, centre - reach), Math.min(200, centre + reach), confidence));
  }
}
