package io.shopcare.sla.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Outcome;
import io.shopcare.measure.Ratio;
import io.shopcare.sla.Serial;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ErlangTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Traffic TEN = Traffic.of(10, MINUTE, MINUTE);

  @Test
  void anUnstableLoadIsAReasonAndNoNumber() {
    Outcome<ErlangC> queue = ErlangC.of(TEN, 10);
    assertThat(queue.isAccepted()).isFalse();
    assertThat(queue.refusals())
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.code()).isEqualTo(StaffingReasons.UNSTABLE);
              assertThat(reason.detail("agents").orElseThrow().value()).hasToString("10");
              assertThat(reason.detail("load").orElseThrow().value()).hasToString("10.00");
            });
    assertThat(ErlangC.of(TEN, 11).isAccepted()).isTrue();
    assertThat(TEN.blocking(10)).isCloseTo(0.2145823, within(1e-6));
  }

  @Test
  void whereNobodyCallsNobodyWaits() {
    Traffic none = Traffic.of(0, MINUTE, MINUTE);
    assertThat(ErlangC.of(none, 0).isAccepted()).isFalse();
    ErlangC one = new ErlangC(none, 1);
    assertThat(one.waitProbability()).isZero();
    assertThat(one.serviceLevel(Duration.ZERO)).isOne();
    assertThat(one.averageAnswerSeconds()).isZero();
    assertThat(
            ErlangC.minimumAgents(none, Ratio.ONE, Duration.ZERO).accepted().orElseThrow().agents())
        .isOne();
  }

  @Test
  void everybodyIsMoreThanAnyNumberOfAgentsCanPromise() {
    assertThat(ErlangC.minimumAgents(TEN, Ratio.ONE, MINUTE).refusals())
        .extracting("code")
        .containsExactly(StaffingReasons.UNREACHABLE);
  }

  @Test
  void withoutAgentsTheImpatientAllGiveUp() {
    ErlangA nobody = ErlangA.of(QueueRates.of(TEN, Duration.ofMinutes(5)), 0);
    assertThat(nobody.waitProbability()).isOne();
    assertThat(nobody.abandonProbability()).isCloseTo(1, within(1e-12));
    assertThat(nobody.meanWaitSeconds()).isCloseTo(300, within(1e-9));
  }

  @Test
  void endlessPatienceIsErlangC() {
    ErlangA patient = ErlangA.of(new QueueRates(10, 1, 1e-9), 12);
    ErlangC queue = new ErlangC(TEN, 12);
    assertThat(patient.waitProbability()).isCloseTo(queue.waitProbability(), within(1e-7));
    assertThat(patient.meanWaitSeconds() * 60)
        .isCloseTo(queue.averageAnswerSeconds(), within(1e-5));
  }

  @Nested
  class BigLoads {

    @Test
    void stayFinite() {
      for (double load : new double[] {5_000, 50_000, 1_000_000}) {
        Traffic traffic = Traffic.of(load, MINUTE, MINUTE);
        ErlangC queue = new ErlangC(traffic, (int) load + 1);
        assertThat(queue.waitProbability()).isBetween(0.9, 1.0);
        ErlangC enough =
            ErlangC.minimumAgents(traffic, Ratio.percent(80), Duration.ofSeconds(20))
                .accepted()
                .orElseThrow();
        assertThat(enough.agents() - load).isBetween(0.0, 2 * Math.sqrt(load));
        for (int agents : new int[] {0, (int) load / 2, (int) load, (int) (1.9 * load)}) {
          ErlangA impatient = ErlangA.of(new QueueRates(load, 1, 0.1), agents);
          assertThat(impatient.abandonProbability())
              .isCloseTo(Math.max(0, 1 - agents / load), within(0.01));
        }
      }
    }
  }

  @Nested
  class WhatIsOutOfRange {

    private void refused(ThrowingCallable call) {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(call)
          .extracting(InvalidInputException::code)
          .isEqualTo("sla.staffing.range");
    }

    @Test
    void isRefused() {
      for (double bad :
          new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY, 1e300, -Double.MIN_VALUE}) {
        refused(() -> Traffic.of(bad, MINUTE, MINUTE));
        refused(() -> new QueueRates(bad, 1, 1));
      }
      for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e-300}) {
        refused(() -> new QueueRates(1, bad, 1));
        refused(() -> new QueueRates(1, 1, bad));
      }
      refused(() -> Traffic.of(1, Duration.ZERO, MINUTE));
      refused(() -> Traffic.of(1, MINUTE, MINUTE.negated()));
      refused(() -> Traffic.of(1, MINUTE, Duration.ofSeconds(Long.MAX_VALUE)));
      refused(() -> ErlangC.of(TEN, -1));
      refused(() -> ErlangC.of(TEN, Integer.MAX_VALUE));
      refused(() -> new ErlangC(TEN, 10));
      refused(() -> TEN.blocking(-1));
      refused(() -> new ErlangC(TEN, 11).serviceLevel(MINUTE.negated()));
      refused(() -> ErlangC.minimumAgents(TEN, Ratio.percent(101), MINUTE));
      refused(() -> ErlangC.minimumAgents(TEN, Ratio.percent(80), MINUTE.negated()));
      refused(() -> ErlangA.minimumAgents(new QueueRates(1, 1, 1), Ratio.percent(-1)));
      refused(() -> ErlangA.of(new QueueRates(1, 1, 1), -1));
      refused(() -> QueueRates.of(TEN, Duration.ZERO));
    }

    @Test
    void theFarthestTargetIsNot() {
      Duration forever = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
      assertThat(new ErlangC(TEN, 11).serviceLevel(forever)).isOne();
    }
  }

  @Test
  void valuesComeBack() {
    ErlangC queue = new ErlangC(TEN, 11);
    assertThat(Serial.roundTrip(queue)).isEqualTo(queue);
    ErlangA impatient = ErlangA.of(new QueueRates(1, 1, 1), 1);
    assertThat(Serial.roundTrip(impatient)).isEqualTo(impatient);
  }
}
