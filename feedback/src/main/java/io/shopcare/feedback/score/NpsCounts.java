package io.shopcare.feedback.score;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.Normal;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Ratio;
import java.util.Optional;

/**
 * Promoters, passives and detractors: all that the net promoter score needs, for whoever has only
 * these three. With the answers at hand, {@link NpsTally} keeps more. Immutable and thread-safe.
 *
 * @param promoters answers of 9 and 10
 * @param passives answers of 7 and 8
 * @param detractors answers of 0 to 6
 */
public record NpsCounts(long promoters, long passives, long detractors) implements DomainValue {

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
    double z = Normal.criticalValue(confidence);
    return value()
        .map(
            value ->
                Score.builder()
                    .definition(new NetPromoter())
                    .value(value)
                    .n(n())
                    .interval(interval(value.toDouble(), z, confidence))
                    .build());
  }

  private Interval interval(double value, double z, double confidence) {
    double n = n() + 3.0;
    double p = (promoters + 0.75) / n;
    double d = (detractors + 0.75) / n;
    double centre = p - d;
    double reach = z * Math.sqrt((p + d - centre * centre) / n);
    return new Interval(
        Math.min(value, Math.max(-100, 100 * (centre - reach))),
        Math.max(value, Math.min(100, 100 * (centre + reach))),
        confidence);
  }
}
