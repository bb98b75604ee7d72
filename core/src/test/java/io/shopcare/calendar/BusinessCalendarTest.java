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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

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

  private static Duration hours(long hours) {
    return Duration.ofHours(hours);
  }

  /** Hours open from midnight to midnight. */
  private static double openHours(BusinessCalendar calendar, LocalDate date) {
    return calendar.secondsBetween(paris(date, "00:00"), paris(date.plusDays(1), "00:00")) / 3600.0;
  }

  @Nested
  class AtAClosing {

    @Test
    void theDeadlineStandsOnItAndTheBreachWaitsForTheNextOpening() {
      assertThat(OFFICE.dueAt(paris("09:00"), hours(8))).contains(paris("17:00"));
      assertThat(OFFICE.breachesAt(paris("09:00"), hours(8)))
          .contains(paris(DAY.plusDays(1), "09:00"));
      assertThat(OFFICE.secondsBetween(paris("09:00"), paris("20:00"))).isEqualTo(8 * 3600);
    }

    @Test
    void openingIsInclusiveAndClosingExclusive() {
      assertThat(OFFICE.isOpen(paris("09:00"))).isTrue();
      assertThat(OFFICE.isOpen(paris("17:00"))).isFalse();
      assertThat(OFFICE.isOpen(paris("17:00").minusNanos(1))).isTrue();
    }

    @Test
    void noBusinessTimeIsTheInstantItselfOrTheNextOpening() {
      assertThat(OFFICE.dueAt(paris("17:00"), Duration.ZERO)).contains(paris("17:00"));
      assertThat(OFFICE.breachesAt(paris("17:00"), Duration.ZERO))
          .contains(paris(DAY.plusDays(1), "09:00"));
      assertThat(OFFICE.previousOpen(paris("09:00"))).contains(paris(DAY.minusDays(3), "17:00"));
    }

    @Test
    void aWarningIsTakenBackThroughBusinessTime() {
      BusinessCalendar siesta =
          BusinessCalendar.builder(PARIS)
              .open(TUESDAY, TUESDAY, "09:00", "12:00")
              .open(TUESDAY, TUESDAY, "14:00", "17:00")
              .build();
      LocalDate tuesday = DAY.plusDays(1);
      assertThat(siesta.backFrom(paris(tuesday, "14:30"), hours(1)))
          .contains(paris(tuesday, "11:30"));
    }
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
  class FarAway {

    @Test
    void theYear9999IsLikeAnyOther() {
      LocalDate monday = LocalDate.of(9999, 6, 7);
      assertThat(openHours(OFFICE, monday)).isEqualTo(8);
      assertThat(OFFICE.dueAt(paris(monday, "16:00"), hours(2)))
          .contains(paris(monday.plusDays(1), "10:00"));
    }

    @Test
    void whatIsNeverReachedIsEmptyAtOnce() {
      BusinessCalendar closed = BusinessCalendar.builder(PARIS).build();
      assertThat(closed.dueAt(paris("09:00"), hours(1))).isEmpty();
      assertThat(closed.breachesAt(paris("09:00"), Duration.ZERO)).isEmpty();
      assertThat(closed.backFrom(paris("09:00"), hours(1))).isEmpty();
      assertThat(closed.nextOpen(paris("09:00"))).isEmpty();
      assertThat(closed.previousOpen(paris("09:00"))).isEmpty();
      assertThat(closed.plusBusinessDays(paris("09:00"), 1, ClosingPolicy.STAY)).isEmpty();
      assertThat(closed.daysAfter(paris("09:00"), 0)).isEmpty();
      assertThat(closed.businessDatesAfter(DAY)).isEmpty();
      assertThat(closed.openIntervalsFrom(Instant.MIN)).isEmpty();
      assertThat(closed.dueAtEpochSecond(0, 1)).isEqualTo(BusinessTime.NEVER);
      assertThat(OFFICE.dueAt(paris("09:00"), Duration.ofSeconds(Long.MAX_VALUE))).isEmpty();
      assertThat(OFFICE.dueAtEpochSecond(0, Long.MAX_VALUE)).isEqualTo(BusinessTime.NEVER);
      assertThat(OFFICE.dueAtEpochSecond(BusinessTime.NEVER, 5)).isEqualTo(BusinessTime.NEVER);
    }

    @Test
    void alwaysOpenIsElapsedTimeFromEndToEnd() {
      BusinessCalendar always = BusinessCalendar.alwaysOpen(PARIS);
      assertThat(always.durationBetween(Instant.MIN, Instant.MAX))
          .isEqualTo(Duration.between(Instant.MIN, Instant.MAX));
      assertThat(always.openIntervalsFrom(Instant.EPOCH))
          .containsExactly(new OpenInterval(Instant.EPOCH, Instant.MAX));
      assertThat(always.openIntervalsBefore(Instant.EPOCH))
          .containsExactly(new OpenInterval(Instant.MIN, Instant.EPOCH));
      assertThat(always.nextClosed(Instant.EPOCH)).isEmpty();
      assertThat(always.dueAt(Instant.MAX, Duration.ofNanos(1))).isEmpty();
      assertThat(always.backFrom(Instant.MIN, Duration.ofNanos(1))).isEmpty();
      Instant late = paris(LocalDate.MAX.minusDays(5), "10:00");
      assertThat(always.plusBusinessDays(late, 10, ClosingPolicy.STAY)).isEmpty();
    }

    @Test
    void aCalendarOfSingleDatesRunsOut() {
      BusinessCalendar fair =
          BusinessCalendar.builder(PARIS).openOn(DAY, Hours.parse("09:00-17:00")).build();
      assertThat(fair.dueAt(paris("09:00"), hours(8))).contains(paris("17:00"));
      assertThat(fair.breachesAt(paris("09:00"), hours(8))).isEmpty();
      assertThat(fair.dueAt(paris("09:00"), hours(9))).isEmpty();
    }

    @Test
    void secondsOutsideTheRangeOfInstantAreRefused() {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> OFFICE.secondsBetweenEpochSeconds(0, Long.MAX_VALUE))
          .satisfies(e -> assertThat(e.code()).isEqualTo("calendar.instant.range"));
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> OFFICE.dueAt(paris("09:00"), hours(-1)))
          .satisfies(e -> assertThat(e.code()).isEqualTo("calendar.duration.negative"));
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
    }
  }
}
