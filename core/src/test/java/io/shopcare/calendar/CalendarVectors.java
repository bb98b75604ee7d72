package io.shopcare.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the vectors and puts their questions to a calendar. */
final class CalendarVectors {

  private CalendarVectors() {}

  static Stream<JsonNode> read(String file, String list) {
    try (InputStream in =
        Objects.requireNonNull(CalendarVectors.class.getResourceAsStream(file), file)) {
      return elements(new ObjectMapper().readTree(in).get(list)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static BusinessCalendar calendar(JsonNode schedule) {
    BusinessCalendar.Builder builder =
        BusinessCalendar.builder(ZoneId.of(schedule.get("zone").asText()));
    schedule
        .get("hours")
        .properties()
        .forEach(day -> builder.open(weekday(day.getKey()), hours(day.getValue())));
    schedule
        .get("shifts")
        .properties()
        .forEach(day -> builder.openOn(LocalDate.parse(day.getKey()), hours(day.getValue())));
    schedule
        .get("breaks")
        .properties()
        .forEach(day -> builder.breakOn(LocalDate.parse(day.getKey()), hours(day.getValue())));
    elements(schedule.get("holidays"))
        .forEach(date -> builder.holiday(LocalDate.parse(date.asText()), "holiday"));
    return builder.build();
  }

  /** The answer in the words of the vectors. */
  static Object answer(BusinessCalendar calendar, JsonNode query) {
    return switch (query.get("op").asText()) {
      // The peer answers 0 where the end lies before the start, we the negative of the other way.
      case "within" ->
          Math.max(0, calendar.secondsBetween(instant(query, "from"), instant(query, "to")));
      case "in_hours" -> calendar.isOpen(instant(query, "at"));
      case "after" -> after(calendar, query).toString();
      case "before" -> before(calendar, query).toString();
      case "on_holiday" ->
          calendar.holidaysOn(calendar.dateOf(instant(query, "at"))).stream()
              .anyMatch(Holiday::isFullDay);
      case "on_break" -> onBreak(calendar, instant(query, "at"));
      case "periods_after" ->
          text(calendar.openIntervalsFrom(instant(query, "at")).limit(query.get("take").asLong()));
      case "periods_before" ->
          text(
              calendar.openIntervalsBefore(instant(query, "at")).limit(query.get("take").asLong()));
      case "periods_on" -> text(calendar.openIntervalsOn(date(query)).stream());
      case "timeline_after_until" ->
          text(calendar.openIntervals(instant(query, "at"), instant(query, "until")));
      case "timeline_before_until" ->
          text(
              calendar
                  .openIntervalsBefore(instant(query, "at"))
                  .takeWhile(each -> each.end().isAfter(instant(query, "until"))));
      case "business_dates_after" ->
          calendar
              .businessDatesAfter(date(query))
              .limit(query.get("take").asLong())
              .map(LocalDate::toString)
              .toList();
      case "is_business_date" -> calendar.isBusinessDate(date(query));
      case "resolve_local" -> resolve(calendar, query).toString();
      default -> throw new IllegalArgumentException(query.toString());
    };
  }

  /** The answer expected, in the same words. */
  static Object expected(JsonNode node) {
    if (node.isArray()) {
      return elements(node)
          .map(
              each ->
                  each.isArray()
                      ? each.get(0).asText() + "/" + each.get(1).asText()
                      : each.asText())
          .toList();
    }
    return node.isBoolean() ? node.asBoolean() : node.isNumber() ? node.asLong() : node.asText();
  }

  private static Instant after(BusinessCalendar calendar, JsonNode query) {
    Instant at = instant(query, "at");
    int n = query.get("n").asInt();
    if (isDays(query)) {
      return calendar.daysAfter(at, n).orElseThrow();
    }
    return (n == 0 ? calendar.nextOpen(at) : calendar.dueAt(at, duration(query))).orElseThrow();
  }

  private static Instant before(BusinessCalendar calendar, JsonNode query) {
    Instant at = instant(query, "at");
    int n = query.get("n").asInt();
    if (isDays(query)) {
      return calendar.daysBefore(at, n).orElseThrow();
    }
    return (n == 0 ? calendar.previousOpen(at) : calendar.backFrom(at, duration(query)))
        .orElseThrow();
  }

  private static boolean isDays(JsonNode query) {
    return query.get("unit").asText().startsWith("day");
  }

  private static Duration duration(JsonNode query) {
    long n = query.get("n").asLong();
    String unit = query.get("unit").asText();
    return unit.startsWith("second")
        ? Duration.ofSeconds(n)
        : unit.startsWith("minute") ? Duration.ofMinutes(n) : Duration.ofHours(n);
  }

  private static boolean onBreak(BusinessCalendar calendar, Instant at) {
    LocalDate date = calendar.dateOf(at);
    return calendar.datedBreaks().getOrDefault(date, List.of()).stream()
        .anyMatch(
            hours -> {
              Instant start =
                  calendar.instantOf(date.atStartOfDay().plusSeconds(hours.startSecond()));
              Instant end = calendar.instantOf(date.atStartOfDay().plusSeconds(hours.endSecond()));
              return !at.isBefore(start) && at.isBefore(end);
            });
  }

  private static Instant resolve(BusinessCalendar calendar, JsonNode query) {
    // Borrow the reading of times, 24:00 included, from hours that end there.
    int second = Hours.of("00:00", query.get("time").asText()).endSecond();
    return calendar.instantOf(date(query).atStartOfDay().plusSeconds(second));
  }

  private static List<String> text(Stream<OpenInterval> intervals) {
    return intervals.map(each -> each.start() + "/" + each.end()).toList();
  }

  private static Hours[] hours(JsonNode list) {
    return elements(list)
        .map(each -> Hours.of(each.get(0).asText(), each.get(1).asText()))
        .toArray(Hours[]::new);
  }

  private static DayOfWeek weekday(String name) {
    return Stream.of(DayOfWeek.values())
        .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private static LocalDate date(JsonNode query) {
    return LocalDate.parse(query.get("date").asText());
  }

  private static Instant instant(JsonNode query, String name) {
    return Instant.parse(query.get(name).asText());
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
