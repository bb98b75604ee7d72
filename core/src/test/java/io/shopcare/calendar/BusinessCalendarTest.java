package io.shopcare.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessCalendarTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final BusinessCalendar OFFICE =
      BusinessCalendar.builder(PARIS).open(MONDAY, FRIDAY, "09:00", "17:00").build();

  /** A Monday. */
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static Instant paris(LocalDate date, String time) {
    return date.atTime(LocalTime.parse(time)).atZone(PARIS).toInstant();
  }

  private static Instant paris(String time) {
    return paris(DAY, time);
  }

  /** Hours open from midnight to midnight. */
  private static double openHours(BusinessCalendar calendar, LocalDate date) {
    return calendar.secondsBetween(paris(date, "00:00"), paris(date.plusDays(1), "00:00")) / 3600.0;
  }

  @Nested
  class WeeklyHours {

    @Test
    void aTicketFromTheWeekendAnsweredBeforeAnyOpeningTookNoTime() {
      assertThat(OFFICE.secondsBetween(paris(DAY.minusDays(2), "10:00"), paris("08:59"))).isZero();
    }

    @Test
    void touchingAndOverlappingHoursAreOne() {
      BusinessCalendar pieces =
          BusinessCalendar.builder(PARIS)
              .open(MONDAY, Hours.parse("12:00-17:00"), Hours.parse("09:00-12:00"))
              .open(MONDAY, Hours.parse("11:00-13:00"))
              .open(TUESDAY, FRIDAY, "09:00", "17:00")
              .build();
      assertThat(pieces).isEqualTo(OFFICE).hasSameHashCodeAs(OFFICE);
    }

    @Test
    void aRangeOfDaysRunsOverSunday() {
      BusinessCalendar weekend =
          BusinessCalendar.builder(PARIS).open(SATURDAY, MONDAY, "10:00", "12:00").build();
      assertThat(weekend.weeklyHours()).containsOnlyKeys(SATURDAY, SUNDAY, MONDAY);
    }

    @Test
    void hoursPastMidnightBelongToTheirEvening() {
      BusinessCalendar bar =
          BusinessCalendar.builder(PARIS)
              .open(FRIDAY, FRIDAY, "22:00", "04:00")
              .holiday(DAY.plusDays(11), "a Friday")
              .build();
      LocalDate friday = DAY.plusDays(4);
      assertThat(openHours(bar, friday)).isEqualTo(2);
      assertThat(openHours(bar, friday.plusDays(1))).isEqualTo(4);
      assertThat(openHours(bar, friday.plusDays(8))).isZero();
      assertThat(bar.openIntervalsFrom(paris("00:00")).findFirst())
          .contains(new OpenInterval(paris(friday, "22:00"), paris(friday.plusDays(1), "04:00")));
    }
  }

  @Nested
  class Holidays {

    private final BusinessCalendar.Builder nights =
        BusinessCalendar.builder(PARIS)
            .open(MONDAY, SUNDAY, "22:00", "04:00")
            .holiday(DAY, "Holiday");

    @Test
    void aWholeHolidayTakesTheHoursThatStartOnIt() {
      BusinessCalendar calendar = nights.build();
      assertThat(openHours(calendar, DAY)).isEqualTo(4);
      assertThat(openHours(calendar, DAY.plusDays(1))).isEqualTo(2);
    }

    @Test
    void orTheDateItself() {
      BusinessCalendar calendar = nights.holidayScope(HolidayScope.CALENDAR_DATE).build();
      assertThat(openHours(calendar, DAY)).isZero();
      assertThat(openHours(calendar, DAY.plusDays(1))).isEqualTo(6);
    }

    @Test
    void aPartialHolidayClosesItsHours() {
      Holiday eve = new Holiday(DAY, "Christmas Eve", Hours.parse("14:00-24:00"));
      BusinessCalendar calendar =
          BusinessCalendar.builder(PARIS).from(OFFICE).holidays(List.of(eve)).build();
      assertThat(openHours(calendar, DAY)).isEqualTo(5);
      assertThat(calendar.isBusinessDate(DAY)).isTrue();
      assertThat(calendar.holidaysOn(DAY)).containsExactly(eve);
    }

    @Test
    void datedHoursReplaceHoursAndWeeklyBreaksButNoHoliday() {
      BusinessCalendar calendar =
          BusinessCalendar.builder(PARIS)
              .open(MONDAY, FRIDAY, "09:00", "17:00")
              .weeklyBreak(MONDAY, FRIDAY, "12:00", "13:00")
              .openOn(DAY, Hours.parse("11:00-14:00"))
              .openOn(DAY.plusDays(1))
              .openOn(DAY.plusDays(2), Hours.parse("11:00-14:00"))
              .breakOn(DAY.plusDays(2), Hours.parse("11:30-12:00"))
              .openOn(DAY.plusDays(3), Hours.parse("11:00-14:00"))
              .holiday(DAY.plusDays(3), "Holiday")
              .build();
      assertThat(openHours(calendar, DAY)).isEqualTo(3);
      assertThat(openHours(calendar, DAY.plusDays(1))).isZero();
      assertThat(openHours(calendar, DAY.plusDays(2))).isEqualTo(2.5);
      assertThat(openHours(calendar, DAY.plusDays(3))).isZero();
      assertThat(openHours(calendar, DAY.plusDays(4))).isEqualTo(7);
    }
  }

  @Nested
  class BusinessDays {

    @Test
    void keepTheTimeOfDay() {
      assertThat(OFFICE.plusBusinessDays(paris("10:30"), 5, ClosingPolicy.STAY))
          .contains(paris(DAY.plusDays(7), "10:30"));
    }

    @Test
    void countFromTheNextOpeningAlsoOnAClosing() {
      assertThat(OFFICE.plusBusinessDays(paris("17:00"), 1, ClosingPolicy.STAY))
          .contains(paris(DAY.plusDays(2), "09:00"));
      assertThat(OFFICE.plusBusinessDays(paris("06:00"), 0, ClosingPolicy.STAY))
          .contains(paris("09:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
    void areRefusedWhereNoDateIs(Instant end) {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> OFFICE.daysAfter(end, 1))
          .returns("calendar.instant.range", InvalidInputException::code);
    }

    @Test
    void stayOnAClosingOrRoll() {
      BusinessCalendar shortTuesday =
          BusinessCalendar.builder(PARIS)
              .open(MONDAY, MONDAY, "09:00", "17:00")
              .open(TUESDAY, TUESDAY, "09:00", "12:00")
              .open(WEDNESDAY, THURSDAY, "10:00", "17:00")
              .build();
      assertThat(shortTuesday.plusBusinessDays(paris("12:00"), 1, ClosingPolicy.STAY))
          .contains(paris(DAY.plusDays(1), "12:00"));
      assertThat(shortTuesday.plusBusinessDays(paris("12:00"), 1, ClosingPolicy.ROLL))
          .contains(paris(DAY.plusDays(2), "10:00"));
      assertThat(shortTuesday.plusBusinessDays(paris("14:00"), 1, ClosingPolicy.STAY))
          .contains(paris(DAY.plusDays(2), "10:00"));
    }

    @Test
    void keepTheWallClockOverAClockChange() {
      LocalDate friday = LocalDate.of(2026, 3, 27);
      assertThat(OFFICE.plusBusinessDays(paris(friday, "10:00"), 1, ClosingPolicy.STAY))
          .contains(paris(friday.plusDays(3), "10:00"));
    }

    @Test
    void aRoundTripOfManyThousandDaysIsOneQuestion() {
      Instant far =
          OFFICE.plusBusinessDays(paris("10:00"), 2_000_000, ClosingPolicy.STAY).orElseThrow();
      assertThat(OFFICE.businessDatesBetween(DAY, OFFICE.dateOf(far))).isEqualTo(2_000_000);
      assertThat(OFFICE.daysBefore(far, 2_000_000)).contains(paris("10:00"));
    }

    @Test
    void areDatesWithOpenTimeNightTailsToo() {
      BusinessCalendar night =
          BusinessCalendar.builder(PARIS).open(FRIDAY, FRIDAY, "22:00", "04:00").build();
      assertThat(night.businessDatesAfter(DAY).limit(3))
          .containsExactly(DAY.plusDays(4), DAY.plusDays(5), DAY.plusDays(11));
      assertThat(night.businessDatesBefore(DAY).limit(2))
          .containsExactly(DAY.minusDays(2), DAY.minusDays(3));
    }

    @Test
    void refuseNegativeNumbers() {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> OFFICE.plusBusinessDays(paris("10:00"), -1, ClosingPolicy.STAY))
          .satisfies(e -> assertThat(e.code()).isEqualTo("calendar.days.negative"));
    }
  }

  @Nested
  class OddZones {

    @Test
    void aSkippedDateIsNoBusinessDate() {
      BusinessCalendar apia = BusinessCalendar.alwaysOpen(ZoneId.of("Pacific/Apia"));
      LocalDate skipped = LocalDate.of(2011, 12, 30);
      assertThat(apia.isBusinessDate(skipped)).isFalse();
      assertThat(apia.openIntervalsOn(skipped)).isEmpty();
      assertThat(apia.businessDatesAfter(skipped.minusDays(1)).findFirst())
          .contains(skipped.plusDays(1));
    }

    @Test
    void hoursThatFallIntoAGapAreLostForTheDay() {
      BusinessCalendar calendar =
          BusinessCalendar.builder(PARIS).open(SUNDAY, SUNDAY, "02:10", "02:50").build();
      LocalDate change = LocalDate.of(2026, 3, 29);
      assertThat(openHours(calendar, change)).isZero();
      assertThat(calendar.isBusinessDate(change)).isFalse();
      assertThat(calendar.isBusinessDate(change.plusDays(7))).isTrue();
      assertThat(calendar.businessDatesBetween(LocalDate.of(2001, 1, 1), LocalDate.of(2401, 1, 1)))
          .isEqualTo(146_097 / 7 - 400);
    }

    @Test
    void localTimesInGapAndOverlapAreClampedAndTheFirst() {
      assertThat(OFFICE.instantOf(LocalDateTime.parse("2026-03-29T02:30")))
          .isEqualTo("2026-03-29T01:00:00Z");
      assertThat(OFFICE.instantOf(LocalDateTime.parse("2026-10-25T02:30")))
          .isEqualTo("2026-10-25T00:30:00Z");
    }
  }

  @Nested
  class AsData {

    @Test
    void canBeReadBackAndPrinted() {
      BusinessCalendar calendar =
          BusinessCalendar.builder(PARIS)
              .from(OFFICE)
              .holiday(DAY, "Holiday")
              .breakOn(DAY, Hours.parse("10:00-10:30"))
              .build();
      assertThat(calendar.zone()).isEqualTo(PARIS);
      assertThat(calendar.holidays()).containsExactly(Holiday.of(DAY, "Holiday"));
      assertThat(calendar)
          .hasToString(
              "BusinessCalendar{zone=Europe/Paris, weeklyHours={MONDAY=[09:00-17:00],"
                  + " TUESDAY=[09:00-17:00], WEDNESDAY=[09:00-17:00], THURSDAY=[09:00-17:00],"
                  + " FRIDAY=[09:00-17:00]}, weeklyBreaks={}, datedHours={},"
                  + " datedBreaks={2026-03-02=[10:00-10:30]},"
                  + " holidays=[Holiday[date=2026-03-02, name=Holiday, closed=00:00-24:00]],"
                  + " holidayScope=START_DATE}");
      assertThat(SerialCopy.of(calendar)).isEqualTo(calendar);
    }

    @Test
    void equalityIsThatOfTheDataNotOfTheTables() {
      BusinessCalendar asked = BusinessCalendar.builder(PARIS).from(OFFICE).build();
      assertThat(asked.isOpen(Instant.EPOCH)).isFalse();
      assertThat(asked).isEqualTo(BusinessCalendar.builder(PARIS).from(OFFICE).build());
      assertThat(asked)
          .isNotEqualTo(BusinessCalendar.builder(ZoneId.of("UTC")).from(OFFICE).build());
    }

    @Test
    void namesTheZoneDataItWasComputedWith() {
      assertThat(OFFICE.zoneRulesVersion().orElseThrow()).matches("20\\d\\d[a-z]+");
      assertThat(BusinessCalendar.alwaysOpen(ZoneId.of("+05:45")).zoneRulesVersion()).isEmpty();
    }

    @Test
    void isBounded() {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(
              () -> BusinessCalendar.builder(PARIS).holiday(LocalDate.of(10_000, 1, 1), "far"))
          .satisfies(e -> assertThat(e.code()).isEqualTo("calendar.date.range"));
      BusinessCalendar.Builder builder = BusinessCalendar.builder(PARIS);
      List<Holiday> many =
          DAY.datesUntil(DAY.plusDays(Limits.LIST_ELEMENTS + 1))
              .map(date -> Holiday.of(date, "Holiday"))
              .toList();
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> builder.holidays(many))
          .satisfies(e -> assertThat(e.code()).isEqualTo("calendar.too-large"));
      Hours[] minutes = new Hours[257];
      Arrays.setAll(minutes, i -> new Hours(i * 120, i * 120 + 60));
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> builder.open(MONDAY, minutes))
          .satisfies(e -> assertThat(e.code()).isEqualTo("calendar.too-large"));
    }
  }
}
