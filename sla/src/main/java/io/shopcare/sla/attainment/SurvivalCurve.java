package io.shopcare.sla.attainment;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.Normal;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Ratio;
import io.shopcare.measure.ValueCounts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The share of tickets that take longer than t, by Kaplan and Meier (1958): open tickets count as
 * long as they are known to have been open, so that a recent week is neither flattered, as by
 * leaving them out, nor blackened. Without open tickets it is the plain share. A ticket that ended
 * at t counts before one that has been open for t. Questions are linear in the steps. Immutable and
 * thread-safe.
 *
 * @param steps where tickets ended, by rising time
 * @param knownUntil the longest time seen; what the curve says beyond it is what it says there
 */
public record SurvivalCurve(List<Step> steps, Duration knownUntil) implements DomainValue {

  /** So far from a share a product of many quotients may be for its rounding. */
  private static final BigDecimal ROUNDING = new BigDecimal("1e-28");

  private static final MathContext DIGITS = new MathContext(40);

  /**
   * A time at which tickets ended.
   *
   * @param at how much time had elapsed
   * @param atRisk how many were open just before
   * @param ended how many of them ended
   */
  public record Step(Duration at, long atRisk, long ended) implements DomainValue {

    /**
     * Checks the numbers.
     *
     * @throws InvalidInputException with code {@code sla.survival.step} unless 1 ≤ ended ≤ at risk
     *     and the time is not negative
     */
    public Step {
      if (ended < 1 || ended > atRisk || at.isNegative()) {
        throw invalid("from one to all of those at risk, at a time that is not negative");
      }
    }
  }

  /**
   * Copies and checks the steps.
   *
   * @throws InvalidInputException with code {@code sla.survival.step} if times do not rise or more
   *     are at risk than can be left
   */
  public SurvivalCurve {
    steps = List.copyOf(steps);
    for (int i = 1; i < steps.size(); i++) {
      Step before = steps.get(i - 1);
      Step step = steps.get(i);
      if (step.at().compareTo(before.at()) <= 0
          || step.atRisk() > before.atRisk() - before.ended()) {
        throw invalid("rising times and no more at risk than were left");
      }
    }
    if (!steps.isEmpty() && steps.get(steps.size() - 1).at().compareTo(knownUntil) > 0) {
      throw invalid("no step after the longest time seen");
    }
  }

  private static InvalidInputException invalid(String expected) {
    return InvalidInputException.of("sla.survival.step").at("steps").expected(expected).build();
  }

  static SurvivalCurve of(ElapsedCounts counts) {
    // The one place that says whether counts may be scored.
    counts.ended().percentile(Ratio.ONE);
    counts.open().percentile(Ratio.ONE);
    long[] ends = counts.ended().values();
    long[] opens = counts.open().values();
    long atRisk = Math.addExact(counts.ended().count(), counts.open().count());
    List<Step> steps = new ArrayList<>(ends.length);
    int next = 0;
    for (long end : ends) {
      for (; next < opens.length && opens[next] < end; next++) {
        atRisk -= counts.open().count(opens[next]);
      }
      long ended = counts.ended().count(end);
      steps.add(new Step(Duration.ofNanos(end), atRisk, ended));
      atRisk -= ended;
    }
    return new SurvivalCurve(steps, Duration.ofNanos(Math.max(last(ends), last(opens))));
  }

  private static long last(long[] values) {
    return values.length == 0 ? 0 : values[values.length - 1];
  }

  /** The curve of these tickets. */
  public static SurvivalCurve of(ValueCounts endedNanos, ValueCounts openNanos) {
    return of(new ElapsedCounts(endedNanos, openNanos));
  }

  /** The share expected to end within a time, inclusive; 0 where nothing ended. */
  public double within(Duration time) {
    BigDecimal surviving = BigDecimal.ONE;
    for (Step step : upTo(time)) {
      surviving = after(step, surviving);
    }
    return BigDecimal.ONE.subtract(surviving).doubleValue();
  }

  /**
   * The range of {@link #within}, from the variance of Greenwood (1926): S²·Σ d / (n·(n − d)), cut
   * at 0 and 1. Absent before the first step and where all have ended, as the variance says nothing
   * there.
   *
   * @param confidence between 0 and 1, such as 0.95
   * @throws InvalidInputException with code {@code measure.confidence.range}
   */
  public Optional<Interval> within(Duration time, double confidence) {
    double z = Normal.criticalValue(confidence);
    double sum = 0;
    for (Step step : upTo(time)) {
      double left = step.atRisk() - step.ended();
      sum += step.ended() / (step.atRisk() * left);
    }
    if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
      return Optional.empty();
    }
    double share = within(time);
    double reach = z * (1 - share) * Math.sqrt(sum);
    return Optional.of(
        new Interval(Math.max(0, share - reach), Math.min(1, share + reach), confidence));
  }

  /**
   * The first time by which at least the share is expected to have ended; absent where the curve
   * does not get that far, as too many are still open. For the share 0 it is no time at all.
   *
   * @param share from 0 to 1
   * @throws InvalidInputException with code {@code measure.percentile.range}
   */
  public Optional<Duration> quantile(Ratio share) {
    if (!share.isShare()) {
      throw InvalidInputException.of("measure.percentile.range")
          .at("share")
          .expected("a ratio from 0 to 1")
          .build();
    }
    if (share.numerator() == 0) {
      return Optional.of(Duration.ZERO);
    }
    Ratio rest = share.complement();
    BigDecimal enough =
        BigDecimal.valueOf(rest.numerator())
            .divide(BigDecimal.valueOf(rest.denominator()), DIGITS)
            .add(ROUNDING);
    BigDecimal surviving = BigDecimal.ONE;
    for (Step step : steps) {
      surviving = after(step, surviving);
      if (surviving.compareTo(enough) <= 0) {
        return Optional.of(step.at());
      }
    }
    return Optional.empty();
  }

  private List<Step> upTo(Duration time) {
    int end = 0;
    while (end < steps.size() && steps.get(end).at().compareTo(time) <= 0) {
      end++;
    }
    return steps.subList(0, end);
  }

  private static BigDecimal after(Step step, BigDecimal surviving) {
    return surviving
        .multiply(BigDecimal.valueOf(step.atRisk() - step.ended()))
        .divide(BigDecimal.valueOf(step.atRisk()), DIGITS);
  }
}
