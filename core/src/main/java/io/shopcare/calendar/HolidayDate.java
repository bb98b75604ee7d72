package io.shopcare.calendar;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * The day of a year on which a holiday falls by name, before any substitute day. Immutable and
 * thread-safe.
 */
public sealed interface HolidayDate extends DomainValue {

  /** The date in a year of the Gregorian calendar; empty where the year has none. */
  Optional<LocalDate> in(int year);

  /** The same month and day every year. */
  static HolidayDate fixed(Month month, int day) {
    return new Fixed(MonthDay.of(month, day));
  }

  /** Days after Easter Sunday; negative before it, such as -2 for Good Friday. */
  static HolidayDate easter(int daysAfter) {
    return new Easter(daysAfter);
  }

  /**
   * A weekday of a month by its number, such as the third Monday.
   *
   * @param number 1 to 5 from the start of the month, -1 to -5 from its end
   * @throws InvalidInputException with code {@code calendar.holiday.number} if it is another
   */
  static HolidayDate weekday(int number, DayOfWeek day, Month month) {
    return new Weekday(number, day, month);
  }

  /** One date only. */
  static HolidayDate once(LocalDate date) {
    return new Once(date);
  }

  /** The same month and day every year; 29 February in leap years only. */
  record Fixed(MonthDay day) implements HolidayDate {

    @Override
    public Optional<LocalDate> in(int year) {
      return day.isValidYear(year) ? Optional.of(day.atYear(year)) : Optional.empty();
    }
  }

  /**
   * Days after Easter Sunday.
   *
   * @param daysAfter negative before it
   */
  record Easter(int daysAfter) implements HolidayDate {

    @Override
    public Optional<LocalDate> in(int year) {
      return Optional.of(sunday(year).plusDays(daysAfter));
    }

    /**
     * Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 in Nature, as
     * printed by Meeus, Astronomical Algorithms, chapter 8.
     */
    public static LocalDate sunday(int year) {
      int golden = Math.floorMod(year, 19);
      int century = Math.floorDiv(year, 100);
      int inCentury = Math.floorMod(year, 100);
      int leaps = Math.floorDiv(century, 4);
      int moon = Math.floorDiv(century - Math.floorDiv(century + 8, 25) + 1, 3);
      int epact = Math.floorMod(19 * golden + century - leaps - moon + 15, 30);
      int toSunday =
          Math.floorMod(
              32 + 2 * Math.floorMod(century, 4) + 2 * (inCentury / 4) - epact - inCentury % 4, 7);
      int late = (golden + 11 * epact + 22 * toSunday) / 451;
      int day = epact + toSunday - 7 * late + 114;
      return LocalDate.of(year, day / 31, day % 31 + 1);
    }
  }

  /**
   * A weekday of a month by its number.
   *
   * @param number 1 to 5 from the start of the month, -1 to -5 from its end
   */
  record Weekday(int number, DayOfWeek day, Month month) implements HolidayDate {

    /** Bounds the number. */
    public Weekday {
      if (number == 0 || Math.abs(number) > 5) {
        throw InvalidInputException.of("calendar.holiday.number")
            .at("number")
            .expected("1 to 5 from the start of the month, or -1 to -5 from its end")
            .build();
      }
    }

    @Override
    public Optional<LocalDate> in(int year) {
      YearMonth in = YearMonth.of(year, month);
      return Optional.of(in.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(number, day)))
          .filter(date -> YearMonth.from(date).equals(in));
    }
  }

  /** One date only. */
  record Once(LocalDate date) implements HolidayDate {

    @Override
    public Optional<LocalDate> in(int year) {
      return Optional.of(date).filter(only -> only.getYear() == year);
    }
  }
}
