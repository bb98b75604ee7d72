package io.shopcare.feedback.survey.eligibility;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** A stretch of the calendar; weeks start on Monday, as in ISO 8601. */
public enum Period {
  /** A day. */
  DAY,
  /** A week. */
  WEEK,
  /** A month. */
  MONTH,
  /** A quarter. */
  QUARTER,
  /** A year. */
  YEAR;

  /** The first day of the period that the moment lies in. */
  public LocalDate startOf(Instant moment, ZoneId zone) {
    LocalDate day = moment.atZone(zone).toLocalDate();
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** The first instant after the period that the moment lies in. */
  public Instant endOf(Instant moment, ZoneId zone) {
    LocalDate start = startOf(moment, zone);
    LocalDate end =
        switch (this) {
          case DAY -> start.plusDays(1);
          case WEEK -> start.plusWeeks(1);
          case MONTH -> start.plusMonths(1);
          case QUARTER -> start.plus(3, ChronoUnit.MONTHS);
          case YEAR -> start.plusYears(1);
        };
    return end.atStartOfDay(zone).toInstant();
  }
}
