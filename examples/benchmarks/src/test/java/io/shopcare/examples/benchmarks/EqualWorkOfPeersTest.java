package io.shopcare.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.segmentation.points.PointsEntry;
import io.shopcare.segmentation.points.PointsLedger;
import io.shopcare.segmentation.reward.Stacking;
import io.shopcare.segmentation.reward.StackingPolicy;
import io.shopcare.sla.clock.SlaClock;
import io.shopcare.sla.clock.SlaEngine;
import io.shopcare.sla.clock.SlaReport;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands side by side in the tables gives the same answers. */
class EqualWorkOfPeersTest {

  @Test
  void bothReadTheSameElapsedTimesOffTheTicket() {
    SlaBenchmark benchmark = new SlaBenchmark();
    SlaReport report = (SlaReport) benchmark.ticket();
    assertThat(SlaHistory.events()).hasSize(20);
    benchmark.peer = "plain-java";
    benchmark.open();
    assertThat(benchmark.ticket())
        .isEqualTo(
            new PlainSla.Elapsed(
                elapsed(report, "first_reply"),
                elapsed(report, "next_reply"),
                elapsed(report, "requester_wait")));
    assertThat(report.clocks()).allMatch(clock -> clock.elapsed().compareTo(Duration.ZERO) > 0);
  }

  private static long elapsed(SlaReport report, String metric) {
    return report.clocks().stream()
        .filter(clock -> clock.metric().equals(metric))
        .map(SlaClock::elapsed)
        .mapToLong(Duration::toSeconds)
        .sum();
  }

  @Test
  void theEventsOneByOneEndInTheClocksOfTheWholeTicket() {
    SlaEventBenchmark benchmark = new SlaEventBenchmark();
    for (int i = 1; i < SlaHistory.events().size() - 1; i++) {
      assertThat(benchmark.event().events()).hasSize(i + 1);
    }
    SlaEngine engine = SlaEngine.ofDefaults();
    assertThat(engine.evaluate(benchmark.event(), SlaHistory.AS_OF))
        .isEqualTo(engine.evaluate(SlaHistory.events(), SlaHistory.POLICIES, SlaHistory.AS_OF));
  }

  @Test
  void bothCountTheSameAnswers() {
    FeedbackBenchmark ours = new FeedbackBenchmark();
    ours.answer();
    FeedbackBenchmark plain = new FeedbackBenchmark();
    plain.peer = "plain-java";
    plain.open();
    plain.answer();
    assertThat(ours.counted()).isEqualTo(plain.counted());
    assertThat(ours.counted().n()).isEqualTo(1_024);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain-java", "shopcare", "hdr-histogram", "ddsketch", "t-digest"})
  void everySketchKnowsThePercentiles(String peer) {
    SketchBenchmark benchmark = new SketchBenchmark();
    benchmark.peer = peer;
    benchmark.open();
    benchmark.add();
    long[] sorted = SketchBenchmark.values(1_024);
    Arrays.sort(sorted);
    for (int percent : new int[] {25, 50, 75, 90}) {
      double exact = sorted[(1_024 * percent + 99) / 100 - 1];
      assertThat(benchmark.added().percentile(percent) / exact).isBetween(0.98, 1.02);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain-java", "shopcare", "joda-money", "moneta"})
  void allMoneyAddsAndSplitsAlike(String peer) {
    assertAlike(Purse.named(peer));
  }

  private static <M> void assertAlike(Purse<M> purse) {
    for (long total : new long[] {0, 1, 99, MoneyBenchmark.TOTAL}) {
      Purse.Contents<M> amounts = Purse.Contents.of(purse, total, MoneyBenchmark.ITEM);
      assertThat(purse.cents().applyAsLong(amounts.plus())).isEqualTo(total + MoneyBenchmark.ITEM);
      assertThat(amounts.allocate(MoneyBenchmark.LINES))
          .map(purse.cents()::applyAsLong)
          .containsExactly(
              Arrays.stream(
                      io.shopcare.money.Allocation.largestRemainder(total, MoneyBenchmark.LINES))
                  .boxed()
                  .toArray(Long[]::new));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain-java", "shopcare", "mvel", "jexl", "spel", "cel", "aviator"})
  void everyLanguageFindsTheSameCustomers(String peer) {
    List<Shopper> shoppers = Shopper.random(4_096, ShopperQuery.SINCE);
    Predicate<Shopper> plain = ShopperQuery.named("plain-java", ShopperQuery.Since.LITERAL);
    for (ShopperQuery.Since since : ShopperQuery.Since.values()) {
      Predicate<Shopper> query = ShopperQuery.named(peer, since);
      assertThat(shoppers.stream().filter(query).toList())
          .isEqualTo(shoppers.stream().filter(plain).toList())
          .hasSizeBetween(800, 1_200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void springsLanguageIsCompiled(ShopperQuery.Since since) {
    assertThat(ShopperQuery.spelCompiles(since)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"shopcare", "easy-rules", "drools", "rule-book"})
  void everyEngineFindsTheRulesThatAnOrderFits(String peer) {
    List<RewardTerms> terms = RewardTerms.random(100);
    RewardEngine engine = RewardEngine.named(peer, terms);
    RewardEngine plain = RewardEngine.named("plain-java", terms);
    RewardHits found = new RewardHits(terms.size());
    RewardHits expected = new RewardHits(terms.size());
    int sum = 0;
    for (RewardPurchase purchase : RewardPurchase.random(1_024)) {
      found.clear();
      expected.clear();
      engine.find(purchase, found);
      plain.find(purchase, expected);
      assertThat(RewardEngine.sorted(found)).isEqualTo(RewardEngine.sorted(expected));
      sum += found.count();
    }
    assertThat(sum).isBetween(10_000, 17_000);
  }

  @Test
  void everySetTriedTakesOffNoMoreThanTheBest() {
    Stacking ours = Stacking.of(StackingPolicy.builder().maxApplied(Baskets.MOST).build());
    for (Baskets basket : Baskets.random(64)) {
      assertThat(basket.candidates()).hasSize(20);
      assertThat(StackingBenchmark.plain(basket))
          .isEqualTo(ours.best(basket.base(), basket.candidates()).total());
    }
  }

  @Test
  void bothFoldTheEntriesToTheSameBalance() {
    List<PointsEntry> entries = PointsHistory.entries();
    PointsLedger ledger = PointsLedger.of(PointsHistory.POLICY, entries, List.of());
    assertThat(entries).hasSize(PointsHistory.ENTRIES);
    assertThat(entries).hasAtLeastOneElementOfType(PointsEntry.Expired.class);
    assertThat(ledger.balance(entries.get(entries.size() - 1).by().recordedAt()).active())
        .isEqualTo(PlainPoints.fold(entries).balance())
        .isPositive();
  }

  @Test
  void simulatedCustomersCanBeFitted() {
    LifetimeSample sample = LifetimeSample.simulated(2_357);
    assertThat(sample.purchases()).hasSize(2_357).hasSameSizeAs(sample.spend());
    assertThat(sample.purchases().stream().filter(customer -> customer.repeats() > 0).count())
        .isBetween(700L, 1_600L);
    LifetimeBenchmark benchmark = new LifetimeBenchmark();
    assertThat(benchmark.gammaGamma().model().expectedSpend()).isPresent();
    assertThat(benchmark.bgNbdPrediction()).isBetween(0.0, 100.0);
  }
}
