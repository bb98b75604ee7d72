package io.shopcare.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/**
 * The bank holidays of the United Kingdom from 2000 on, with which the list of GOV.UK agrees from
 * 2015 to 2021. As there, a holiday on a weekend is named by its substitute day alone; {@link
 * HolidayCalendar#keepsNominalDates()} adds the day itself for shops that open on Saturdays.
 *
 * <p>Sources: Banking and Financial Dealings Act 1971, schedule 1, and the royal proclamations
 * under its section 1: the spring holidays of 2002, 2012 and 2022 in June, the May holiday of 2020
 * on VE Day, the jubilees, the royal wedding of 2011, the funeral of 2022, the coronation of 2023,
 * and in Scotland the football World Cup of 2026; St Andrew's Day Bank Holiday (Scotland) Act 2007.
 */
public final class BritishHolidays {

  /** England and Wales. */
  public static final HolidayCalendar ENGLAND_AND_WALES =
      calendar("GB-EAW", easterMonday(), lateSummer());

  /** Scotland: 2 January, early August and St Andrew's Day, but no Easter Monday. */
  public static final HolidayCalendar SCOTLAND =
      calendar(
          "GB-SCT",
          substituted("2nd January", Month.JANUARY, 2),
          weekday("Summer bank holiday", 1, Month.AUGUST),
          HolidayRule.builder()
              .from(substituted("St Andrew's Day", Month.NOVEMBER, 30))
              .firstYear(2007)
              .build(),
          once("World Cup bank holiday", 2026, Month.JUNE, 15));

  /** Northern Ireland: St Patrick's Day and the Battle of the Boyne too. */
  public static final HolidayCalendar NORTHERN_IRELAND =
      calendar(
          "GB-NIR",
          easterMonday(),
          lateSummer(),
          substituted("St Patrick's Day", Month.MARCH, 17),
          substituted("Battle of the Boyne (Orangemen's Day)", Month.JULY, 12));

  private static final int FIRST_YEAR = 2000;

  private BritishHolidays() {}

  private static HolidayCalendar calendar(String name, HolidayRule... own) {
    return HolidayCalendar.builder()
        .name(name)
        .firstYear(FIRST_YEAR)
        .addAllRules(common())
        .addAllRules(proclaimed())
        .addRules(own)
        .build();
  }

  private static List<HolidayRule> common() {
    return List.of(
        substituted("New Year's Day", Month.JANUARY, 1),
        HolidayRule.easter("Good Friday", -2),
        HolidayRule.builder()
            .from(weekday("Early May bank holiday", 1, Month.MAY))
            .addExceptYears(2020)
            .build(),
        HolidayRule.builder()
            .from(weekday("Spring bank holiday", -1, Month.MAY))
            .addExceptYears(2002, 2012, 2022)
            .build(),
        substituted("Christmas Day", Month.DECEMBER, 25),
        substituted("Boxing Day", Month.DECEMBER, 26));
  }

  private static List<HolidayRule> proclaimed() {
    return List.of(
        once("Golden Jubilee", 2002, Month.JUNE, 3),
        once("Spring bank holiday", 2002, Month.JUNE, 4),
        once("Royal wedding", 2011, Month.APRIL, 29),
        once("Spring bank holiday", 2012, Month.JUNE, 4),
        once("Queen's Diamond Jubilee", 2012, Month.JUNE, 5),
        once("Early May bank holiday (VE Day)", 2020, Month.MAY, 8),
        once("Spring bank holiday", 2022, Month.JUNE, 2),
        once("Platinum Jubilee bank holiday", 2022, Month.JUNE, 3),
        once("Bank Holiday for the State Funeral of Queen Elizabeth II", 2022, Month.SEPTEMBER, 19),
        once("Bank holiday for the coronation of King Charles III", 2023, Month.MAY, 8));
  }

  private static HolidayRule easterMonday() {
    return HolidayRule.easter("Easter Monday", 1);
  }

  private static HolidayRule lateSummer() {
    return weekday("Summer bank holiday", -1, Month.AUGUST);
  }

  private static HolidayRule weekday(String name, int number, Month month) {
    return HolidayRule.of(name, HolidayDate.weekday(number, DayOfWeek.MONDAY, month));
  }

  private static HolidayRule substituted(String name, Month month, int day) {
    return HolidayRule.builder()
        .from(HolidayRule.fixed(name, month, day))
        .observance(Observance.NEXT_FREE_WEEKDAY)
        .build();
  }

  private static HolidayRule once(String name, int year, Month month, int day) {
    return HolidayRule.once(name, LocalDate.of(year, month, day));
  }
}
