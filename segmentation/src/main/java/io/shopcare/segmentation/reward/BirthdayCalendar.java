package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;

/**
 * The days on which a birthday is kept: one stretch in every year, each from its first midnight to
 * the midnight after its last day.
 *
 * @param days 1 for the day itself, at most 366
 * @param leapDay for who was born on 29 February
 * @param zone whose days count
 */
public record BirthdayCalendar(int days, LeapDay leapDay, ZoneId zone) implements DomainValue {

  private static final int MOST_DAYS = 365;

  /**
   * Checks the number of days.
   *
   * @throws InvalidInputException with code {@code reward.days.range}
   */
  public BirthdayCalendar {
    if (days < 1 || days > MOST_DAYS) {
      throw InvalidInputException.of("reward.days.range")
          .at("days")
          .expected("1 to " + MOST_DAYS)
          .build();
    }
  }

  /** Whether the moment is on the birthday or the days kept after it. */
  public boolean isOn(MonthDay birthday, Instant at) {
    LocalDate today = LocalDate.ofInstant(at, zone);
    return today.isBefore(leapDay.inYear(birthday, year(birthday, at)).plusDays(days));
  }

  /** The year of the last birthday up to the moment. */
  public int year(MonthDay birthday, Instant at) {
    LocalDate today = LocalDate.ofInstant(at, zone);
    int year = today.getYear();
    return today.isBefore(leapDay.inYear(birthday, year)) ? year - 1 : year;
  }

  /** When the present stretch ends, or else the next begins. */
  public Instant nextChange(MonthDay birthday, Instant at) {
    int year = year(birthday, at);
    LocalDate end = leapDay.inYear(birthday, year).plusDays(days);
    LocalDate next = leapDay.inYear(birthday, year + 1);
    // A stretch of a whole year may reach the next birthday.
    LocalDate change = isOn(birthday, at) && end.isBefore(next) ? end : next;
    return change.atStartOfDay(zone).toInstant();
  }
}
