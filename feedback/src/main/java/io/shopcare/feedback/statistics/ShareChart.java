package io.shopcare.feedback.statistics;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.measure.Proportion;
import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * The p-chart of Shewhart: limits for the share of each week by its own number of answers. It sees
 * large shifts at once and has no memory; for small lasting ones {@link #standardise} each week and
 * fold it into a {@link Cusum} or {@link Ewma}. Immutable and thread-safe.
 *
 * @param target where the share should be, between 0 and 1
 * @param width of the limits in standard errors, usually 3
 */
public record ShareChart(double target, double width) implements DomainValue {

  /**
   * Checks the parts.
   *
   * @throws InvalidInputException with code {@code feedback.chart.range}
   */
  public ShareChart {
    if (!(target > 0 && target < 1 && width > 0 && width < Double.POSITIVE_INFINITY)) {
      throw InvalidInputException.of("feedback.chart.range")
          .at("chart")
          .expected("a target between 0 and 1 and a positive width")
          .build();
    }
  }

  /** The share below which a week of n answers is an alarm, not below 0; absent for n = 0. */
  public OptionalDouble lower(long n) {
    return n < 1
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.max(0, target - width * standardError(n)));
  }

  /** The share above which a week of n answers is an alarm, not above 1; absent for n = 0. */
  public OptionalDouble upper(long n) {
    return n < 1
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.min(1, target + width * standardError(n)));
  }

  /**
   * Whether the share is outside its limits; one on a limit is not, to the last digit. A week
   * without answers is none.
   *
   * @throws InvalidInputException with code {@code measure.negative} unless 0 ≤ successes ≤ n
   */
  public boolean isAlarm(Proportion week) {
    if (week.share().isEmpty()) {
      return false;
    }
    BigDecimal n = BigDecimal.valueOf(week.n());
    BigDecimal share = BigDecimal.valueOf(target);
    BigDecimal off = BigDecimal.valueOf(week.successes()).subtract(n.multiply(share));
    BigDecimal variance = n.multiply(share).multiply(BigDecimal.ONE.subtract(share));
    return off.pow(2).compareTo(BigDecimal.valueOf(width).pow(2).multiply(variance)) > 0;
  }

  /**
   * How many standard errors the share is from the target; absent for n = 0.
   *
   * @throws InvalidInputException with code {@code measure.negative} unless 0 ≤ successes ≤ n
   */
  public OptionalDouble standardise(Proportion week) {
    if (week.share().isEmpty()) {
      return OptionalDouble.empty();
    }
    double expected = week.n() * target;
    return OptionalDouble.of((week.successes() - expected) / Math.sqrt(expected * (1 - target)));
  }

  private double standardError(long n) {
    return Math.sqrt(target * (1 - target) / n);
  }
}
