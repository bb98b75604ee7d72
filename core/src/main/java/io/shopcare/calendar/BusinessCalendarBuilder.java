package io.shopcare.calendar;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** What {@link BusinessCalendar.Builder} does; merges what it is given. */
abstract sealed class BusinessCalendarBuilder permits BusinessCalendar.Builder {

  private final ZoneId zone;
  private final HoursByDay<DayOfWeek> weeklyHours = new HoursByDay<>("weeklyHours");
  private final HoursByDay<DayOfWeek> weeklyBreaks = new HoursByDay<>("weeklyBreaks");
  private final HoursByDay<LocalDate> datedHours = new HoursByDay<>("datedHours");
  private final HoursByDay<LocalDate> datedBreaks = new HoursByDay<>("datedBreaks");
  private final SortedSet<Holiday> holidays = new TreeSet<>();
  private HolidayScope holidayScope = HolidayScope.START_DATE;

  BusinessCalendarBuilder(ZoneId zone) {
    this.zone = zone;
  }

  /** This builder, of the type that callers know. */
  abstract BusinessCalendar.Builder self();

  /**
   * Opens every week on each day from the first to the last, over Sunday if need be. Times are
   * those of {@link Hours#of}: an end that is not after the start is on the next day.
   */
  public final BusinessCalendar.Builder open(
      DayOfWeek first, DayOfWeek last, String start, String end) {
    addEach(weeklyHours, first, last, Hours.of(start, end));
    return self();
  }

  /** Opens every week on a day. */
  public final BusinessCalendar.Builder open(DayOfWeek day, String start, String end) {
    return open(day, day, start, end);
  }

  /** Opens every week on a day, in addition to what is open already. */
  public final BusinessCalendar.Builder open(DayOfWeek day, Hours... hours) {
    weeklyHours.add(day, List.of(hours));
    return self();
  }

  /** Takes a break off the weekly hours of each day from the first to the last. */
  public final BusinessCalendar.Builder weeklyBreak(
      DayOfWeek first, DayOfWeek last, String start, String end) {
    addEach(weeklyBreaks, first, last, Hours.of(start, end));
    return self();
  }

  /** Takes breaks off the weekly hours of a day. */
  public final BusinessCalendar.Builder weeklyBreak(DayOfWeek day, Hours... hours) {
    weeklyBreaks.add(day, List.of(hours));
    return self();
  }

  /**
   * Gives a date hours of its own, in place of its weekly hours and breaks; without any it is
   * closed.
   *
   * @throws InvalidInputException with code {@code calendar.date.range} outside the years 1 to 9999
   */
  public final BusinessCalendar.Builder openOn(LocalDate date, Hours... hours) {
    datedHours.add(requireInRange(date), List.of(hours));
    return self();
  }

  /**
   * Takes breaks off a date.
   *
   * @throws InvalidInputException with code {@code calendar.date.range} outside the years 1 to 9999
   */
  public final BusinessCalendar.Builder breakOn(LocalDate date, Hours... hours) {
    datedBreaks.add(requireInRange(date), List.of(hours));
    return self();
  }

  /**
   * Closes a whole date.
   *
   * @throws InvalidInputException with code {@code calendar.date.range} outside the years 1 to 9999
   */
  public final BusinessCalendar.Builder holiday(LocalDate date, String name) {
    return holidays(List.of(Holiday.of(date, name)));
  }

  /**
   * Closes dates, in whole or in part.
   *
   * @throws InvalidInputException with code {@code calendar.date.range} outside the years 1 to 9999
   */
  public final BusinessCalendar.Builder holidays(Collection<Holiday> more) {
    more.forEach(each -> requireInRange(each.date()));
    holidays.addAll(more);
    if (holidays.size() > Limits.LIST_ELEMENTS) {
      throw InvalidInputException.of("calendar.too-large")
          .at("holidays")
          .expected("at most " + Limits.LIST_ELEMENTS + " entries")
          .build();
    }
    return self();
  }

  /** Closes the public holidays of the years from the first to the last, both included. */
  public final BusinessCalendar.Builder holidays(
      HolidayCalendar publicHolidays, int fromYear, int toYear) {
    return holidays(publicHolidays.holidays(fromYear, toYear));
  }

  /** Adds weekly hours, as {@link BusinessCalendar#weeklyHours} tells them. */
  public final BusinessCalendar.Builder weeklyHours(SortedMap<DayOfWeek, List<Hours>> hours) {
    weeklyHours.addAll(hours);
    return self();
  }

  /** Adds weekly breaks, as {@link BusinessCalendar#weeklyBreaks} tells them. */
  public final BusinessCalendar.Builder weeklyBreaks(SortedMap<DayOfWeek, List<Hours>> breaks) {
    weeklyBreaks.addAll(breaks);
    return self();
  }

  /** Adds hours of dates, as {@link BusinessCalendar#datedHours} tells them. */
  public final BusinessCalendar.Builder datedHours(SortedMap<LocalDate, List<Hours>> hours) {
    hours.keySet().forEach(BusinessCalendarBuilder::requireInRange);
    datedHours.addAll(hours);
    return self();
  }

  /** Adds breaks of dates, as {@link BusinessCalendar#datedBreaks} tells them. */
  public final BusinessCalendar.Builder datedBreaks(SortedMap<LocalDate, List<Hours>> breaks) {
    breaks.keySet().forEach(BusinessCalendarBuilder::requireInRange);
    datedBreaks.addAll(breaks);
    return self();
  }

  /** Sets what a whole holiday closes; by default the hours that start on it. */
  public final BusinessCalendar.Builder holidayScope(HolidayScope scope) {
    holidayScope = scope;
    return self();
  }

  /** Adds all hours, breaks and holidays of another calendar, and takes its holiday scope. */
  public final BusinessCalendar.Builder from(BusinessCalendar other) {
    weeklyHours(other.weeklyHours());
    weeklyBreaks(other.weeklyBreaks());
    datedHours(other.datedHours());
    datedBreaks(other.datedBreaks());
    return holidays(other.holidays()).holidayScope(other.holidayScope());
  }

  /** Builds the calendar. */
  public final BusinessCalendar build() {
    return ImmutableBusinessCalendar.of(
        zone,
        weeklyHours.merged(),
        weeklyBreaks.merged(),
        datedHours.merged(),
        datedBreaks.merged(),
        holidays,
        holidayScope);
  }

  private static void addEach(
      HoursByDay<DayOfWeek> week, DayOfWeek first, DayOfWeek last, Hours hours) {
    for (DayOfWeek day = first; day != last; day = day.plus(1)) {
      week.add(day, List.of(hours));
    }
    week.add(last, List.of(hours));
  }

  private static LocalDate requireInRange(LocalDate date) {
    if (date.getYear() < HolidayCalendar.FIRST_YEAR || date.getYear() > HolidayCalendar.LAST_YEAR) {
      throw InvalidInputException.of("calendar.date.range")
          .at("date")
          .expected("a date in the years 1 to 9999")
          .build();
    }
    return date;
  }
}
