package io.shopcare.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayCalendarTest {

  private static HolidayCalendar observing(Observance observance) {
    HolidayRule newYear = HolidayRule.fixed("New Year's Day", Month.JANUARY, 1);
    return HolidayCalendar.builder()
        .name("test")
        .addRules(HolidayRule.builder().from(newYear).observance(observance).build())
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    // 1 January 2022 was a Saturday, that of 2023 a Sunday.
    "ON_DATE, 2022, 2022-01-01",
    "ON_DATE, 2023, 2023-01-01",
    "SUNDAY_TO_MONDAY, 2022, 2022-01-01",
    "SUNDAY_TO_MONDAY, 2023, 2023-01-02",
    "NEXT_MONDAY, 2022, 2022-01-03",
    "NEXT_MONDAY, 2023, 2023-01-02",
    "NEAREST_WEEKDAY, 2021, 2021-12-31",
    "NEAREST_WEEKDAY, 2023, 2023-01-02",
    "NEXT_FREE_WEEKDAY, 2022, 2022-01-03"
  })
  void everyObservanceHasItsDay(Observance observance, int year, LocalDate kept) {
    assertThat(observing(observance).dates(year)).contains(kept);
  }

  @Test
  void aDayKeptInTheYearBeforeCountsThere() {
    HolidayCalendar american = observing(Observance.NEAREST_WEEKDAY);
    assertThat(american.dates(2022)).isEmpty();
    assertThat(american.dates(2021))
        .containsExactly(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
  }

  @Test
  void weekdaysAreCountedFromEitherEndOfTheMonth() {
    assertThat(HolidayDate.weekday(4, DayOfWeek.THURSDAY, Month.NOVEMBER).in(2026))
        .contains(LocalDate.of(2026, 11, 26));
    assertThat(HolidayDate.weekday(-1, DayOfWeek.MONDAY, Month.MAY).in(2026))
        .contains(LocalDate.of(2026, 5, 25));
    assertThat(HolidayDate.weekday(5, DayOfWeek.MONDAY, Month.FEBRUARY).in(2026)).isEmpty();
    assertThat(HolidayDate.weekday(-5, DayOfWeek.SUNDAY, Month.FEBRUARY).in(2026)).isEmpty();
    assertThat(HolidayDate.fixed(Month.FEBRUARY, 29).in(2026)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // The earliest and the latest that are possible, and those around 2000.
    "1818, 1818-03-22", "2285, 2285-03-22", "1943, 1943-04-25", "2038, 2038-04-25",
    "1583, 1583-04-10", "2000, 2000-04-23", "2024, 2024-03-31", "9999, 9999-03-28"
  })
  void easterFollowsTheTables(int year, LocalDate sunday) {
    assertThat(HolidayDate.Easter.sunday(year)).isEqualTo(sunday);
  }

  @Test
  void theUnitedKingdomMovedAndAddedDays() {
    assertThat(BritishHolidays.ENGLAND_AND_WALES.holidays(2022))
        .containsExactly(
            Holiday.of(LocalDate.of(2022, 1, 3), "New Year's Day"),
            Holiday.of(LocalDate.of(2022, 4, 15), "Good Friday"),
            Holiday.of(LocalDate.of(2022, 4, 18), "Easter Monday"),
            Holiday.of(LocalDate.of(2022, 5, 2), "Early May bank holiday"),
            Holiday.of(LocalDate.of(2022, 6, 2), "Spring bank holiday"),
            Holiday.of(LocalDate.of(2022, 6, 3), "Platinum Jubilee bank holiday"),
            Holiday.of(LocalDate.of(2022, 8, 29), "Summer bank holiday"),
            Holiday.of(
                LocalDate.of(2022, 9, 19),
                "Bank Holiday for the State Funeral of Queen Elizabeth II"),
            Holiday.of(LocalDate.of(2022, 12, 26), "Boxing Day"),
            Holiday.of(LocalDate.of(2022, 12, 27), "Christmas Day"));
    assertThat(BritishHolidays.SCOTLAND.dates(2022))
        .contains(LocalDate.of(2022, 1, 3), LocalDate.of(2022, 1, 4));
    assertThat(BritishHolidays.NORTHERN_IRELAND.dates(2023)).contains(LocalDate.of(2023, 5, 8));
    assertThat(BritishHolidays.ENGLAND_AND_WALES.dates(2012))
        .contains(LocalDate.of(2012, 6, 4), LocalDate.of(2012, 6, 5))
        .doesNotContain(LocalDate.of(2012, 5, 28));
    assertThat(BritishHolidays.SCOTLAND.dates(2026)).contains(LocalDate.of(2026, 6, 15));
  }

  @Test
  void nominalDatesAreKeptOnRequest() {
    HolidayCalendar saturdays =
        HolidayCalendar.builder()
            .from(BritishHolidays.ENGLAND_AND_WALES)
            .keepsNominalDates(true)
            .build();
    assertThat(saturdays.dates(2021))
        .contains(LocalDate.of(2021, 12, 25), LocalDate.of(2021, 12, 27));
  }

  @Test
  void twoHolidaysMayShareADate() {
    assertThat(FrenchHolidays.METROPOLE.holidays(2008))
        .contains(
            Holiday.of(LocalDate.of(2008, 5, 1), "1er mai"),
            Holiday.of(LocalDate.of(2008, 5, 1), "Ascension"));
  }

  @Test
  void yearsThatAreNotClaimedAreRefused() {
    for (int year : List.of(1999, 10_000)) {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> BritishHolidays.SCOTLAND.holidays(year))
          .satisfies(e -> assertThat(e.code()).isEqualTo("calendar.holiday.years"));
    }
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> HolidayDate.weekday(6, DayOfWeek.MONDAY, Month.MAY))
        .satisfies(e -> assertThat(e.code()).isEqualTo("calendar.holiday.number"));
  }

  @Test
  void rulesAndCalendarsSurviveSerialisation() {
    assertThat(SerialCopy.of(BritishHolidays.SCOTLAND)).isEqualTo(BritishHolidays.SCOTLAND);
    assertThat(SerialCopy.of(FrenchHolidays.SAINT_MARTIN)).isEqualTo(FrenchHolidays.SAINT_MARTIN);
  }
}
