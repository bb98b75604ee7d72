package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An instant that lies so much business time after or before another. */
final class CalendarDeadline implements Operation {

  @FunctionalInterface
  private interface Deadline {
    Optional<Instant> from(BusinessCalendar calendar, Instant at, Duration businessTime);
  }

  private final String name;
  private final String about;
  private final Deadline deadline;
  private final Schedules schedules;

  private CalendarDeadline(String name, String about, Deadline deadline, Schedules schedules) {
    this.name = name;
    this.about = about;
    this.deadline = deadline;
    this.schedules = schedules;
  }

  static List<Operation> all(Schedules schedules) {
    return List.of(
        new CalendarDeadline(
            "calendar.dueAt",
            "{schedule, at, seconds}: the first instant with so much behind it",
            BusinessCalendar::dueAt,
            schedules),
        new CalendarDeadline(
            "calendar.breachesAt",
            "{schedule, at, seconds}: the last instant before it is exceeded",
            BusinessCalendar::breachesAt,
            schedules),
        new CalendarDeadline(
            "calendar.backFrom",
            "{schedule, at, seconds}: the last instant with so much before it",
            BusinessCalendar::backFrom,
            schedules));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String about() {
    return about;
  }

  @Override
  public JsonNode answer(Input input) {
    long seconds = input.get("seconds").integer();
    if (seconds < 0) {
      throw input.get("seconds").wrong("0 or more");
    }
    Optional<Instant> at =
        deadline.from(
            schedules.calendar(input.get("schedule")),
            input.get("at").instant(),
            Duration.ofSeconds(seconds));
    return Answers.object().set("at", Answers.instant(at));
  }
}
