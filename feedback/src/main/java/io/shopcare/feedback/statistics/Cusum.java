package io.shopcare.feedback.statistics;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.measure.Fold;

/**
 * The tabular cumulative sum of Page (1954): sees a small lasting shift weeks before single points
 * leave their limits, without the false alarms of testing every week. Values are folded in their
 * order; adjacent pieces of a series compose to the bit, as they are kept in whole millionths of a
 * millionth of a standard deviation. Immutable and thread-safe.
 *
 * @param chart what is watched
 * @param upper the sum of what lies above the target
 * @param lower the sum of what lies below the target
 */
public record Cusum(Chart chart, Arm upper, Arm lower) implements Fold<Double, Cusum> {

  private static final double UNITS = 1e12;

  /** Beyond it there is a fault in the data, and sums would leave the range. */
  private static final double MOST_DEVIATIONS = 10_000;

  /**
   * What is watched: the values' target and standard deviation, and when there is an alarm.
   *
   * @param target where the values should be
   * @param sigma their standard deviation, above 0
   * @param design slack and threshold
   */
  public record Chart(double target, double sigma, Design design) implements DomainValue {

    /**
     * Checks the parts.
     *
     * @throws InvalidInputException with code {@code feedback.chart.range}
     */
    public Chart {
      requireChart(Double.isFinite(target) && sigma > 0 && Double.isFinite(sigma));
    }

    /** The chart of values that are standardised already, with k = ½ and h = 5. */
    public static Chart standardised() {
      return new Chart(0, 1, Design.ofDefaults());
    }

    /** The empty fold. */
    public Cusum start() {
      return new Cusum(this, Arm.EMPTY, Arm.EMPTY);
    }
  }

  /**
   * When there is an alarm, in standard deviations.
   *
   * @param slack k: how much of a deviation is forgiven, half the shift to be seen
   * @param threshold h: the sum above which there is an alarm
   */
  public record Design(double slack, double threshold) implements DomainValue {

    /**
     * Checks the parts.
     *
     * @throws InvalidInputException with code {@code feedback.chart.range}
     */
    public Design {
      requireChart(slack >= 0 && slack < MOST_DEVIATIONS);
      requireChart(threshold > 0 && threshold < MOST_DEVIATIONS);
    }

    /** k = ½ and h = 5: a false alarm in 465 values, and a shift of one sigma seen in ten. */
    public static Design ofDefaults() {
      return new Design(0.5, 5);
    }
  }

  /**
   * One side of the chart, as what it makes of a sum c from before: {@code max(c + shift, floor)}
   * at its end, and {@code max(c + rise, peak)} at its highest. In 10<sup>-12</sup> standard
   * deviations.
   */
  public record Arm(long shift, long floor, long rise, long peak) implements DomainValue {

    private static final long NEVER = Long.MIN_VALUE / 4;

    static final Arm EMPTY = new Arm(0, NEVER, NEVER, NEVER);

    static Arm of(double deviations) {
      long step = Math.round(deviations * UNITS);
      return new Arm(step, 0, step, 0);
    }

    Arm then(Arm later) {
      return new Arm(
          Math.addExact(shift, later.shift),
          Math.max(plus(floor, later.shift), later.floor),
          Math.max(rise, plus(later.rise, shift)),
          Math.max(Math.max(peak, plus(later.rise, floor)), later.peak));
    }

    /** NEVER stays, whatever is added. */
    private static long plus(long a, long b) {
      return a == NEVER || b == NEVER ? NEVER : Math.addExact(a, b);
    }

    /** The sum at the end, in standard deviations, from 0 at the start. */
    public double sum() {
      return Math.max(shift, floor) / UNITS;
    }

    /** All deviations less their slack, in standard deviations. */
    public double drift() {
      return shift / UNITS;
    }

    /**
     * The sum at the end from far below 0 at the start, in standard deviations: what the latest
     * values alone make of it; 0 without values.
     */
    public double least() {
      return Math.max(0, floor / UNITS);
    }

    private double highest() {
      return Math.max(rise, peak) / UNITS;
    }
  }

  private static void requireChart(boolean holds) {
    if (!holds) {
      throw InvalidInputException.of("feedback.chart.range")
          .at("chart")
          .expected("a finite target, a positive sigma, slack and threshold in deviations")
          .build();
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws InvalidInputException with code {@code feedback.chart.value} if the value is not within
   *     10,000 standard deviations
   */
  @Override
  public Cusum plus(Double value) {
    double deviations = (value - chart.target()) / chart.sigma();
    if (!(Math.abs(deviations) <= MOST_DEVIATIONS)) {
      throw InvalidInputException.of("feedback.chart.value")
          .at("value")
          .expected("a number within 10,000 standard deviations of the target")
          .build();
    }
    double slack = chart.design().slack();
    return new Cusum(
        chart, upper.then(Arm.of(deviations - slack)), lower.then(Arm.of(-deviations - slack)));
  }

  /**
   * Returns this followed by the adjacent later piece.
   *
   * @throws InvalidInputException with code {@code feedback.chart.other} if it has another chart
   */
  @Override
  public Cusum then(Cusum later) {
    if (!chart.equals(later.chart)) {
      throw InvalidInputException.of("feedback.chart.other").at("later").build();
    }
    return new Cusum(chart, upper.then(later.upper), lower.then(later.lower));
  }

  /** Whether a sum is above the threshold now. */
  public boolean isAlarm() {
    return Math.max(upper.sum(), lower.sum()) > chart.design().threshold();
  }

  /** Whether a sum ever was above the threshold. */
  public boolean hasAlarmed() {
    return Math.max(upper.highest(), lower.highest()) > chart.design().threshold();
  }
}
