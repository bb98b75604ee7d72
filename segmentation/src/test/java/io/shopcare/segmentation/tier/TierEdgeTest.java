package io.shopcare.segmentation.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Effect;
import io.shopcare.decision.Reason;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.tier.TierFact.Placed;
import io.shopcare.segmentation.tier.TierFact.Purchased;
import io.shopcare.segmentation.tier.TierFact.Refunded;
import io.shopcare.segmentation.tier.TierPolicy.Downgrade;
import io.shopcare.segmentation.tier.TierPolicy.OnRefund;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tiers where two things meet at one moment. */
class TierEdgeTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

  private static Instant midnight(int day) {
    return FIRST.plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static TierPolicy.Builder policy(TierWindow window) {
    return TierPolicy.builder()
        .zone(ZoneOffset.UTC)
        .window(window)
        .term(new TierTerm.After(Period.ofDays(365)));
  }

  private static TierHistory history(TierFact... facts) {
    return new TierHistory(FIRST, CurrencyCode.EUR, List.of(facts));
  }

  private static Purchased bought(int day, String euros) {
    return new Purchased("o" + day, midnight(day), Money.parse("EUR " + euros), 0);
  }

  /** The term lasts through day 365; what is bought as day 366 begins comes too late to keep it. */
  @Test
  void aReviewComesBeforeWhatIsBoughtAtThatMoment() {
    TierPolicy policy =
        policy(new TierWindow.Rolling(Period.ofDays(30)))
            .addLevels(
                new TierLevel(
                    "silver", List.of(new TierThreshold(TierMetric.SPEND, 10_000, 5_000)), true))
            .build();
    TierHistory late = history(bought(0, "100.00"), bought(366, "50.00"));
    assertThat(policy.decide(late, midnight(366)).tier()).isEqualTo("base");
    TierHistory inTime = history(bought(0, "100.00"), bought(365, "50.00"));
    assertThat(policy.decide(inTime, midnight(366)).tier()).isEqualTo("silver");
  }

  /** The order of day 31 holds the tier through day 396, to which grace would come too. */
  @Test
  void aTermIsNotGraceWhereBothEndOnOneDay() {
    TierPolicy policy =
        policy(new TierWindow.Rolling(Period.ofDays(30)))
            .addLevels(TierLevel.of("silver", TierMetric.SPEND, 10_000))
            .grace(Period.ofDays(31))
            .build();
    TierHistory history = history(bought(0, "100.00"), bought(31, "100.00"));
    assertThat(policy.decide(history, midnight(370)).inGrace()).isFalse();
    assertThat(policy.decide(history, midnight(400)).tier()).isEqualTo("silver");
    assertThat(policy.decide(history, midnight(400)).inGrace()).isTrue();
    assertThat(policy.decide(history, midnight(428)).tier()).isEqualTo("base");
  }

  /** Enough for silver was bought in the year of gold, but that fell with gold. */
  @Test
  void afterAFallToTheBaseTheTiersBelowCountAnewToo() {
    TierPolicy policy =
        policy(new TierWindow.SinceEntry())
            .addLevels(TierLevel.of("silver", TierMetric.SPEND, 10_000))
            .addLevels(TierLevel.of("gold", TierMetric.SPEND, 20_000))
            .downgrade(Downgrade.TO_BASE)
            .build();
    TierHistory history = history(bought(0, "200.00"), bought(100, "120.00"), bought(400, "10.00"));
    assertThat(policy.decide(history, midnight(300)).tier()).isEqualTo("gold");
    assertThat(policy.decide(history, midnight(401)).tier()).isEqualTo("base");
  }

  @Test
  void anOrderPaidWithNothingCountsThoughItsPointsAreTakenBack() {
    Money nothing = Money.parse("EUR 0.00");
    TierHistory history =
        history(
            new Purchased("o", midnight(0), nothing, 100),
            new Refunded("r", midnight(1), "o", nothing, 30));
    for (OnRefund onRefund : List.of(OnRefund.IMMEDIATE, OnRefund.AT_NEXT_REVIEW)) {
      TierPolicy policy =
          policy(new TierWindow.Lifetime())
              .addLevels(
                  new TierLevel(
                      "silver",
                      List.of(
                          TierThreshold.of(TierMetric.POINTS, 200),
                          TierThreshold.of(TierMetric.ORDERS, 2)),
                      true))
              .onRefund(onRefund)
              .build();
      assertThat(policy.decide(history, midnight(2)).metrics())
          .containsEntry(TierMetric.POINTS, 70L)
          .containsEntry(TierMetric.ORDERS, 1L);
    }
  }

  @Test
  void whatHappensAtOneMomentIsInTheOrderOfIdentifiersHoweverItWasTold() {
    Purchased one = bought(0, "1.00");
    Purchased other = new Purchased("another", midnight(0), Money.parse("EUR 2.00"), 0);
    assertThat(history(one, other)).isEqualTo(history(other, one));
  }

  @Test
  void aTierMayAskForAsMuchAsTheOneBelowAndTwiceForOneThing() {
    TierPolicy policy =
        policy(new TierWindow.Lifetime())
            .addLevels(TierLevel.of("silver", TierMetric.SPEND, 10_000))
            .addLevels(
                new TierLevel(
                    "gold",
                    List.of(
                        new TierThreshold(TierMetric.SPEND, 16_000, 16_000),
                        new TierThreshold(TierMetric.SPEND, 20_000, 5_000),
                        new TierThreshold(TierMetric.SPEND, 10_000, 10_000)),
                    true))
            .build();
    TierStatus silver = policy.decide(history(bought(0, "150.00")), midnight(1));
    assertThat(silver.tier()).isEqualTo("silver");
    assertThat(silver.toNext().orElseThrow().missing()).containsEntry(TierMetric.SPEND, 5_000L);
  }

  @Test
  void whatTheRulesSayIsAgainstATierByHand() {
    TierPolicy policy =
        policy(new TierWindow.Lifetime())
            .addLevels(TierLevel.of("silver", TierMetric.SPEND, 10_000))
            .build();
    Placed placed = new Placed("p", midnight(0), "press", midnight(9), "press");
    for (int day : new int[] {1, 9}) {
      assertThat(policy.explain(history(placed), midnight(day)).reasons())
          .filteredOn(reason -> reason.code().equals(TierReasons.HELD))
          .extracting(Reason::effect)
          .containsExactly(day < 9 ? Effect.AGAINST : Effect.FOR);
    }
  }
}
