package io.shopcare.segmentation.planning;

import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
import io.shopcare.measure.Summary;
import io.shopcare.segmentation.points.PointsLedger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many points can be spent for the last time on which day, of an account or of all of them. A
 * count per day, so that accounts can be added and taken away in any order. Immutable and
 * thread-safe.
 *
 * @param days by the last day on which they can be spent; those with nothing are left out
 */
public record ExpiryCalendar(SortedMap<LocalDate, Long> days) implements Summary<ExpiryCalendar> {

  private static final int VERSION = 1;

  /** Copies the counts and leaves out what is nothing. */
  public ExpiryCalendar {
    SortedMap<LocalDate, Long> some = new TreeMap<>(days);
    some.values().removeIf(points -> points == 0);
    days = Collections.unmodifiableSortedMap(some);
  }

  /** Nothing. */
  public static ExpiryCalendar empty() {
    return new ExpiryCalendar(Collections.emptySortedMap());
  }

  /** What an account will lose if nothing of it is spent; pending points too. */
  public static ExpiryCalendar of(PointsLedger ledger, Instant at) {
    SortedMap<LocalDate, Long> days = new TreeMap<>();
    ledger
        .expiries(at)
        .forEach(
            (end, points) ->
                days.merge(
                    LocalDate.ofInstant(end.minusNanos(1), ledger.policy().zone()),
                    points,
                    Math::addExact));
    return new ExpiryCalendar(days);
  }

  /** The same by month. */
  public SortedMap<YearMonth, Long> months() {
    SortedMap<YearMonth, Long> months = new TreeMap<>();
    days.forEach((day, points) -> months.merge(YearMonth.from(day), points, Math::addExact));
    return Collections.unmodifiableSortedMap(months);
  }

  /** How many are lost if nothing is spent, up to and with a day. */
  public long through(LocalDate lastDay) {
    return days.entrySet().stream()
        .filter(day -> !day.getKey().isAfter(lastDay))
        .mapToLong(Map.Entry::getValue)
        .reduce(0, Math::addExact);
  }

  @Override
  public ExpiryCalendar plus(ExpiryCalendar other) {
    SortedMap<LocalDate, Long> sum = new TreeMap<>(days);
    other.days.forEach((day, points) -> sum.merge(day, points, Math::addExact));
    return new ExpiryCalendar(sum);
  }

  @Override
  public ExpiryCalendar minus(ExpiryCalendar other) {
    SortedMap<LocalDate, Long> difference = new TreeMap<>(days);
    other.days.forEach(
        (day, points) -> difference.merge(day, Math.negateExact(points), Math::addExact));
    return new ExpiryCalendar(difference);
  }

  @Override
  public boolean isEmpty() {
    return days.isEmpty();
  }

  @Override
  public byte[] toBytes() {
    ByteWriter out = new ByteWriter(VERSION).unsigned(days.size());
    days.forEach((day, points) -> out.signed(day.toEpochDay()).signed(points));
    return out.toBytes();
  }

  /**
   * Reads what {@link #toBytes} has written.
   *
   * @throws io.shopcare.InvalidInputException if it is something else
   */
  public static ExpiryCalendar fromBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes, VERSION, "expiryCalendar");
    SortedMap<LocalDate, Long> days = new TreeMap<>();
    for (int left = in.count(2); left > 0; left--) {
      long day = in.signed();
      if (day < LocalDate.MIN.toEpochDay() || day >= LocalDate.MAX.toEpochDay()) {
        throw in.malformed("a day");
      }
      days.put(LocalDate.ofEpochDay(day), in.signed());
    }
    in.end();
    return new ExpiryCalendar(days);
  }

  /** How many days there are; no number of points. */
  @Override
  public String toString() {
    return "ExpiryCalendar[" + days.size() + " days]";
  }
}
