package io.shopcare.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The arithmetic on a single calendar. */
class BusinessTimeTest {

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
  class FarAway {

    @Test
    void theYear9999IsLikeAnyOther() {
      LocalDate monday = LocalDate.of(9999, 6, 7);
      assertThat(OFFICE.secondsBetween(paris(monday, "00:00"), paris(monday, "23:00")))
          .isEqualTo(8 * 3600);
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
}
