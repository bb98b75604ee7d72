package io.shopcare.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CombinedTimeTest {

  private static final BusinessCalendar PARIS = office("Europe/Paris");
  private static final BusinessCalendar NEW_YORK = office("America/New_York");

  private static BusinessCalendar office(String zone) {
    return BusinessCalendar.builder(ZoneId.of(zone)).open(MONDAY, FRIDAY, "09:00", "17:00").build();
  }

  private static long hours(BusinessTime time, String date) {
    Instant midnight = Instant.parse(date + "T00:00:00Z");
    return time.secondsBetween(midnight, midnight.plus(Duration.ofDays(1))) / 3600;
  }

  @Test
  void twoSitesShareTwoHoursADayAndThreeWhileTheirClocksDiffer() {
    BusinessTime shared = PARIS.intersection(NEW_YORK);
    assertThat(hours(shared, "2026-01-14")).isEqualTo(2);
    assertThat(hours(shared, "2026-03-18")).isEqualTo(3);
    assertThat(hours(shared, "2026-07-15")).isEqualTo(2);
    assertThat(hours(shared, "9226-07-15")).isEqualTo(2);
    assertThat(hours(PARIS.union(NEW_YORK), "2026-01-14")).isEqualTo(14);
    assertThat(hours(PARIS.minus(NEW_YORK), "2026-01-14")).isEqualTo(6);
  }

  @Test
  void followTheSunHandsOverWithoutAGap() {
    BusinessTime team =
        BusinessCalendar.builder(ZoneId.of("Europe/Paris"))
            .open(MONDAY, SUNDAY, "09:00", "17:00")
            .build()
            .union(
                BusinessCalendar.builder(ZoneId.of("UTC"))
                    .open(MONDAY, SUNDAY, "15:00", "09:00")
                    .build());
    Instant start = Instant.parse("2026-01-14T00:00:00Z");
    assertThat(team.openIntervals(start, start.plus(Duration.ofDays(3))))
        .containsExactly(new OpenInterval(start, start.plus(Duration.ofDays(3))));
  }

  @Test
  void deadlinesAreThoseOfTheCombination() {
    BusinessTime shared = PARIS.intersection(NEW_YORK);
    assertThat(shared.dueAt(Instant.parse("2026-01-14T00:00:00Z"), Duration.ofHours(4)))
        .contains(Instant.parse("2026-01-15T16:00:00Z"));
    assertThat(shared.breachesAt(Instant.parse("2026-01-14T00:00:00Z"), Duration.ofHours(4)))
        .contains(Instant.parse("2026-01-16T14:00:00Z"));
  }

  @Test
  void equalPartsMakeEqualCombinations() {
    assertThat(PARIS.union(NEW_YORK)).isEqualTo(office("Europe/Paris").union(NEW_YORK));
    assertThat(PARIS.union(NEW_YORK)).isNotEqualTo(NEW_YORK.union(PARIS));
    assertThat(SerialCopy.of(PARIS.minus(NEW_YORK))).isEqualTo(PARIS.minus(NEW_YORK));
  }

  @Test
  void theDepthIsBounded() {
    BusinessTime deep = PARIS;
    for (int i = 1; i < 64; i++) {
      deep = deep.union(NEW_YORK);
    }
    BusinessTime deepest = deep;
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> deepest.union(NEW_YORK))
        .satisfies(e -> assertThat(e.code()).isEqualTo("calendar.combination.too-deep"));
  }
}
