package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Some days after another: the fourteenth to the thirtieth, say. Days are those of the zone, from
 * midnight to midnight.
 *
 * @param from the first, 0 for the same day
 * @param to the last, included, at most 36,500
 * @param zone whose days count
 */
public record DaySpan(int from, int to, ZoneId zone) implements DomainValue {

  private static final int MOST_DAYS = 36_500;
  private static final long SECONDS_A_DAY = 86_400;

  /** More than zones and the hours of two days can make. */
  private static final int FEW_DAYS = 4;

  /**
   * Checks the numbers.
   *
   * @throws InvalidInputException with code {@code reward.days.range}
   */
  public DaySpan {
    if (from < 0 || to < from || to > MOST_DAYS) {
      throw InvalidInputException.of("reward.days.range")
          .at("days")
          .expected("0 to " + MOST_DAYS + ", the first not after the last")
          .build();
    }
  }

  /** Whether the moment is on one of the days after the start. */
  public boolean holds(Instant start, Instant at) {
    return !at.isBefore(begins(start, from)) && at.isBefore(begins(start, to + 1));
  }

  /** When they begin, or else end; empty once they have ended. */
  public Optional<Instant> nextChange(Instant start, Instant at) {
    Instant first = begins(start, from);
    Instant end = begins(start, to + 1);
    return at.isBefore(first)
        ? Optional.of(first)
        : at.isBefore(end) ? Optional.of(end) : Optional.empty();
  }

  private Instant begins(Instant start, int days) {
    return begins(LocalDate.ofInstant(start, zone), days, zone);
  }

  private static Instant begins(LocalDate day, long days, ZoneId zone) {
    return day.plusDays(days).atStartOfDay(zone).toInstant();
  }

  /**
   * The number of the day after the start that the moment is on: of those that have begun, the
   * last; below 0 before the start, and above every span long after it.
   */
  static long daysSince(Instant start, Instant at, ZoneId zone) {
    long roughly = Math.floorDiv(at.getEpochSecond() - start.getEpochSecond(), SECONDS_A_DAY);
    if (roughly < -FEW_DAYS || roughly > MOST_DAYS + FEW_DAYS) {
      return roughly;
    }
    LocalDate first = LocalDate.ofInstant(start, zone);
    long days = LocalDate.ofInstant(at, zone).toEpochDay() - first.toEpochDay();
    // Where clocks are set back at midnight, the last hour of a day comes again in the next.
    return at.isBefore(begins(first, days + 1, zone)) ? days : days + 1;
  }
}
