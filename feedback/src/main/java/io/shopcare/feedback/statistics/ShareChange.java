package io.shopcare.feedback.statistics;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.Normal;
import io.shopcare.internal.Tails;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Proportion;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a share differs between two independent groups of answers, such as the satisfied of two
 * months. Everything is absent if one of them is empty. The same customers asked twice are not
 * independent: they are a {@link PanelChange}. Immutable and thread-safe.
 *
 * @param before the earlier group, or the one compared with
 * @param after the later group
 */
public record ShareChange(Proportion before, Proportion after) implements DomainValue {

  /** The most answers that {@link #fisherPValue} takes. */
  public static final long MOST_EXACT = 1_000_000_000_000L;

  /**
   * Checks the counts.
   *
   * @throws InvalidInputException with code {@code measure.negative} unless 0 ≤ successes ≤ n in
   *     both
   */
  public ShareChange {
    before.share();
    after.share();
  }

  /** The share after less the share before, from -1 to 1. */
  public OptionalDouble difference() {
    return isComparable()
        ? OptionalDouble.of(share(after) - share(before))
        : OptionalDouble.empty();
  }

  /**
   * The interval of the difference by the tenth method of Newcombe (1998), from the Wilson
   * intervals of both: within -1 to 1, and honest for few answers.
   *
   * @param confidence between 0 and 1, such as 0.95
   * @throws InvalidInputException with code {@code measure.confidence.range}
   */
  public Optional<Interval> newcombe(double confidence) {
    Optional<Interval> ofBefore = before.wilson(confidence);
    Optional<Interval> ofAfter = after.wilson(confidence);
    if (ofBefore.isEmpty() || ofAfter.isEmpty()) {
      return Optional.empty();
    }
    double p1 = share(before);
    double p2 = share(after);
    Interval w1 = ofBefore.get();
    Interval w2 = ofAfter.get();
    return Optional.of(
        new Interval(
            p2 - p1 - Math.hypot(p2 - w2.lower(), w1.upper() - p1),
            p2 - p1 + Math.hypot(w2.upper() - p2, p1 - w1.lower()),
            confidence));
  }

  /**
   * The interval of the difference by Agresti and Caffo (2000): Wald's with a success and a failure
   * more in both. As published, so that it may reach beyond -1 and 1.
   *
   * @param confidence between 0 and 1, such as 0.95
   * @throws InvalidInputException with code {@code measure.confidence.range}
   */
  public Optional<Interval> agrestiCaffo(double confidence) {
    double z = Normal.criticalValue(confidence);
    if (!isComparable()) {
      return Optional.empty();
    }
    double p1 = (before.successes() + 1.0) / (before.n() + 2.0);
    double p2 = (after.successes() + 1.0) / (after.n() + 2.0);
    double reach =
        z * Math.sqrt(p1 * (1 - p1) / (before.n() + 2.0) + p2 * (1 - p2) / (after.n() + 2.0));
    return Optional.of(new Interval(p2 - p1 - reach, p2 - p1 + reach, confidence));
  }

  /** The difference in standard errors of the pooled share; 0 where all answers are one. */
  public OptionalDouble z() {
    if (!isComparable()) {
      return OptionalDouble.empty();
    }
    double pooled =
        ((double) before.successes() + after.successes()) / ((double) before.n() + after.n());
    double variance = pooled * (1 - pooled) * (1.0 / before.n() + 1.0 / after.n());
    return OptionalDouble.of(
        variance == 0 ? 0 : (share(after) - share(before)) / Math.sqrt(variance));
  }

  /** How likely a {@link #z} as far from 0 is where nothing changed: two-sided. */
  public OptionalDouble pValue() {
    OptionalDouble z = z();
    return z.isPresent() ? OptionalDouble.of(Tails.normalBeyond(z.getAsDouble())) : z;
  }

  /**
   * How likely a table is that is at most as likely as this one, given its margins: the exact test
   * of Fisher, two-sided. Takes time in the square root of the answers.
   *
   * @throws InvalidInputException with code {@code feedback.fisher.size} for more than {@link
   *     #MOST_EXACT} answers
   */
  public OptionalDouble fisherPValue() {
    if ((double) before.n() + after.n() > MOST_EXACT) {
      throw InvalidInputException.of("feedback.fisher.size")
          .at("answers")
          .expected("at most " + MOST_EXACT)
          .build();
    }
    return isComparable()
        ? OptionalDouble.of(Fisher.pValue(before, after))
        : OptionalDouble.empty();
  }

  /**
   * The probability that the true share rose, with the priors of Jeffreys: what a shop owner asks.
   * "77 % likely better" may still be no evidence.
   *
   * @throws InvalidInputException with code {@code measure.size.range} for a group with more than
   *     10<sup>12</sup> both of successes and of failures
   */
  public OptionalDouble probabilityOfImprovement() {
    return isComparable()
        ? OptionalDouble.of(Beta.jeffreys(before).probabilityBelow(Beta.jeffreys(after)))
        : OptionalDouble.empty();
  }

  private boolean isComparable() {
    return before.n() > 0 && after.n() > 0;
  }

  private static double share(Proportion counted) {
    return (double) counted.successes() / counted.n();
  }
}
