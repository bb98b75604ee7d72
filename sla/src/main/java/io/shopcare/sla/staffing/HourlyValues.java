package io.shopcare.sla.staffing;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure for each hour from an instant on: tickets that came, tickets expected, the backlog.
 * Immutable and thread-safe.
 */
public final class HourlyValues implements DomainValue {

  /** The most hours: some eleven years. */
  public static final int MOST_HOURS = 100_000;

  private static final long serialVersionUID = 1L;
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private final Instant start;
  private final double[] values;

  private HourlyValues(Instant start, double[] values) {
    this.start = start;
    this.values = values;
  }

  /**
   * A figure for each hour.
   *
   * @param start when the first hour starts, in the years 1 to 9999
   * @param values at most {@link #MOST_HOURS}, each from 0 to 10<sup>12</sup>
   * @throws InvalidInputException with code {@code sla.staffing.range} if a figure is out of range,
   *     there are too many, or the start is out of range
   */
  public static HourlyValues of(Instant start, double... values) {
    requireRange(start, values.length);
    double[] copy = values.clone();
    for (double each : copy) {
      Require.anHour(each, "values");
    }
    return new HourlyValues(start, copy);
  }

  /**
   * Counts how many of the instants fall into each hour; those outside are left out.
   *
   * @param hours how many hours, from 0 to {@link #MOST_HOURS}
   * @throws InvalidInputException with code {@code sla.staffing.range} as {@link #of}
   */
  public static HourlyValues count(Instant start, int hours, Stream<Instant> instants) {
    requireRange(start, hours);
    double[] counts = new double[hours];
    Instant end = plusHours(start, hours);
    instants
        .filter(at -> !at.isBefore(start) && at.isBefore(end))
        .forEach(at -> counts[(int) ChronoUnit.HOURS.between(start, at)]++);
    return new HourlyValues(start, counts);
  }

  /** When the first hour starts. */
  public Instant start() {
    return start;
  }

  /** When the last hour ends. */
  public Instant end() {
    return plusHours(start, values.length);
  }

  /** How many hours there are. */
  public int hours() {
    return values.length;
  }

  /**
   * The figure of an hour.
   *
   * @param hour from 0
   * @throws IndexOutOfBoundsException if there is no such hour
   */
  public double value(int hour) {
    return values[hour];
  }

  /** All figures. */
  public double[] values() {
    return values.clone();
  }

  /** All figures together. */
  public double sum() {
    return Arrays.stream(values).sum();
  }

  static Instant plusHours(Instant start, int hours) {
    return start.plus(hours, ChronoUnit.HOURS);
  }

  static void requireRange(Instant start, int hours) {
    if (start.isBefore(EARLIEST) || start.isAfter(LATEST)) {
      throw Require.range("start", "an instant in the years 1 to 9999");
    }
    if (hours < 0 || hours > MOST_HOURS) {
      throw Require.range("hours", "from 0 to " + MOST_HOURS);
    }
  }

  private Object readResolve() {
    return of(start, values);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HourlyValues that
        && start.equals(that.start)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * start.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "HourlyValues[" + start + ", " + values.length + " hours, " + sum() + " in all]";
  }
}
