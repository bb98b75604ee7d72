package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Business time in the terms of zendesk/biz. */
final class CalendarQuery implements Operation {

  private static final Map<String, Duration> UNITS =
      Map.of(
          "second", Duration.ofSeconds(1),
          "minute", Duration.ofMinutes(1),
          "hour", Duration.ofHours(1));

  private final Schedules schedules;

  CalendarQuery(Schedules schedules) {
    this.schedules = schedules;
  }

  @Override
  public String name() {
    return "calendar.query";
  }

  @Override
  public String about() {
    return "{schedule, query: within, after, before, in_hours}: seconds, instant or boolean";
  }

  @Override
  public JsonNode answer(Input input) {
    BusinessCalendar calendar = schedules.calendar(input.get("schedule"));
    Input query = input.get("query");
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (query.get("op").text()) {
      case "within" -> json.numberNode(Math.max(0, within(calendar, query)));
      case "in_hours" -> json.booleanNode(calendar.isOpen(query.get("at").instant()));
      case "after" -> Answers.instant(after(calendar, query));
      case "before" -> Answers.instant(before(calendar, query));
      default -> throw query.get("op").wrong("within, after, before or in_hours");
    };
  }

  // Backwards the library counts below zero and biz, whose terms these are, stops at zero.
  private static long within(BusinessCalendar calendar, Input query) {
    return calendar.secondsBetween(query.get("from").instant(), query.get("to").instant());
  }

  private static Optional<Instant> after(BusinessCalendar calendar, Input query) {
    Instant at = query.get("at").instant();
    long n = count(query);
    if (unit(query).equals("day")) {
      return calendar.daysAfter(at, days(query, n));
    }
    return n == 0 ? calendar.nextOpen(at) : calendar.dueAt(at, span(query, n));
  }

  private static Optional<Instant> before(BusinessCalendar calendar, Input query) {
    Instant at = query.get("at").instant();
    long n = count(query);
    if (unit(query).equals("day")) {
      return calendar.daysBefore(at, days(query, n));
    }
    return n == 0 ? calendar.previousOpen(at) : calendar.backFrom(at, span(query, n));
  }

  private static long count(Input query) {
    long n = query.get("n").integer();
    if (n < 0) {
      throw query.get("n").wrong("0 or more");
    }
    return n;
  }

  private static int days(Input query, long n) {
    if (n > Integer.MAX_VALUE) {
      throw query.get("n").wrong("at most " + Integer.MAX_VALUE + " days");
    }
    return (int) n;
  }

  private static String unit(Input query) {
    String unit = query.get("unit").text();
    return unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
  }

  private static Duration span(Input query, long n) {
    Duration unit = UNITS.get(unit(query));
    if (unit == null) {
      throw query.get("unit").wrong("second, minute, hour or day");
    }
    return unit.multipliedBy(n);
  }
}
