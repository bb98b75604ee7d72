package io.shopcare.feedback.score;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.Normal;
import io.shopcare.internal.Quantiles;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Ratio;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Promoters, passives and detractors: all that the net promoter score needs, for whoever has only
 * these three. With the answers at hand, {@link NpsTally} keeps more. Immutable and thread-safe.
 *
 * @param promoters answers of 9 and 10
 * @param passives answers of 7 and 8
 * @param detractors answers of 0 to 6
 */
public record NpsCounts(long promoters, long passives, long detractors) implements DomainValue {

  /** The most answers that {@link #bootstrap} takes. */
  public static final long MOST_BOOTSTRAPPED = 1_000_000;

  /**
   * Checks the counts.
   *
   * @throws InvalidInputException with code {@code measure.negative}
   */
  public NpsCounts {
    Points.requireScorable(promoters, passives, detractors);
  }

  /**
   * All three together.
   *
   * @throws ArithmeticException if they do not fit in 64 bits
   */
  public long n() {
    return Math.addExact(Math.addExact(promoters, passives), detractors);
  }

  /**
   * Returns both together: segments are pooled so, as the mean of their scores is another figure.
   *
   * @throws ArithmeticException if a count does not fit in 64 bits
   */
  public NpsCounts plus(NpsCounts other) {
    return new NpsCounts(
        Math.addExact(promoters, other.promoters),
        Math.addExact(passives, other.passives),
        Math.addExact(detractors, other.detractors));
  }

  /** The score from -100 to 100, exact: subtracted first, divided last. Absent without answers. */
  public Optional<Ratio> value() {
    long n = n();
    return n == 0 ? Optional.empty() : Optional.of(Points.percent(promoters - detractors, n));
  }

  /**
   * The score with its adjusted Wald interval (Rocks 2016, The American Statistician 70(4)): as if
   * 3/4 promoter, 3/4 detractor and 1 1/2 passives had answered too. The interval is centred on
   * that adjusted score, so it has a width where all answers agree, and for few answers lies closer
   * to 0 than the score. It is cut at ±100 and, for the one case in which the score would lie
   * outside (a single answer that is not passive), widened to include it. Absent without answers.
   *
   * @param confidence between 0 and 1, such as 0.95
   * @throws InvalidInputException with code {@code measure.confidence.range}
   */
  public Optional<Score> score(double confidence) {
    return score(new NetPromoter(), confidence);
  }

  /** The same arithmetic under another definition. */
  Optional<Score> score(ScoreDefinition definition, double confidence) {
    double z = Normal.criticalValue(confidence);
    return value()
        .map(
            value ->
                Score.builder()
                    .definition(definition)
                    .value(value)
                    .n(n())
                    .interval(interval(value.toDouble(), z, confidence))
                    .build());
  }

  private Interval interval(double value, double z, double confidence) {
    double reach = z * adjustedStandardError();
    return new Interval(
        Math.min(value, Math.max(-100, adjusted() - reach)),
        Math.max(value, Math.min(100, adjusted() + reach)),
        confidence);
  }

  /** The score with 3 more answers, 3/4 of each extreme: the centre of the adjusted interval. */
  public double adjusted() {
    return 100.0 * (promoters - detractors) / (n() + 3.0);
  }

  /** The standard error of {@link #adjusted}, in points; never 0. */
  public double adjustedStandardError() {
    double n = n() + 3.0;
    return 100 * Math.sqrt(variance((promoters + 0.75) / n, (detractors + 0.75) / n) / n);
  }

  /**
   * The variance of a single answer taken as 1, 0 or -1, from 0 to 1; absent without answers. It is
   * 0 where all are of one mind.
   */
  public OptionalDouble variance() {
    double n = n();
    return n == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(variance(promoters / n, detractors / n));
  }

  /** The standard error of the score in points; absent without answers. */
  public OptionalDouble standardError() {
    return n() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(100 * Math.sqrt(variance().orElseThrow() / n()));
  }

  /**
   * The interval by Student's t on the three classes, as published: it has no width where all are
   * of one mind, and may reach beyond ±100. Absent below two answers.
   *
   * @param confidence between 0 and 1, such as 0.95
   * @throws InvalidInputException with code {@code measure.confidence.range}
   */
  public Optional<Interval> trinomialT(double confidence) {
    Normal.requireConfidence(confidence);
    double degrees = n() - 1.0;
    if (degrees < 1) {
      return Optional.empty();
    }
    double value = value().orElseThrow().toDouble();
    double reach =
        Quantiles.studentWithin(degrees, confidence)
            * 100
            * Math.sqrt(variance().orElseThrow() / degrees);
    return Optional.of(new Interval(value - reach, value + reach, confidence));
  }

  /**
   * The percentile bootstrap of the score, exact: what resampling approaches is the distribution of
   * a sum of n answers drawn from these, which is computed instead. Without randomness, and absent
   * without answers. Takes time in n, 0.7 s for a million answers.
   *
   * @param confidence between 0 and 1, such as 0.95
   * @throws InvalidInputException with code {@code measure.confidence.range}, or {@code
   *     feedback.bootstrap.size} for more than {@link #MOST_BOOTSTRAPPED} answers
   */
  public Optional<Interval> bootstrap(double confidence) {
    Normal.requireConfidence(confidence);
    long n = n();
    if (n > MOST_BOOTSTRAPPED) {
      throw InvalidInputException.of("feedback.bootstrap.size")
          .at("answers")
          .expected("at most " + MOST_BOOTSTRAPPED)
          .build();
    }
    return n == 0 ? Optional.empty() : Optional.of(Bootstrap.interval(this, confidence));
  }

  private static double variance(double promoters, double detractors) {
    double net = promoters - detractors;
    return Math.max(0, promoters + detractors - net * net);
  }
}
