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
    return LocalDate.ofInstant(start, zone).plusDays(days).atStartOfDay(zone).toInstant();
  }
}
