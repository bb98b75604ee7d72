package io.shopcare.examples.conformance.ops;

import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.calendar.Hours;
import io.shopcare.examples.conformance.Input;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The {@code schedule} of a question. Making a calendar costs more than any question put to it, so
 * those last made are kept. Not thread-safe.
 */
final class Schedules {

  private static final Map<String, DayOfWeek> DAYS =
      Map.of(
          "mon", DayOfWeek.MONDAY,
          "tue", DayOfWeek.TUESDAY,
          "wed", DayOfWeek.WEDNESDAY,
          "thu", DayOfWeek.THURSDAY,
          "fri", DayOfWeek.FRIDAY,
          "sat", DayOfWeek.SATURDAY,
          "sun", DayOfWeek.SUNDAY);

  /** Characters of the longest schedule that is kept. */
  private static final int MAX_KEPT = 1 << 16;

  private final Recent<String, BusinessCalendar> calendars = new Recent<>();

  BusinessCalendar calendar(Input schedule) {
    String json = schedule.json();
    return json.length() > MAX_KEPT
        ? compile(schedule)
        : calendars.get(json, key -> compile(schedule));
  }

  private static BusinessCalendar compile(Input schedule) {
    BusinessCalendar.Builder calendar =
        BusinessCalendar.builder(schedule.get("zone").parsed("an IANA zone", ZoneId::of));
    schedule
        .optional("hours")
        .ifPresent(
            week ->
                week.fields().forEach((day, hours) -> calendar.open(day(week, day), hours(hours))));
    schedule
        .optional("shifts")
        .ifPresent(
            dates ->
                dates
                    .fields()
                    .forEach((date, hours) -> calendar.openOn(date(dates, date), hours(hours))));
    schedule
        .optional("breaks")
        .ifPresent(
            dates ->
                dates
                    .fields()
                    .forEach((date, hours) -> calendar.breakOn(date(dates, date), hours(hours))));
    schedule
        .optional("holidays")
        .ifPresent(
            dates ->
                dates
                    .list(date -> date.parsed("an ISO date", LocalDate::parse))
                    .forEach(date -> calendar.holiday(date, "holiday")));
    return calendar.build();
  }

  private static DayOfWeek day(Input week, String name) {
    DayOfWeek day = DAYS.get(name);
    if (day == null) {
      throw week.wrong("days mon to sun");
    }
    return day;
  }

  private static LocalDate date(Input dates, String text) {
    try {
      return LocalDate.parse(text);
    } catch (java.time.DateTimeException e) {
      throw dates.wrong("ISO dates as keys");
    }
  }

  private static Hours[] hours(Input list) {
    return list.list(Schedules::oneSpan).toArray(Hours[]::new);
  }

  private static Hours oneSpan(Input span) {
    List<String> ends = span.list(Input::text);
    if (ends.size() != 2 || IntStream.range(0, 2).anyMatch(i -> ends.get(i).length() > 8)) {
      throw span.wrong("[start, end]");
    }
    return Hours.of(ends.get(0), ends.get(1));
  }
}
