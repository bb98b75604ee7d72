package io.shopcare.segmentation.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FitPolicyTest {

  private static final MbgNbd TRUTH = new MbgNbd(0.8, 6, 0.8, 2.5);

  private static final FitPolicy MINIMAL = FitPolicy.minimal();

  private static List<PurchasePattern> customers(int count) {
    return new Simulation(7).flips(TRUTH, true, count);
  }

  @Nested
  class TheSameCustomers {

    @Test
    void inAnyOrderAndFromAnyPiecesGiveTheSameFit() {
      List<PurchasePattern> customers = customers(600);
      List<PurchasePattern> shuffled = new ArrayList<>(customers);
      Collections.shuffle(shuffled, new Random(3));
      PurchaseCounts merged =
          PurchaseCounts.of(shuffled.subList(0, 200))
              .plus(PurchaseCounts.of(shuffled.subList(200, 600)));
      assertThat(MINIMAL.mbgNbd(merged)).isEqualTo(MINIMAL.mbgNbd(PurchaseCounts.of(customers)));
    }

    @Test
    void fourTimesOverGiveTheSameParametersWithHalfTheError() {
      PurchaseCounts once = PurchaseCounts.of(customers(600));
      PurchaseCounts twice = once.plus(once);
      LifetimeFit<MbgNbd> fit = MINIMAL.mbgNbd(once).accepted().orElseThrow();
      LifetimeFit<MbgNbd> four = MINIMAL.mbgNbd(twice.plus(twice)).accepted().orElseThrow();
      assertThat(four.logLikelihood()).isCloseTo(4 * fit.logLikelihood(), offset(1e-6));
      for (int i = 0; i < 4; i++) {
        double parameter = fit.model().parameters().get(i);
        assertThat(four.model().parameters().get(i)).isCloseTo(parameter, offset(1e-7 * parameter));
        double error = fit.standardErrors().get(i);
        assertThat(four.standardErrors().get(i)).isCloseTo(error / 2, offset(1e-6 * error));
      }
    }

    @Test
    void inDaysGiveTheSameFitWithAnotherScale() {
      List<PurchasePattern> weeks = customers(600);
      List<PurchasePattern> days =
          weeks.stream()
              .map(p -> PurchasePattern.of(p.repeats(), 7 * p.recency(), 7 * p.age()))
              .toList();
      MbgNbd one = MINIMAL.mbgNbd(PurchaseCounts.of(weeks)).accepted().orElseThrow().model();
      MbgNbd other = MINIMAL.mbgNbd(PurchaseCounts.of(days)).accepted().orElseThrow().model();
      assertThat(other.alpha()).isCloseTo(7 * one.alpha(), offset(1e-6 * one.alpha()));
      assertThat(other.r()).isCloseTo(one.r(), offset(1e-7 * one.r()));
    }
  }

  @Nested
  class WhatTheDataCannotTell {

    private static List<String> codes(Outcome<?> outcome) {
      return outcome.refusals().stream().map(Reason::code).toList();
    }

    @Test
    void isToldWithEveryReason() {
      PurchaseCounts few =
          PurchaseCounts.of(List.of(PurchasePattern.of(1, 2, 20), PurchasePattern.once(20)));
      assertThat(codes(FitPolicy.ofDefaults(7).bgNbd(few)))
          .containsExactly(
              LifetimeReasons.CUSTOMERS_TOO_FEW,
              LifetimeReasons.REPEATERS_TOO_FEW,
              LifetimeReasons.FREQUENT_TOO_FEW,
              LifetimeReasons.HISTORY_TOO_SHORT,
              LifetimeReasons.STALE);
    }

    @Test
    void isTheFrequencyWhereAllCustomersAreOneTimers() {
      List<PurchasePattern> once = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        once.add(PurchasePattern.once(20 + i % 20));
      }
      PurchaseCounts counts = PurchaseCounts.of(once);
      assertThat(codes(MINIMAL.bgNbd(counts))).containsExactly(LifetimeReasons.ONLY_ONE_TIMERS);
      assertThat(codes(MINIMAL.paretoNbd(counts))).containsExactly(LifetimeReasons.ONLY_ONE_TIMERS);
    }

    @Test
    void isAnythingWhereNothingHasBeenObserved() {
      PurchaseCounts nothing = PurchaseCounts.of(Map.of(PurchasePattern.once(0), 1000L));
      assertThat(codes(MINIMAL.mbgNbd(nothing))).contains(LifetimeReasons.HISTORY_TOO_SHORT);
      assertThat(codes(MINIMAL.mbgNbd(PurchaseCounts.empty())))
          .contains(LifetimeReasons.CUSTOMERS_TOO_FEW);
    }

    @Test
    void isTheDropOutWhereNobodyDropsOut() {
      List<PurchasePattern> loyal = new Simulation(5).flips(new BgNbd(2, 8, 1e-9, 1), false, 500);
      assertThat(codes(MINIMAL.bgNbd(PurchaseCounts.of(loyal))))
          .containsExactly(LifetimeReasons.BOUNDARY);
    }

    @Test
    void isTheMeanSpendWhereItsTailIsTooHeavy() {
      SpendCounts wild = SpendCounts.of(new Simulation(5).spend(new GammaGamma(4, 0.6, 15), 3000));
      assertThat(codes(MINIMAL.gammaGamma(wild))).containsExactly(LifetimeReasons.MEAN_INFINITE);
      assertThat(new GammaGamma(4, 0.8, 15).expectedSpend()).isEmpty();
      assertThat(new GammaGamma(4, 0.8, 15).expectedSpend(SpendPattern.of(3, 20)))
          .hasValueCloseTo(4 * (15 + 60) / (12 + 0.8 - 1), offset(1e-12));
    }

    @Test
    void isTheSpendWhereItGoesWithFrequency() {
      List<SpendPattern> correlated = new ArrayList<>();
      for (int i = 1; i <= 200; i++) {
        correlated.add(SpendPattern.of(1 + i % 8, 10.0 * (1 + i % 8) + i % 7));
      }
      assertThat(codes(MINIMAL.gammaGamma(SpendCounts.of(correlated))))
          .containsExactly(LifetimeReasons.SPEND_CORRELATED);
    }
  }

  @Test
  void aFitOfAFewCustomersIsAFitOrADiagnosisButNeverNonsense() {
    for (int seed = 0; seed < 60; seed++) {
      List<PurchasePattern> few = new Simulation(seed).flips(TRUTH, true, 12);
      MINIMAL
          .mbgNbd(PurchaseCounts.of(few))
          .match(
              fit -> {
                assertThat(fit.model().parameters()).allMatch(p -> p > 0 && p < 1e8);
                assertThat(fit.standardErrors()).allMatch(e -> e > 0 && Double.isFinite(e));
                assertThat(fit.logLikelihood())
                    .isGreaterThanOrEqualTo(TRUTH.logLikelihood(PurchaseCounts.of(few)));
              },
              refused ->
                  assertThat(refused.codes()).allMatch(code -> code.startsWith("lifetime.")));
    }
  }
}
