package io.shopcare.segmentation.points;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Until when points can be spent. Days are those of the programme's zone; points last to the end of
 * their last day, so that the instant of expiry is the start of the next.
 */
public sealed interface Expiry extends DomainValue {

  /** The first instant at which points earned at the given instant cannot be spent any more. */
  Optional<Instant> expiresAt(Instant earnedAt, ZoneId zone);

  /** Points that last for ever. */
  static Expiry never() {
    return new Never();
  }

  /** Points that last for a period from the day on which they were earned. */
  static Expiry after(Period period) {
    return new After(period);
  }

  /** Points for ever. */
  record Never() implements Expiry {
    @Override
    public Optional<Instant> expiresAt(Instant earnedAt, ZoneId zone) {
      return Optional.empty();
    }
  }

  /**
   * Points that last for a period. A month from 31 January ends on the last day of February.
   *
   * @param period not negative
   */
  record After(Period period) implements Expiry {

    /**
     * Checks the period.
     *
     * @throws InvalidInputException with code {@code points.expiry.negative} or {@code
     *     points.expiry.range}
     */
    public After {
      requireSensible(period);
    }

    @Override
    public Optional<Instant> expiresAt(Instant earnedAt, ZoneId zone) {
      return Optional.of(endOf(LocalDate.ofInstant(earnedAt, zone).plus(period), zone));
    }
  }

  /**
   * Points that last for a period and then to the end of the calendar's stretch in which that ends.
   *
   * @param months how long the stretches of a year are: 1, 3, 6 or 12 months
   * @param period not negative
   */
  record EndOf(int months, Period period) implements Expiry {

    /**
     * Checks the stretch and the period.
     *
     * @throws InvalidInputException with code {@code points.expiry.negative}, {@code
     *     points.expiry.range} or {@code points.expiry.stretch}
     */
    public EndOf {
      requireSensible(period);
      if (months != 1 && months != 3 && months != 6 && months != 12) {
        throw InvalidInputException.of("points.expiry.stretch")
            .at("months")
            .expected("1, 3, 6 or 12 months")
            .build();
      }
    }

    @Override
    public Optional<Instant> expiresAt(Instant earnedAt, ZoneId zone) {
      LocalDate last = LocalDate.ofInstant(earnedAt, zone).plus(period);
      int month = (last.getMonthValue() - 1) / months * months + months;
      LocalDate end = last.withDayOfMonth(1).withMonth(month);
      return Optional.of(endOf(end.plusMonths(1).minusDays(1), zone));
    }
  }

  /**
   * Points that all last to the end of one date; those earned after it are worth nothing.
   *
   * @param last the last date on which they can be spent
   */
  record On(LocalDate last) implements Expiry {

    /**
     * Checks the date.
     *
     * @throws InvalidInputException with code {@code points.expiry.range}
     */
    public On {
      requireWithinRange("last", last.getYear());
    }

    @Override
    public Optional<Instant> expiresAt(Instant earnedAt, ZoneId zone) {
      return Optional.of(endOf(last, zone));
    }
  }

  /**
   * Points that all end together once the customer has neither earned nor spent for a period. No
   * date is written down: it follows from the last activity when somebody looks, so that whatever
   * the customer does moves the end of all open points, and never forward. Points that do not count
   * yet are left alone; a lot with a date of its own has at least that.
   *
   * @param period not negative
   * @param from when the programme began to look: points last at least a period from then, so that
   *     turning this on burns nothing
   */
  record Inactivity(Period period, Instant from) implements Expiry {

    /**
     * Checks the period.
     *
     * @throws InvalidInputException with code {@code points.expiry.negative} or {@code
     *     points.expiry.range}
     */
    public Inactivity {
      requireSensible(period);
    }

    @Override
    public Optional<Instant> expiresAt(Instant earnedAt, ZoneId zone) {
      return Optional.empty();
    }

    /** When points end of which the last activity was at an instant. */
    Instant end(Instant activity, ZoneId zone) {
      Instant last = activity.isBefore(from) ? from : activity;
      return endOf(LocalDate.ofInstant(last, zone).plus(period), zone);
    }
  }

  private static Instant endOf(LocalDate date, ZoneId zone) {
    return date.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private static void requireSensible(Period period) {
    if (period.isNegative()) {
      throw InvalidInputException.of("points.expiry.negative")
          .at("period")
          .expected("a period that is not negative")
          .build();
    }
    requireWithinRange("period", period.toTotalMonths() / 12);
  }

  private static void requireWithinRange(String place, long years) {
    if (years > 9_999) {
      throw InvalidInputException.of("points.expiry.range")
          .at(place)
          .expected("at most 9999 years")
          .build();
    }
  }
}
