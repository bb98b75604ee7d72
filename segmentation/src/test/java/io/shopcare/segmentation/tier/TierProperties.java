package io.shopcare.segmentation.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.Serial;
import io.shopcare.segmentation.tier.TierFact.PointsSpent;
import io.shopcare.segmentation.tier.TierFact.Purchased;
import io.shopcare.segmentation.tier.TierFact.Refunded;
import io.shopcare.segmentation.tier.TierPolicy.Downgrade;
import io.shopcare.segmentation.tier.TierPolicy.OnRefund;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The invariants of tiers by their numbers in the reference. */
class TierProperties {

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate JOINED = LocalDate.of(2024, 2, 29);
  static final Instant T = Instant.parse("2025-01-15T09:30:00Z");
  private static final CurrencyCode EUR = CurrencyCode.EUR;

  private static final Arbitrary<TierWindow> WINDOWS =
      Arbitraries.of(
          new TierWindow.Lifetime(),
          new TierWindow.Rolling(Period.ofMonths(12)),
          new TierWindow.Rolling(Period.ofMonths(5)),
          new TierWindow.CalendarYear(1),
          new TierWindow.CalendarYear(4),
          new TierWindow.Anniversary());
  private static final Arbitrary<TierTerm> TERMS =
      Arbitraries.of(
          new TierTerm.After(Period.ofMonths(12)),
          new TierTerm.After(Period.ofMonths(3)),
          new TierTerm.RestOfYear(0),
          new TierTerm.RestOfYear(1),
          new TierTerm.Lifetime());

  @Provide
  Arbitrary<TierPolicy> policies() {
    return policies(
        Arbitraries.of(Downgrade.TO_EARNED, Downgrade.ONE_DOWN),
        Arbitraries.of(TierMetric.values()));
  }

  private static Arbitrary<TierPolicy> policies(
      Arbitrary<Downgrade> downgrades, Arbitrary<TierMetric> metrics) {
    return Combinators.combine(
            WINDOWS,
            TERMS,
            downgrades,
            metrics,
            Arbitraries.of(Period.ZERO, Period.ofDays(40)),
            Arbitraries.longs().between(1, 10))
        .as(
            (window, term, downgrade, metric, grace, keep) ->
                TierPolicy.builder()
                    .zone(PARIS)
                    .window(window)
                    .term(term)
                    .downgrade(downgrade)
                    .grace(grace)
                    .addLevels(level("silver", metric, 10, keep))
                    .addLevels(level("gold", metric, 20, keep + 10))
                    .addLevels(level("platinum", metric, 35, 3 * keep + 5))
                    .build());
  }

  private static TierLevel level(String name, TierMetric metric, long enter, long keep) {
    long scale = metric == TierMetric.ORDERS ? 5 : 1;
    return new TierLevel(
        name,
        List.of(new TierThreshold(metric, Math.max(1, enter / scale), Math.max(1, keep / scale))),
        true);
  }

  @Provide
  Arbitrary<TierPolicy> earned() {
    return policies(
        Arbitraries.of(Downgrade.TO_EARNED, Downgrade.ONE_DOWN),
        Arbitraries.of(TierMetric.SPEND, TierMetric.POINTS, TierMetric.ORDERS));
  }

  @Provide
  Arbitrary<TierPolicy> bySpend() {
    return policies(Arbitraries.of(Downgrade.values()), Arbitraries.of(TierMetric.SPEND));
  }

  @Provide
  Arbitrary<TierPolicy> oneDown() {
    return policies(Arbitraries.of(Downgrade.ONE_DOWN), Arbitraries.of(TierMetric.SPEND));
  }

  static Instant later(Instant at, Random random) {
    return at.plus(Duration.ofHours(random.nextInt(24 * 60)));
  }

  private static Purchased purchase(String id, Instant at, Random random) {
    return new Purchased(id, at, Money.ofMinor(random.nextInt(15), EUR), random.nextInt(15));
  }

  /** Up to twelve facts over two years. */
  static TierHistory history(Random random, boolean refunds) {
    TierHistory history = TierHistory.of(JOINED, EUR);
    Instant at = T;
    int facts = random.nextInt(13);
    for (int i = 0; i < facts; i++) {
      at = later(at, random);
      TierFact fact =
          switch (random.nextInt(refunds ? 6 : 3)) {
            case 4 -> new PointsSpent("f" + i, at, 1 + random.nextInt(9));
            case 5 ->
                new Refunded(
                    "f" + i,
                    at,
                    "f" + random.nextInt(i + 1),
                    Money.ofMinor(random.nextInt(9), EUR),
                    random.nextInt(9));
            default -> purchase("f" + i, at, random);
          };
      history = history.plus(fact).accepted().orElse(history);
    }
    return history;
  }

  private static int rank(TierPolicy policy, String tier) {
    return policy.levels().stream().map(TierLevel::name).toList().indexOf(tier);
  }

  static int rank(TierPolicy policy, TierHistory history, Instant at) {
    return rank(policy, policy.decide(history, at).automatic());
  }

  @Property
  void theTierIsThatOfAWalkOverEveryDay(
      @ForAll("policies") TierPolicy policy, @ForAll Random random) {
    TierHistory history = history(random, true);
    Instant at = T;
    for (int i = 0; i < 8; i++) {
      at = later(at, random).plus(Duration.ofDays(60));
      assertThat(rank(policy, history, at))
          .as("%s %s", history.facts(), at)
          .isEqualTo(new TierDayByDay(policy, history).level(at));
    }
  }

  @Property
  void invariant69TheTierDoesNotDependOnWhenItIsReckoned(
      @ForAll("policies") TierPolicy policy, @ForAll Random random) {
    TierHistory history = history(random, true);
    TierFold often = new TierFold(policy, history, history.facts());
    Instant at = T.minusSeconds(86_400);
    for (int i = 0; i < 20; i++) {
      at = later(at, random);
      often.run(at);
      TierFold once = new TierFold(policy, history, history.facts());
      once.run(at);
      assertThat(often.current()).isEqualTo(once.current());
      assertThat(often.inGrace()).isEqualTo(once.inGrace());
      assertThat(often.since()).isEqualTo(once.since());
      assertThat(often.nextReview()).isEqualTo(once.nextReview());
    }
    assertThat(policy.decide(history, at).since()).isEqualTo(often.since());
  }

  @Property
  void invariant70MoreSpendNeverLeadsToALowerTier(
      @ForAll("earned") TierPolicy policy, @ForAll Random random) {
    TierHistory less = history(random, false);
    Instant when = T;
    for (int i = random.nextInt(10); i >= 0; i--) {
      when = later(when, random);
    }
    TierHistory more = less.plus(purchase("more", when, random)).accepted().orElseThrow();
    Instant at = T;
    for (int i = 0; i < 40; i++) {
      at = later(at, random);
      assertThat(rank(policy, more, at)).isGreaterThanOrEqualTo(rank(policy, less, at));
    }
  }

  /** Where all terms end with the year, what counts then decides alone. */
  @Property
  void invariant71AfterAReviewTheTierIsThatOfTheThresholds(
      @ForAll Random random, @ForAll boolean twoYears) {
    TierPolicy policy =
        TierPolicy.builder()
            .zone(PARIS)
            .window(new TierWindow.Rolling(Period.ofMonths(twoYears ? 24 : 12)))
            .term(new TierTerm.RestOfYear(0))
            .addLevels(TierLevel.of("silver", TierMetric.SPEND, 10))
            .addLevels(TierLevel.of("gold", TierMetric.SPEND, 20))
            .addLevels(TierLevel.of("platinum", TierMetric.SPEND, 35))
            .build();
    TierHistory history = history(random, false);
    for (int year = 2026; year < 2030; year++) {
      Instant review = LocalDate.of(year, 1, 1).atStartOfDay(PARIS).toInstant();
      LocalDate first = LocalDate.of(year - (twoYears ? 2 : 1), 1, 1);
      long spend =
          history.facts().stream()
              .filter(f -> f.at().isBefore(review))
              .filter(f -> !LocalDate.ofInstant(f.at(), PARIS).isBefore(first))
              .mapToLong(f -> ((Purchased) f).spend().minorUnits())
              .sum();
      assertThat(rank(policy, history, review))
          .isEqualTo(spend >= 35 ? 2 : spend >= 20 ? 1 : spend >= 10 ? 0 : -1);
    }
  }

  @Property
  void invariant72ATierIsKeptForItsTerm(
      @ForAll("policies") TierPolicy drawn, @ForAll Random random) {
    TierHistory history = history(random, true);
    TierPolicy policy =
        TierPolicy.builder()
            .from(drawn)
            .onRefund(random.nextBoolean() ? OnRefund.AT_NEXT_REVIEW : OnRefund.NEVER)
            .build();
    for (TierFact fact : history.facts()) {
      TierStatus entered = policy.decide(history, fact.at());
      if (entered.since().filter(fact.at()::equals).isPresent()) {
        LocalDate day = LocalDate.ofInstant(fact.at(), PARIS);
        Instant end =
            policy
                .term()
                .lastDay(day)
                .orElse(day.plusYears(9))
                .plusDays(1)
                .atStartOfDay(PARIS)
                .toInstant();
        for (Instant at = fact.at(); at.isBefore(end); at = later(at, random).plusSeconds(1)) {
          assertThat(rank(policy, history, at))
              .isGreaterThanOrEqualTo(rank(policy, entered.automatic()));
        }
      }
    }
  }

  @Property
  void invariant73OneDownFallsByOneAndNeverBelowWhatIsEarned(
      @ForAll("oneDown") TierPolicy policy, @ForAll Random random) {
    TierHistory history = history(random, true);
    TierPolicy earned = TierPolicy.builder().from(policy).downgrade(Downgrade.TO_EARNED).build();
    Instant at = T;
    for (int i = 0; i < 15; i++) {
      at = policy.decide(history, at).changesAt().orElse(later(at, random));
      int before = rank(policy, history, at.minusNanos(1));
      assertThat(rank(policy, history, at)).isGreaterThanOrEqualTo(before - 1);
      assertThat(rank(policy, history, at)).isGreaterThanOrEqualTo(rank(earned, history, at));
    }
  }

  @Property
  void invariant74SpendingPointsChangesNoTier(
      @ForAll("earned") TierPolicy policy, @ForAll Random random) {
    TierHistory history = history(random, false);
    TierHistory spent =
        history.plus(new PointsSpent("s", later(T, random), 50)).accepted().orElseThrow();
    Instant at = T;
    for (int i = 0; i < 10; i++) {
      at = later(at, random);
      assertThat(policy.decide(spent, at)).isEqualTo(policy.decide(history, at));
    }
  }

  @Property
  void invariant76WhatIsMissingLeadsToTheNextTierAndNothingLessDoes(
      @ForAll("bySpend") TierPolicy policy, @ForAll Random random) {
    TierHistory history = history(random, true);
    Instant at = later(later(T, random), random);
    TierHistory now =
        new TierHistory(
            JOINED, EUR, history.facts().stream().filter(f -> !f.at().isAfter(at)).toList());
    TierStatus status = policy.decide(now, at);
    assertThat(status.toNext().isEmpty()).isEqualTo(status.automatic().equals("platinum"));
    status
        .toNext()
        .ifPresent(
            gap -> {
              long missing = gap.missing().getOrDefault(TierMetric.SPEND, 0L);
              assertThat(missing).isPositive();
              int next = rank(policy, gap.tier());
              assertThat(rank(policy, bought(now, at, missing), at)).isEqualTo(next);
              assertThat(rank(policy, bought(now, at, missing - 1), at)).isEqualTo(next - 1);
            });
  }

  private static TierHistory bought(TierHistory history, Instant at, long cents) {
    return history
        .plus(new Purchased("z", at, Money.ofMinor(cents, EUR), 0))
        .accepted()
        .orElseThrow();
  }

  /** What is said to keep a tier keeps it. */
  @Property
  void whatIsMissingKeepsTheTier(@ForAll("bySpend") TierPolicy policy, @ForAll Random random) {
    TierHistory history = history(random, true);
    Instant at =
        history.facts().isEmpty() ? T : history.facts().get(history.facts().size() - 1).at();
    TierStatus status = policy.decide(history, at);
    status
        .toKeep()
        .ifPresent(
            gap -> {
              long missing = gap.missing().getOrDefault(TierMetric.SPEND, 0L);
              Instant when = gap.by().orElseThrow().atTime(23, 0).atZone(PARIS).toInstant();
              TierHistory more = bought(history, when, missing);
              TierStatus then = policy.decide(more, status.changesAt().orElseThrow());
              assertThat(rank(policy, then.automatic()))
                  .isGreaterThanOrEqualTo(rank(policy, status.automatic()));
              assertThat(then.inGrace()).isFalse();
            });
  }

  /** Nothing changes before it is said to, and then something does. */
  @Property
  void theNextChangeIsTheFirst(@ForAll("policies") TierPolicy policy, @ForAll Random random) {
    TierHistory history = history(random, true);
    Instant at =
        history.facts().isEmpty() ? T : history.facts().get(history.facts().size() - 1).at();
    TierStatus now = policy.decide(history, at);
    Instant end = now.changesAt().orElse(at.plus(Duration.ofDays(4_000)));
    for (int i = 0; i < 6; i++) {
      long seconds = Duration.between(at, end).toSeconds();
      Instant between = at.plusSeconds(random.nextLong(Math.max(1, seconds)));
      TierStatus same = policy.decide(history, between);
      assertThat(same.tier()).isEqualTo(now.tier());
      assertThat(same.inGrace()).isEqualTo(now.inGrace());
      assertThat(same.changesAt()).isEqualTo(now.changesAt());
    }
    now.changesAt()
        .ifPresent(
            change -> {
              TierStatus then = policy.decide(history, change);
              assertThat(now.projected()).contains(then.tier());
              assertThat(List.of(then.tier(), then.inGrace()))
                  .isNotEqualTo(List.of(now.tier(), now.inGrace()));
            });
  }

  @Property
  void theOrderInWhichFactsComeDoesNotMatter(@ForAll Random random)
      throws IOException, ClassNotFoundException {
    TierHistory history = history(random, true);
    List<TierFact> facts = new ArrayList<>(history.facts());
    Collections.shuffle(facts, random);
    facts.addAll(List.copyOf(facts));
    assertThat(new TierHistory(JOINED, EUR, facts)).isEqualTo(history);
    for (TierFact fact : facts) {
      assertThat(history.plus(fact).accepted()).containsSame(history);
    }
    assertThat(Serial.copy(history)).isEqualTo(history);
  }
}
