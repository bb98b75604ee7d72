package io.shopcare.sla.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.shopcare.InvalidInputException;
import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.decision.Outcome;
import io.shopcare.measure.Ratio;
import io.shopcare.sla.Serial;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BacklogPlanTest {

  private static final ZoneId UTC = ZoneOffset.UTC;
  private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
  private static final Offset<Double> EXACT = within(1e-7);

  private static final BusinessCalendar OFFICE =
      BusinessCalendar.builder(UTC)
          .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "17:00")
          .build();

  private static BacklogPlan.Builder plan(double... arrivals) {
    BacklogPlan.Builder plan = BacklogPlan.builder();
    plan.arrivals(HourlyValues.of(MONDAY, arrivals)).staffed(BusinessCalendar.alwaysOpen(UTC));
    plan.handling(Duration.ofMinutes(6)).within(Duration.ofHours(1));
    return plan;
  }

  private static double[] hours(int hours, double each) {
    double[] values = new double[hours];
    Arrays.fill(values, each);
    return values;
  }

  @Nested
  class Around {

    /** Twenty come in the first hour, ten leave each hour: the x-th waits x/20 of an hour. */
    @Test
    void theClockAQueueGrowsAndIsWorkedOff() {
      BacklogPlan plan = plan(20, 0, 0).within(Duration.ofMinutes(30)).build();
      BacklogForecast forecast = plan.forecast(1);
      assertThat(forecast.shareWithin()).isCloseTo(0.5, EXACT);
      assertThat(forecast.peakBacklog()).isCloseTo(10, EXACT);
      assertThat(forecast.backlog()).isEqualTo(HourlyValues.of(MONDAY, 10, 0, 0));
      assertThat(plan.forecast(2).shareWithin()).isEqualTo(1);
      assertThat(plan.forecast(0).shareWithin()).isZero();
      assertThat(plan.forecast(0).backlog().value(2)).isEqualTo(20);
    }

    @Test
    void theClockABacklogIsClearedAfterWhatComesMeanwhile() {
      BacklogPlan plan =
          plan(hours(4, 5))
              .addWaiting(MONDAY, MONDAY, MONDAY.minusSeconds(7200), MONDAY.minusSeconds(1800))
              .addWaiting(MONDAY)
              .build();
      BacklogForecast forecast = plan.forecast(1);
      assertThat(forecast.timeToClear()).contains(Duration.ofHours(1));
      // All but the one that had waited for two hours already.
      assertThat(forecast.shareWithin()).isCloseTo(24 / 25.0, EXACT);
      assertThat(plan.forecast(0).clearedAt()).isEmpty();
    }
  }

  @Nested
  class OverNight {

    @Test
    void ticketsWaitUntilSomebodyComes() {
      double[] arrivals = hours(24, 0);
      arrivals[20] = 8;
      BacklogPlan.Builder plan = plan(arrivals).staffed(OFFICE).within(Duration.ofHours(13));
      BacklogForecast forecast = plan.build().forecast(1);
      assertThat(forecast.clearedAt()).contains(MONDAY);
      // From 20:00 to 21:00 until 09:00 to 09:48: 13 to 12.8 hours, so all are in time;
      // half within 12.9.
      assertThat(forecast.shareWithin()).isEqualTo(1);
      assertThat(plan.within(Duration.ofMinutes(774)).build().forecast(1).shareWithin())
          .isCloseTo(0.5, EXACT);
    }

    @Test
    void theTargetMayCountItsOwnHours() {
      double[] arrivals = hours(24, 0);
      arrivals[20] = 10;
      BacklogPlan plan =
          plan(arrivals).staffed(OFFICE).targetHours(OFFICE).within(Duration.ofMinutes(15)).build();
      assertThat(plan.forecast(1).shareWithin()).isCloseTo(0.25, EXACT);
      assertThat(plan.minimumAgents(Ratio.ONE)).isEqualTo(Outcome.accepted(4));
    }

    @Test
    void noNumberOfAgentsHelpsWhereNobodyWorks() {
      BacklogPlan plan = plan(hours(24, 3)).staffed(OFFICE).build();
      assertThat(plan.minimumAgents(Ratio.percent(80)).refusals())
          .extracting("code")
          .containsExactly(StaffingReasons.UNREACHABLE);
      // From 08:00 to 17:00 an hour is enough, which is 9 of 24 hours.
      assertThat(plan.forecast(Traffic.MOST_AGENTS).shareWithin())
          .isCloseTo(9 / 24.0, within(1e-3));
    }

    @Test
    void partOfTheAgentsMayWorkByTheHour() {
      double[] half = new double[WeekProfile.HOURS];
      half[1] = 0.5;
      BacklogPlan plan = plan(10, 0, 0).shape(WeekProfile.of(UTC, half)).build();
      assertThat(plan.forecast(1).backlog()).isEqualTo(HourlyValues.of(MONDAY, 10, 5, 5));
    }
  }

  @Nested
  class Extremes {

    private void refused(ThrowingCallable call) {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(call)
          .extracting(InvalidInputException::code)
          .isEqualTo("sla.staffing.range");
    }

    @Test
    void nothingComesAndAllIsWell() {
      BacklogForecast nothing = plan().build().forecast(0);
      assertThat(nothing.shareWithin()).isOne();
      assertThat(nothing.clearedAt()).contains(MONDAY);
      assertThat(plan().build().minimumAgents(Ratio.ONE)).isEqualTo(Outcome.accepted(0));
    }

    @Test
    void aShopThatNeverOpensLeavesAllWaiting() {
      BacklogPlan plan = plan(1, 1).staffed(BusinessCalendar.builder(UTC).build()).build();
      assertThat(plan.forecast(5).shareWithin()).isZero();
      assertThat(plan.forecast(5).timeToClear()).contains(Duration.ZERO);
    }

    @Test
    void theLastYearOfAllIsComputed() {
      BacklogPlan.Builder plan = plan(1, 1);
      plan.arrivals(HourlyValues.of(Instant.parse("9999-12-31T22:00:00Z"), 1, 30));
      assertThat(plan.within(Duration.ofSeconds(Long.MAX_VALUE)).build().forecast(1).shareWithin())
          .isOne();
    }

    @Test
    void whatCannotBeIsRefused() {
      refused(() -> plan(Double.NaN));
      refused(() -> plan(-1));
      refused(() -> plan(1, Double.POSITIVE_INFINITY));
      refused(() -> plan(1).handling(Duration.ZERO).build());
      refused(() -> plan(1).within(Duration.ofSeconds(-1)).build());
      refused(() -> plan(1).addWaiting(MONDAY.plusNanos(1)).build());
      refused(() -> plan(1).build().forecast(-1));
      refused(() -> plan(1).build().minimumAgents(Ratio.percent(-1)));
      refused(() -> HourlyValues.of(Instant.MAX, 1));
      refused(() -> HourlyValues.of(Instant.MIN));
      refused(() -> HourlyValues.of(MONDAY, new double[HourlyValues.MOST_HOURS + 1]));
      refused(() -> WeekProfile.of(UTC, 1, 2));
      refused(() -> WeekProfile.flat(UTC, Double.NaN));
      refused(() -> WeekProfile.flat(UTC, 1e308));
      refused(() -> HourlyValues.of(MONDAY, 1e308));
    }
  }

  @Test
  void valuesComeBack() {
    BacklogPlan plan = plan(1, 2).shape(WeekProfile.flat(UTC, 1)).targetHours(OFFICE).build();
    assertThat(Serial.roundTrip(plan)).isEqualTo(plan);
    assertThat(Serial.roundTrip(plan.forecast(1))).isEqualTo(plan.forecast(1));
  }
}
