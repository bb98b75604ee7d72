package io.shopcare.segmentation.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Reason;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.SegmentationTexts;
import io.shopcare.segmentation.tier.TierFact.Placed;
import io.shopcare.segmentation.tier.TierFact.PointsSpent;
import io.shopcare.segmentation.tier.TierFact.Purchased;
import io.shopcare.segmentation.tier.TierFact.Refunded;
import io.shopcare.segmentation.tier.TierPolicy.Downgrade;
import io.shopcare.segmentation.tier.TierPolicy.OnRefund;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TierTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static Instant noon(String day) {
    return LocalDate.parse(day).atTime(12, 0).atZone(PARIS).toInstant();
  }

  private static TierPolicy.Builder policy() {
    return TierPolicy.builder()
        .zone(PARIS)
        .addLevels(TierLevel.of("silver", TierMetric.SPEND, 50_000))
        .addLevels(
            new TierLevel(
                "gold", List.of(new TierThreshold(TierMetric.SPEND, 200_000, 150_000)), true))
        .window(new TierWindow.CalendarYear(1))
        .term(new TierTerm.RestOfYear(1));
  }

  private static TierHistory history(TierFact... facts) {
    return new TierHistory(LocalDate.of(2024, 1, 1), CurrencyCode.EUR, List.of(facts));
  }

  private static Purchased bought(String id, String day, String euros) {
    return new Purchased(id, noon(day), Money.parse("EUR " + euros), 0);
  }

  private static String tier(TierPolicy policy, TierHistory history, String day) {
    return policy.decide(history, noon(day)).tier();
  }

  @Test
  void twelveEurosMoreUntilTheEndOfTheYearKeepGold() {
    TierHistory history =
        history(bought("a", "2025-06-01", "2000.00"), bought("b", "2026-03-01", "1488.00"));
    Decision<TierStatus> decision = policy().build().explain(history, noon("2026-12-01"));
    assertThat(decision.value().tier()).isEqualTo("gold");
    assertThat(decision.value().toKeep().orElseThrow().missing())
        .containsExactly(Map.entry(TierMetric.SPEND, 1_200L));
    assertThat(decision.value().toKeep().orElseThrow().by()).contains(LocalDate.of(2026, 12, 31));
    assertThat(decision.value().projected()).contains("silver");
    assertThat(decision.validUntil()).contains(Instant.parse("2026-12-31T23:00:00Z"));
    assertThat(SegmentationTexts.all().render(decision, Locale.ENGLISH, PARIS))
        .contains("12.00\u00a0EUR more (SPEND) until 2026-12-31 keeps gold.");
    TierHistory kept = history.plus(bought("c", "2026-12-31", "12.00")).accepted().orElseThrow();
    assertThat(tier(policy().build(), kept, "2027-06-01")).isEqualTo("gold");
    TierHistory lost = history.plus(bought("c", "2026-12-31", "11.99")).accepted().orElseThrow();
    assertThat(tier(policy().build(), lost, "2027-06-01")).isEqualTo("silver");
  }

  @Test
  void graceKeepsATierForAWhile() {
    TierPolicy kind = policy().grace(Period.ofDays(31)).build();
    TierHistory history = history(bought("a", "2025-06-01", "2000.00"));
    TierStatus status = kind.decide(history, noon("2027-01-10"));
    assertThat(status.tier()).isEqualTo("gold");
    assertThat(status.inGrace()).isTrue();
    assertThat(status.changesAt()).contains(Instant.parse("2027-01-31T23:00:00Z"));
    assertThat(tier(kind, history, "2027-02-01")).isEqualTo("base");
    TierHistory saved = history.plus(bought("b", "2027-01-20", "1500.00")).accepted().orElseThrow();
    assertThat(kind.decide(saved, noon("2027-02-01")).tier()).isEqualTo("gold");
    assertThat(kind.decide(saved, noon("2027-02-01")).inGrace()).isFalse();
  }

  @Test
  void aFallIsToWhatIsEarnedByOneOrToTheBase() {
    TierHistory history =
        history(bought("a", "2025-06-01", "2000.00"), bought("b", "2026-06-01", "600.00"));
    assertThat(tier(policy().build(), history, "2027-01-01")).isEqualTo("silver");
    TierPolicy hard = policy().downgrade(Downgrade.TO_BASE).build();
    assertThat(tier(hard, history, "2027-01-01")).isEqualTo("base");
    TierHistory idle = history(bought("a", "2025-06-01", "2000.00"));
    assertThat(tier(policy().build(), idle, "2027-01-01")).isEqualTo("base");
    TierPolicy soft = policy().downgrade(Downgrade.ONE_DOWN).build();
    assertThat(tier(soft, idle, "2027-01-01")).isEqualTo("silver");
    assertThat(tier(soft, idle, "2028-01-01")).isEqualTo("base");
  }

  @Test
  void aReturnAfterAnUpgradeCountsOnTheDayOfTheOrder() {
    TierHistory history =
        history(
            bought("a", "2025-12-30", "2000.00"),
            new Refunded("r", noon("2026-01-15"), "a", Money.parse("EUR 2000.00"), 0),
            bought("b", "2026-02-01", "100.00"));
    assertThat(tier(policy().build(), history, "2026-02-01")).isEqualTo("gold");
    assertThat(policy().build().decide(history, noon("2026-02-01")).metrics())
        .containsEntry(TierMetric.SPEND, 10_000L);
    assertThat(tier(policy().onRefund(OnRefund.IMMEDIATE).build(), history, "2026-02-01"))
        .isEqualTo("base");
    assertThat(tier(policy().onRefund(OnRefund.IMMEDIATE).build(), history, "2026-01-01"))
        .isEqualTo("gold");
  }

  @Test
  void anOrderEarnsAtTheRateOfTheTierBeforeIt() {
    Purchased second = bought("b", "2026-02-01", "2000.00");
    TierHistory history =
        history(
            bought("a", "2026-01-01", "600.00"),
            second,
            new Refunded("r", noon("2026-02-01"), "b", Money.parse("EUR 1.00"), 0));
    assertThat(policy().build().tierBefore(history, second)).isEqualTo("silver");
    assertThat(tier(policy().build(), history, "2026-02-01")).isEqualTo("gold");
    assertThat(history.without("b").facts()).hasSize(1);
  }

  @Test
  void aTierByHandCountsWhileItLastsAndTheRulesAreStillShown() {
    TierHistory history =
        history(
            new Placed("p", noon("2026-01-01"), "gold", noon("2026-07-01"), "press"),
            bought("a", "2026-02-01", "600.00"));
    TierStatus status = policy().build().decide(history, noon("2026-06-30"));
    assertThat(status.tier()).isEqualTo("gold");
    assertThat(status.automatic()).isEqualTo("silver");
    assertThat(status.changesAt()).contains(noon("2026-07-01"));
    assertThat(status.projected()).contains("silver");
    assertThat(tier(policy().build(), history, "2026-07-01")).isEqualTo("silver");
  }

  @Test
  void whoSpendsPointsFallsOnlyWhereTheBalanceCounts() {
    TierPolicy balance =
        TierPolicy.builder()
            .zone(PARIS)
            .addLevels(TierLevel.of("silver", TierMetric.BALANCE, 100))
            .window(new TierWindow.Lifetime())
            .term(new TierTerm.After(Period.ofMonths(1)))
            .build();
    TierHistory history =
        history(
            new Purchased("a", noon("2026-01-01"), Money.parse("EUR 1"), 100),
            new PointsSpent("s", noon("2026-01-10"), 1));
    assertThat(tier(balance, history, "2026-01-31")).isEqualTo("silver");
    assertThat(tier(balance, history, "2026-02-02")).isEqualTo("base");
  }

  @Test
  void aTierMayAskForOneOfSeveralThingsOrForAll() {
    List<TierThreshold> asks =
        List.of(TierThreshold.of(TierMetric.SPEND, 50_000), TierThreshold.of(TierMetric.ORDERS, 3));
    TierHistory spender = history(bought("a", "2026-01-01", "600.00"));
    TierPolicy.Builder bare =
        TierPolicy.builder()
            .zone(PARIS)
            .window(new TierWindow.Lifetime())
            .term(new TierTerm.Lifetime());
    TierPolicy all = bare.addLevels(new TierLevel("silver", asks, true)).build();
    assertThat(tier(all, spender, "2026-01-01")).isEqualTo("base");
    assertThat(all.decide(spender, noon("2026-01-01")).toNext().orElseThrow().missing())
        .containsExactly(Map.entry(TierMetric.ORDERS, 2L));
    TierPolicy any =
        TierPolicy.builder()
            .zone(PARIS)
            .window(new TierWindow.Lifetime())
            .term(new TierTerm.Lifetime())
            .addLevels(new TierLevel("silver", asks, false))
            .build();
    assertThat(tier(any, spender, "2026-01-01")).isEqualTo("silver");
  }

  /** With SINCE_ENTRY alone more spend can end a tier earlier: why invariant 70 leaves it out. */
  @Test
  void whoEntersEarlierMayLoseEarlierWhereOnlyWhatIsSpentSinceCounts() {
    TierPolicy since =
        TierPolicy.builder()
            .zone(PARIS)
            .addLevels(TierLevel.of("gold", TierMetric.SPEND, 10_000))
            .window(new TierWindow.SinceEntry())
            .term(new TierTerm.After(Period.ofYears(1)))
            .build();
    TierHistory less =
        history(
            bought("a", "2026-01-10", "60.00"),
            bought("b", "2026-06-10", "60.00"),
            bought("c", "2027-03-10", "100.00"));
    TierHistory more = less.plus(bought("d", "2026-01-01", "50.00")).accepted().orElseThrow();
    assertThat(tier(since, less, "2027-02-01")).isEqualTo("gold");
    assertThat(tier(since, more, "2027-02-01")).isEqualTo("base");
  }

  @Test
  void aRefusedFactSaysAllThatIsWrong() {
    TierHistory history = history(bought("a", "2026-01-01", "60.00"));
    assertThat(codes(history, new Refunded("r", noon("2025-01-01"), "a", Money.parse("EUR 61"), 1)))
        .containsExactlyInAnyOrder(TierReasons.REFUND_TOO_LARGE, TierReasons.CLOCK_BACKWARDS);
    assertThat(
            codes(history, new Refunded("r", noon("2026-01-02"), "b", Money.parse("CHF -1"), -1)))
        .containsExactlyInAnyOrder(
            TierReasons.AMOUNT, TierReasons.CURRENCY_OTHER, TierReasons.ORDER_UNKNOWN);
    assertThat(codes(history, bought("a", "2026-01-01", "61.00")))
        .containsExactly(TierReasons.KEY_CONFLICT);
    assertThat(codes(history, new PointsSpent("s", noon("2026-01-02"), 0)))
        .containsExactly(TierReasons.AMOUNT);
    assertThat(
            codes(
                history, new Placed("p", noon("2026-01-02"), "gold", noon("2026-01-02"), "press")))
        .containsExactly(TierReasons.DATES);
  }

  private static List<String> codes(TierHistory history, TierFact fact) {
    return history.plus(fact).refusals().stream().map(Reason::code).toList();
  }

  @Test
  void policiesAreChecked() {
    assertInvalid(
        "tier.levels.order",
        () -> policy().addLevels(TierLevel.of("late", TierMetric.SPEND, 1)).build());
    assertInvalid("tier.levels.names", () -> policy().base("gold").build());
    assertInvalid("tier.grace.length", () -> policy().grace(Period.ofDays(-1)).build());
    assertInvalid("tier.threshold.range", () -> new TierThreshold(TierMetric.SPEND, 5, 6));
    assertInvalid("tier.level.empty", () -> new TierLevel("a", List.of(), true));
    assertInvalid("tier.window.length", () -> new TierWindow.Rolling(Period.ZERO));
    assertInvalid("tier.window.month", () -> new TierWindow.CalendarYear(13));
    assertInvalid("tier.term.length", () -> new TierTerm.After(Period.ofYears(101)));
    assertInvalid("tier.term.length", () -> new TierTerm.RestOfYear(-1));
    assertInvalid(
        "tier.facts.conflict",
        () -> history(bought("a", "2026-01-01", "1"), bought("a", "2026-01-01", "2")));
  }

  /** A fact of no calendar would make every later answer impossible, or reviews without number. */
  @Test
  void datesAreThoseOfACalendar() {
    for (Instant never : List.of(Instant.MIN, Instant.MAX, Instant.parse("0000-12-31T00:00:00Z"))) {
      Purchased order = new Purchased("a", never, Money.parse("EUR 1"), 0);
      assertInvalid("tier.date.range", () -> history(order));
      assertInvalid("tier.date.range", () -> history().plus(order));
      assertInvalid("tier.date.range", () -> policy().build().decide(history(), never));
      assertInvalid("tier.date.range", () -> policy().build().explain(history(), never));
    }
  }

  private static void assertInvalid(String code, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(InvalidInputException.class).hasMessageStartingWith(code);
  }
}
