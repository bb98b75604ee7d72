package io.shopcare.feedback.statistics;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.Normal;
import io.shopcare.internal.Quantiles;
import io.shopcare.internal.Tails;

/**
 * How many answers are needed. Immutable and thread-safe.
 *
 * @param exact before it is rounded up, from 0 to {@link #MOST}
 */
public record SampleSize(double exact) implements DomainValue {

  /** The most answers: 2<sup>53</sup>, up to which a double tells each whole number. */
  public static final long MOST = 1L << 53;

  /**
   * Checks the size.
   *
   * @throws InvalidInputException with code {@code feedback.sample.range}
   */
  public SampleSize {
    requireSize(exact, "exact");
  }

  /** The answers needed, rounded up. */
  public long answers() {
    return (long) Math.ceil(exact);
  }

  /**
   * What is needed where no more than so many can be asked: fewer, by the finite population
   * correction.
   *
   * @param population at least 1
   * @throws InvalidInputException with code {@code feedback.sample.range}
   */
  public SampleSize inPopulation(long population) {
    if (population < 1) {
      throw range("population", "at least 1");
    }
    return new SampleSize(exact / (1 + Math.max(0, exact - 1) / population));
  }

  /**
   * For a share: z²p(1-p)/e².
   *
   * @param share expected, from 0 to 1; ½ is the safe choice
   * @param margin half the width of the interval, above 0 and at most 1
   * @throws InvalidInputException with code {@code feedback.sample.range}, also for a margin so
   *     narrow that more than {@link #MOST} answers would be needed, or {@code
   *     measure.confidence.range}
   */
  public static SampleSize ofShare(double share, double margin, double confidence) {
    requireShare(share, "share");
    return ofVariance(share * (1 - share), margin, confidence);
  }

  /**
   * For a net promoter score: z²(p + d - (p - d)²)/e². It takes up to four times the answers of a
   * share.
   *
   * @param promoters expected share, from 0 to 1
   * @param detractors expected share, from 0 to 1
   * @param marginPoints half the width of the interval in points, above 0 and at most 100
   * @throws InvalidInputException with code {@code feedback.sample.range}, also for a margin so
   *     narrow that more than {@link #MOST} answers would be needed, or {@code
   *     measure.confidence.range}
   */
  public static SampleSize ofNps(
      double promoters, double detractors, double marginPoints, double confidence) {
    return ofVariance(npsVariance(promoters, detractors), marginPoints / 100, confidence);
  }

  /**
   * The variance of one answer to the net promoter question, taken as 1, 0 or -1.
   *
   * @param promoters expected share, from 0 to 1
   * @param detractors expected share, from 0 to 1
   * @throws InvalidInputException with code {@code feedback.sample.range}
   */
  public static double npsVariance(double promoters, double detractors) {
    requireShare(promoters, "promoters");
    requireShare(detractors, "detractors");
    requireShare(Math.max(0, promoters + detractors - 1e-12), "promoters and detractors");
    double net = promoters - detractors;
    return promoters + detractors - net * net;
  }

  private static SampleSize ofVariance(double variance, double margin, double confidence) {
    double z = Normal.criticalValue(confidence);
    if (!(margin > 0 && margin <= 1)) {
      throw range("margin", "more than nothing and at most the whole range");
    }
    return new SampleSize(requireSize(z * z * variance / (margin * margin), "margin"));
  }

  /**
   * For seeing a share change, in each of two periods of equal size: Fleiss without continuity
   * correction.
   *
   * @param before from 0 to 1
   * @param after from 0 to 1, another one
   * @param level of the two-sided test, such as 0.05
   * @param power the probability of seeing the change, such as 0.8
   * @throws InvalidInputException with code {@code feedback.sample.range}, also for a change so
   *     small that more than {@link #MOST} answers would be needed
   */
  public static SampleSize ofChange(double before, double after, double level, double power) {
    requireChange(before, after);
    if (!(power > 0 && power < 1 && level > 0 && level < 1)) {
      throw range("level and power", "two numbers between 0 and 1");
    }
    double pooled = (before + after) / 2;
    double root =
        Normal.criticalValue(1 - level) * Math.sqrt(2 * pooled * (1 - pooled))
            + Quantiles.normal(power) * Math.sqrt(before * (1 - before) + after * (1 - after));
    double difference = after - before;
    double answers = Math.max(0, root) * Math.max(0, root) / (difference * difference);
    return new SampleSize(requireSize(answers, "after"));
  }

  /**
   * The probability of seeing a change with so many answers in each period: the inverse of {@link
   * #ofChange}.
   *
   * @param before from 0 to 1
   * @param after from 0 to 1, another one
   * @param level of the two-sided test, such as 0.05
   * @param answers in each period
   * @throws InvalidInputException with code {@code feedback.sample.range}
   */
  public static double power(double before, double after, double level, long answers) {
    requireChange(before, after);
    if (!(level > 0 && level < 1) || answers < 0) {
      throw range("level and answers", "a number between 0 and 1, and one from 0");
    }
    double pooled = (before + after) / 2;
    double reach = Normal.criticalValue(1 - level) * Math.sqrt(2 * pooled * (1 - pooled));
    double variance = before * (1 - before) + after * (1 - after);
    double beyond = Math.abs(after - before) * Math.sqrt((double) answers) - reach;
    return variance == 0 ? (beyond > 0 ? 1 : 0) : Tails.normalBelow(beyond / Math.sqrt(variance));
  }

  private static double requireSize(double answers, String place) {
    if (!(answers >= 0 && answers <= MOST)) {
      throw range(place, "what takes from 0 to 2^53 answers");
    }
    return answers;
  }

  private static void requireChange(double before, double after) {
    requireShare(before, "before");
    requireShare(after, "after");
    if (before == after) {
      throw range("after", "another share than before");
    }
  }

  private static void requireShare(double share, String place) {
    if (!(share >= 0 && share <= 1)) {
      throw range(place, "a share from 0 to 1");
    }
  }

  private static InvalidInputException range(String place, String expected) {
    return InvalidInputException.of("feedback.sample.range").at(place).expected(expected).build();
  }
}
