package io.shopcare.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The hours of a calendar on its wall clock, before any zone: a regular week, and the days that
 * differ from their weekday. A wall clock is taken as a line without gap or overlap.
 */
final class LocalHours {

  private final BusinessCalendar calendar;
  private final Map<LocalDate, List<Holiday>> holidays;
  private final Map<DayOfWeek, Spans> regular = new HashMap<>();

  /** Epoch days that differ, in rising order, and what is open on each, from its midnight. */
  private final long[] irregularDay;

  private final Spans[] irregular;

  LocalHours(BusinessCalendar calendar) {
    this.calendar = calendar;
    holidays = calendar.holidays().stream().collect(Collectors.groupingBy(Holiday::date));
    for (DayOfWeek day : DayOfWeek.values()) {
      regular.put(day, regularDay(day));
    }
    TreeSet<LocalDate> candidates = new TreeSet<>(calendar.datedHours().keySet());
    candidates.addAll(calendar.datedBreaks().keySet());
    candidates.addAll(holidays.keySet());
    // What runs past midnight makes the day after irregular too.
    List.copyOf(candidates).forEach(date -> candidates.add(date.plusDays(1)));
    SortedMap<Long, Spans> differing = new TreeMap<>();
    for (LocalDate date : candidates) {
      Spans open = open(date);
      if (!open.equals(regular(date.getDayOfWeek()))) {
        differing.put(date.toEpochDay(), open);
      }
    }
    irregularDay = differing.keySet().stream().mapToLong(Long::longValue).toArray();
    irregular = differing.values().toArray(Spans[]::new);
  }

  /** What is open on a weekday, in seconds from its midnight. */
  Spans regular(DayOfWeek day) {
    return Objects.requireNonNull(regular.get(day));
  }

  /** The regular week, in seconds from the midnight on which the epoch's Thursday starts. */
  Spans week() {
    Spans week = Spans.EMPTY;
    for (DayOfWeek day : DayOfWeek.values()) {
      week = week.union(regular(day).shiftedBy(daysAfterThursday(day) * Hours.DAY));
    }
    return week;
  }

  /** The weekdays with open time, as days from the epoch's Thursday. */
  Spans businessWeek() {
    Spans week = Spans.EMPTY;
    for (DayOfWeek day : DayOfWeek.values()) {
      if (!regular(day).isEmpty()) {
        week = week.union(Spans.of(daysAfterThursday(day), daysAfterThursday(day) + 1));
      }
    }
    return week;
  }

  /** The last day that differs, that of the epoch if there is none. */
  long lastIrregularDay() {
    return irregularDay.length == 0 ? 0 : irregularDay[irregularDay.length - 1];
  }

  int irregularDays() {
    return irregularDay.length;
  }

  long irregularDay(int index) {
    return irregularDay[index];
  }

  /** What is open on an irregular day, in seconds from its midnight. */
  Spans irregular(int index) {
    return irregular[index];
  }

  /** Index of the first irregular day that is not before the given day. */
  int firstIrregularFrom(long epochDay) {
    return WeekTable.lastAtMost(irregularDay, irregularDay.length, epochDay - 1) + 1;
  }

  /** What is open on any day, in seconds from its midnight. */
  Spans open(long epochDay) {
    int index = firstIrregularFrom(epochDay);
    return index < irregularDay.length && irregularDay[index] == epochDay
        ? irregular[index]
        : regular(LocalDate.ofEpochDay(epochDay).getDayOfWeek());
  }

  /** Whether the last second before a moment of the wall clock is open. */
  boolean isOpenBefore(long localSecond) {
    long day = Math.floorDiv(localSecond - 1, Hours.DAY);
    return open(day).contains(localSecond - 1 - day * Hours.DAY);
  }

  private Spans regularDay(DayOfWeek day) {
    return inDay(
        Spans.of(hours(calendar.weeklyHours(), day)),
        Spans.of(hours(calendar.weeklyHours(), day.minus(1))),
        Spans.of(hours(calendar.weeklyBreaks(), day)),
        Spans.of(hours(calendar.weeklyBreaks(), day.minus(1))));
  }

  private Spans open(LocalDate date) {
    LocalDate eve = date.minusDays(1);
    return inDay(starting(date), starting(eve), breaks(date), breaks(eve));
  }

  /** What is left of a day's own hours and those that reach into it from the day before. */
  private static Spans inDay(Spans own, Spans fromEve, Spans breaks, Spans breaksFromEve) {
    return own.union(fromEve.shiftedBy(-Hours.DAY))
        .minus(breaks)
        .minus(breaksFromEve.shiftedBy(-Hours.DAY))
        .within(0, Hours.DAY);
  }

  /** The hours that belong to a date, as far as they run. */
  private Spans starting(LocalDate date) {
    if (calendar.holidayScope() == HolidayScope.START_DATE
        && holidaysOn(date).stream().anyMatch(Holiday::isFullDay)) {
      return Spans.EMPTY;
    }
    List<Hours> dated = calendar.datedHours().get(date);
    return Spans.of(dated != null ? dated : hours(calendar.weeklyHours(), date.getDayOfWeek()));
  }

  /** What cuts a date on the wall clock; a date with hours of its own has no weekly breaks. */
  private Spans breaks(LocalDate date) {
    Spans all = Spans.of(calendar.datedBreaks().getOrDefault(date, List.of()));
    if (!calendar.datedHours().containsKey(date)) {
      all = all.union(Spans.of(hours(calendar.weeklyBreaks(), date.getDayOfWeek())));
    }
    boolean wholeDates = calendar.holidayScope() == HolidayScope.CALENDAR_DATE;
    return all.union(
        Spans.of(
            holidaysOn(date).stream()
                .filter(holiday -> wholeDates || !holiday.isFullDay())
                .map(Holiday::closed)
                .toList()));
  }

  private List<Holiday> holidaysOn(LocalDate date) {
    return holidays.getOrDefault(date, List.of());
  }

  private static Collection<Hours> hours(Map<DayOfWeek, List<Hours>> week, DayOfWeek day) {
    return week.getOrDefault(day, List.of());
  }

  private static long daysAfterThursday(DayOfWeek day) {
    return (day.getValue() + 3L) % 7;
  }
}
