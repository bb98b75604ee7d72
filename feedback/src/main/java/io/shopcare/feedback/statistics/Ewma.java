package io.shopcare.feedback.statistics;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.measure.Fold;

/**
 * The exponentially weighted moving average of Roberts (1959), with limits that widen from the
 * first value on. Values are folded in their order; adjacent pieces of a series compose, to the
 * last bits of a double. Immutable and thread-safe.
 *
 * @param chart what is watched
 * @param count how many values were folded
 * @param deviation the average less the target
 */
public record Ewma(Chart chart, long count, double deviation) implements Fold<Double, Ewma> {

  /** The product of any two, and the difference of a value and its target, stay finite. */
  private static final double MOST = 1e150;

  /**
   * What is watched: the values' target and standard deviation, and when there is an alarm.
   *
   * @param target where the values should be, within ±1e150
   * @param sigma their standard deviation, above 0 and at most 1e150
   * @param design weight and width
   */
  public record Chart(double target, double sigma, Design design) implements DomainValue {

    /**
     * Checks the parts.
     *
     * @throws InvalidInputException with code {@code feedback.chart.range}
     */
    public Chart {
      requireChart(Math.abs(target) <= MOST && sigma > 0 && sigma <= MOST);
    }

    /** The empty fold. */
    public Ewma start() {
      return new Ewma(this, 0, 0);
    }
  }

  /**
   * When there is an alarm.
   *
   * @param weight of the newest value (λ), above 0 and at most 1
   * @param width of the limits (L), in standard errors, above 0 and at most 1e150
   */
  public record Design(double weight, double width) implements DomainValue {

    /**
     * Checks the parts.
     *
     * @throws InvalidInputException with code {@code feedback.chart.range}
     */
    public Design {
      requireChart(weight > 0 && weight <= 1 && width > 0 && width <= MOST);
    }

    /** λ = 0.1 and L = 2.7. */
    public static Design ofDefaults() {
      return new Design(0.1, 2.7);
    }
  }

  /**
   * Checks the parts.
   *
   * @throws InvalidInputException with code {@code feedback.chart.range}
   */
  public Ewma {
    requireChart(count >= 0 && Double.isFinite(deviation));
  }

  private static void requireChart(boolean holds) {
    if (!holds) {
      throw InvalidInputException.of("feedback.chart.range")
          .at("chart")
          .expected(
              "a target within ±1e150, sigma and width above 0 and up to it, a weight up to 1")
          .build();
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws InvalidInputException with code {@code feedback.chart.value} if the value is not within
   *     ±1e150
   */
  @Override
  public Ewma plus(Double value) {
    if (!(Math.abs(value) <= MOST)) {
      throw InvalidInputException.of("feedback.chart.value")
          .at("value")
          .expected("a number within ±1e150")
          .build();
    }
    double weight = chart.design().weight();
    return new Ewma(
        chart,
        Math.addExact(count, 1),
        weight * (value - chart.target()) + (1 - weight) * deviation);
  }

  /**
   * Returns this followed by the adjacent later piece.
   *
   * @throws InvalidInputException with code {@code feedback.chart.other} if it has another chart
   */
  @Override
  public Ewma then(Ewma later) {
    if (!chart.equals(later.chart)) {
      throw InvalidInputException.of("feedback.chart.other").at("later").build();
    }
    return new Ewma(
        chart,
        Math.addExact(count, later.count),
        remaining(later.count) * deviation + later.deviation);
  }

  /** What is left of a weight after so many values. */
  private double remaining(long values) {
    return Math.pow(1 - chart.design().weight(), (double) values);
  }

  /** The average, the target before the first value. */
  public double average() {
    return chart.target() + deviation;
  }

  /** How far the average may be from the target now; 0 before the first value. */
  public double halfWidth() {
    double weight = chart.design().weight();
    double left = remaining(count);
    return chart.design().width()
        * chart.sigma()
        * Math.sqrt(weight / (2 - weight) * (1 - left * left));
  }

  /** Whether the average is outside its limits now. */
  public boolean isAlarm() {
    return Math.abs(deviation) > halfWidth();
  }
}
