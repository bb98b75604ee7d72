package io.shopcare.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The dates with open time of one calendar, compiled like its open time, with the day as the unit:
 * counting and stepping are as independent of the span.
 */
final class BusinessDates {

  private static final long FIRST = LocalDate.MIN.toEpochDay();
  private static final long LAST = LocalDate.MAX.toEpochDay();
  private static final WeekTable ALWAYS = WeekTable.always(WeekTable.DAYS);
  private static final WeekTable NEVER = WeekTable.never(WeekTable.DAYS);

  private final OpenTime days;

  private BusinessDates(OpenTime days) {
    this.days = days;
  }

  static BusinessDates of(BusinessCalendar calendar) {
    LocalHours local = new LocalHours(calendar);
    ZoneOffsets offsets = ZoneOffsets.of(calendar.zone(), local.lastIrregularDay());
    SortedMap<Long, Spans> missing = missing(offsets);
    for (int i = 0; i < local.irregularDays(); i++) {
      missing.putIfAbsent(local.irregularDay(i), Spans.EMPTY);
    }
    WeekTable regular = WeekTable.of(local.businessWeek(), WeekTable.DAYS);
    OpenTime.Builder days = new OpenTime.Builder(WeekTable.DAYS, FIRST, LAST).add(FIRST, regular);
    missing.forEach(
        (day, gaps) -> {
          boolean isOpen = !local.open(day).minus(gaps).isEmpty();
          if (isOpen != regular.opened(day + 1) > regular.opened(day)) {
            days.add(day, isOpen ? ALWAYS : NEVER).add(day + 1, regular);
          }
        });
    long cycleStart = offsets.cycleStart();
    return new BusinessDates(
        days.build(
            cycleStart == OpenTime.NEVER ? cycleStart : Math.floorDiv(cycleStart, Hours.DAY)));
  }

  /** What clocks skip, by day: an overlap never opens or closes a date, a gap may swallow one. */
  private static SortedMap<Long, Spans> missing(ZoneOffsets offsets) {
    SortedMap<Long, Spans> missing = new TreeMap<>();
    for (ZoneOffsetTransition each : offsets.transitions()) {
      if (!each.isGap()) {
        continue;
      }
      long from = each.toEpochSecond() + each.getOffsetBefore().getTotalSeconds();
      long until = each.toEpochSecond() + each.getOffsetAfter().getTotalSeconds();
      for (long day = Math.floorDiv(from, Hours.DAY); day * Hours.DAY < until; day++) {
        long midnight = day * Hours.DAY;
        Spans gap = Spans.of(from - midnight, until - midnight).within(0, Hours.DAY);
        missing.merge(day, gap, Spans::union);
      }
    }
    return missing;
  }

  /** The instant of a wall-clock time: in a gap the transition, in an overlap the first. */
  static Instant resolve(LocalDateTime local, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    ZoneOffsetTransition transition = rules.getTransition(local);
    if (transition == null) {
      return local.toInstant(rules.getOffset(local));
    }
    ZoneOffset before = transition.getOffsetBefore();
    return transition.isGap() ? transition.getInstant() : local.toInstant(before);
  }

  boolean contains(LocalDate date) {
    return days.isOpen(date.toEpochDay());
  }

  /** Number of business dates from a date to another, negative if that is the earlier one. */
  long between(LocalDate startInclusive, LocalDate endExclusive) {
    return days.opened(endExclusive.toEpochDay()) - days.opened(startInclusive.toEpochDay());
  }

  /** The n-th business date after a date; for none the first that is not before it. */
  Optional<LocalDate> after(LocalDate date, int n) {
    long day = date.toEpochDay();
    return date(n == 0 ? days.opened(day) : days.opened(day + 1) + n - 1);
  }

  /** The n-th business date before a date; for none the last that is not after it. */
  Optional<LocalDate> before(LocalDate date, int n) {
    long day = date.toEpochDay();
    return date(n == 0 ? days.opened(day + 1) - 1 : days.opened(day) - n);
  }

  /** The business dates after a date, the earliest first. */
  Stream<LocalDate> following(LocalDate date) {
    return dates(days.opened(date.toEpochDay() + 1), 1);
  }

  /** The business dates before a date, the latest first. */
  Stream<LocalDate> preceding(LocalDate date) {
    return dates(days.opened(date.toEpochDay()) - 1, -1);
  }

  private Stream<LocalDate> dates(long rank, long step) {
    return LongStream.iterate(rank, next -> next + step)
        .mapToObj(this::date)
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream);
  }

  /** The business date that has so many before it. */
  private Optional<LocalDate> date(long rank) {
    long day = days.unit(rank);
    return day == OpenTime.NEVER ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }
}
