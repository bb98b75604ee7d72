package io.shopcare.sla.staffing;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A figure for each hour of a week on the wall clock, from Monday 00:00: tickets expected, agents
 * at work. Where clocks go back an hour comes twice, where they go forward one is missing.
 * Immutable and thread-safe.
 */
public final class WeekProfile implements DomainValue {

  /** Hours of a week. */
  public static final int HOURS = 168;

  private static final long serialVersionUID = 1L;
  private static final int HOURS_OF_DAY = 24;

  private final ZoneId zone;
  private final double[] perHour;

  private WeekProfile(ZoneId zone, double[] perHour) {
    this.zone = zone;
    this.perHour = perHour;
  }

  /**
   * A profile of 168 figures.
   *
   * @param perHour the figure of each hour, Monday 00:00 first, from 0 to 10<sup>12</sup>
   * @throws InvalidInputException with code {@code sla.staffing.range} unless there are 168 in that
   *     range
   */
  public static WeekProfile of(ZoneId zone, double... perHour) {
    if (perHour.length != HOURS) {
      throw Require.range("perHour", "168 figures");
    }
    double[] copy = perHour.clone();
    for (double each : copy) {
      Require.anHour(each, "perHour");
    }
    return new WeekProfile(zone, copy);
  }

  /**
   * The same figure in every hour.
   *
   * @throws InvalidInputException with code {@code sla.staffing.range} unless from 0 to
   *     10<sup>12</sup>
   */
  public static WeekProfile flat(ZoneId zone, double perHour) {
    double[] same = new double[HOURS];
    Arrays.fill(same, perHour);
    return of(zone, same);
  }

  /**
   * The mean of each hour of the week over a history; 0 where the history has no such hour.
   *
   * @param zone of the wall clock
   */
  public static WeekProfile mean(HourlyValues history, ZoneId zone) {
    int[] slots = slots(history.start(), history.hours(), zone);
    double[] sums = new double[HOURS];
    int[] counts = new int[HOURS];
    for (int i = 0; i < slots.length; i++) {
      sums[slots[i]] += history.value(i);
      counts[slots[i]]++;
    }
    for (int slot = 0; slot < HOURS; slot++) {
      sums[slot] /= Math.max(1, counts[slot]);
    }
    return of(zone, sums);
  }

  /** The zone of the wall clock. */
  public ZoneId zone() {
    return zone;
  }

  /** The figure of the hour of the week that the wall clock shows at an instant. */
  public double at(Instant instant) {
    return perHour[slot(instant, zone)];
  }

  /** All 168 figures, Monday 00:00 first. */
  public double[] perHour() {
    return perHour.clone();
  }

  /**
   * The figures of so many hours from an instant on.
   *
   * @throws InvalidInputException with code {@code sla.staffing.range} as {@link HourlyValues#of}
   */
  public HourlyValues from(Instant start, int hours) {
    int[] slots = slots(start, hours, zone);
    return HourlyValues.of(start, Arrays.stream(slots).mapToDouble(s -> perHour[s]).toArray());
  }

  /** The hour of the week of each hour from an instant on. */
  static int[] slots(Instant start, int hours, ZoneId zone) {
    HourlyValues.requireRange(start, hours);
    int[] slots = new int[hours];
    for (int i = 0; i < hours; i++) {
      slots[i] = slot(HourlyValues.plusHours(start, i), zone);
    }
    return slots;
  }

  private static int slot(Instant at, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(at, zone);
    return (local.getDayOfWeek().getValue() - 1) * HOURS_OF_DAY + local.getHour();
  }

  private Object readResolve() {
    return of(zone, perHour);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WeekProfile that
        && zone.equals(that.zone)
        && Arrays.equals(perHour, that.perHour);
  }

  @Override
  public int hashCode() {
    return 31 * zone.hashCode() + Arrays.hashCode(perHour);
  }

  @Override
  public String toString() {
    return "WeekProfile[" + zone + ", " + Arrays.stream(perHour).sum() + " a week]";
  }
}
