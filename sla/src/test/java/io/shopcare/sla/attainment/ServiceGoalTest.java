package io.shopcare.sla.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.shopcare.InvalidInputException;
import io.shopcare.measure.Attainment;
import io.shopcare.measure.Attainment.Verdict;
import io.shopcare.measure.Ratio;
import io.shopcare.sla.Serial;
import io.shopcare.sla.clock.ClockStatus;
import io.shopcare.sla.clock.SlaClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ServiceGoalTest {

  private static final Duration DAY = Duration.ofHours(24);
  private static final ServiceGoal GOAL = ServiceGoal.of(Ratio.percent(80), DAY);
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private static SlaClock clock(String metric, ClockStatus status, Duration elapsed) {
    SlaClock.Builder clock = SlaClock.builder();
    clock.metric(metric).instance(1).status(status).elapsed(elapsed).pausedFor(Duration.ZERO);
    if (status == ClockStatus.MET) {
      clock.endedAt(NOW);
    }
    return clock.build();
  }

  @Nested
  class Counting {

    @Test
    void theTimeItselfIsStillMet() {
      assertThat(GOAL.count(DAY, true)).isEqualTo(new Attainment(1, 0, 0));
      assertThat(GOAL.count(DAY.plusNanos(1), true)).isEqualTo(new Attainment(0, 1, 0));
    }

    @Test
    void anOpenTicketIsUndeterminedUntilItHasMissed() {
      assertThat(GOAL.count(DAY, false)).isEqualTo(new Attainment(0, 0, 1));
      assertThat(GOAL.count(DAY.plusNanos(1), false)).isEqualTo(new Attainment(0, 1, 0));
    }

    @Test
    void cancelledAndPendingClocksDoNotCount() {
      Attainment attainment =
          Stream.of(
                  clock("a", ClockStatus.CANCELLED, DAY),
                  clock("a", ClockStatus.PENDING, Duration.ZERO),
                  clock("a", ClockStatus.MET, DAY),
                  clock("a", ClockStatus.RUNNING, DAY),
                  clock("a", ClockStatus.BREACHED, DAY.multipliedBy(2)))
              .collect(GOAL.collector());
      assertThat(attainment).isEqualTo(new Attainment(1, 1, 1));
    }

    @Test
    void byKeyItIsAMapOfAttainments() {
      Map<String, Attainment> byMetric =
          Stream.of(
                  clock("a", ClockStatus.MET, DAY),
                  clock("b", ClockStatus.MET, DAY),
                  clock("a", ClockStatus.RUNNING, DAY))
              .collect(Collectors.groupingBy(SlaClock::metric, GOAL.collector()));
      assertThat(byMetric)
          .isEqualTo(Map.of("a", new Attainment(1, 0, 1), "b", new Attainment(1, 0, 0)));
    }
  }

  @Nested
  class Judging {

    @Test
    void theUndeterminedDecideOnlyWhereTheyCan() {
      assertThat(GOAL.verdict(new Attainment(80, 10, 10))).isEqualTo(Verdict.ACHIEVED);
      assertThat(GOAL.verdict(new Attainment(79, 10, 11))).isEqualTo(Verdict.UNDETERMINED);
      assertThat(GOAL.verdict(new Attainment(50, 21, 29))).isEqualTo(Verdict.FAILED);
      assertThat(GOAL.verdict(Attainment.empty())).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void achievedIsNotYetSure() {
      Attainment justEnough = new Attainment(800, 200, 0);
      assertThat(GOAL.verdict(justEnough)).isEqualTo(Verdict.ACHIEVED);
      assertThat(GOAL.isSure(justEnough, 0.95)).isFalse();
      assertThat(GOAL.isSure(new Attainment(850, 150, 0), 0.95)).isTrue();
      assertThat(justEnough.determined().wilson(0.95).orElseThrow().lower())
          .isCloseTo(0.7741, within(5e-5));
    }
  }

  @Nested
  class Budget {

    @Test
    void countsWhatMayStillMiss() {
      ErrorBudget budget = GOAL.budget(new Attainment(70, 15, 19));
      assertThat(budget.allowedMisses()).isEqualTo(20);
      assertThat(budget.missesLeft()).isEqualTo(5);
      assertThat(GOAL.budget(new Attainment(0, 3, 0)).missesLeft()).isEqualTo(-3);
    }

    @Test
    void burnsAtOneWhereTheGoalIsJustHeld() {
      assertThat(GOAL.budget(new Attainment(80, 20, 7)).burnRate()).contains(Ratio.ONE);
      assertThat(GOAL.budget(new Attainment(60, 40, 0)).burnRate()).contains(Ratio.of(2, 1));
      assertThat(GOAL.budget(Attainment.empty()).burnRate()).isEmpty();
      ServiceGoal all = ServiceGoal.of(Ratio.ONE, DAY);
      assertThat(all.budget(new Attainment(60, 40, 0)).burnRate()).isEmpty();
    }

    @Test
    void saysHowManyOfTheNextMustBeMet() {
      assertThat(GOAL.budget(new Attainment(70, 30, 0)).mustMeetOfNext(100)).hasValue(90);
      assertThat(GOAL.budget(new Attainment(70, 30, 0)).mustMeetOfNext(49)).isEmpty();
      assertThat(GOAL.budget(new Attainment(70, 30, 0)).mustMeetOfNext(50)).hasValue(50);
      assertThat(GOAL.budget(new Attainment(100, 0, 0)).mustMeetOfNext(10)).hasValue(0);
    }
  }

  @Test
  void aGoalIsAShareAndATime() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> ServiceGoal.of(Ratio.percent(101), DAY))
        .extracting(InvalidInputException::code)
        .isEqualTo("sla.goal.share");
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> ServiceGoal.of(Ratio.percent(80), DAY.negated()))
        .extracting(InvalidInputException::code)
        .isEqualTo("sla.goal.range");
    assertThat(Serial.roundTrip(GOAL)).isEqualTo(GOAL);
  }
}
