package io.shopcare.feedback.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.feedback.statistics.Correction;
import io.shopcare.feedback.statistics.ShareChange;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import io.shopcare.measure.Tally;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.ticket.Topic;
import io.shopcare.ticket.Topics;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TopicTest {

  private static TopicCounts counts(Map<Topic, Long> counts) {
    Map<String, Long> byCode = new TreeMap<>();
    counts.forEach((topic, count) -> byCode.put(topic.code(), count));
    return new TopicCounts(new Tally(new TreeMap<>(byCode)));
  }

  @Test
  void theTenAreasAreThereBesideTheShopsOwn() {
    TopicCounts counts = TopicCounts.of(Topics.RETURNS, new Topic("engraving"), Topics.RETURNS);
    assertThat(counts.topics()).hasSize(11).contains(new Topic("engraving"), Topics.MEMBERSHIP);
    assertThat(counts.count(Topics.RETURNS)).isEqualTo(2);
    assertThat(counts.share(Topics.RETURNS).share()).contains(Ratio.of(2, 3));
    assertThat(TopicCounts.fromBytes(counts.toBytes())).isEqualTo(counts);
    assertThat(TopicCounts.empty().share(Topics.ORDERS).share()).isEmpty();
  }

  @Test
  void noContactInFiveHundredOrdersIsNotNothing() {
    TopicCounts none = TopicCounts.of(Topics.REFUNDS);
    assertThat(none.rate(Topics.RETURNS, 500).per(1000)).contains(Ratio.of(0, 1));
    assertThat(none.rate(Topics.RETURNS, 500).garwood(1000, 0.95).orElseThrow().upper())
        .isBetween(7.37, 7.38);
    assertThat(none.rate(0).per(1000)).isEmpty();
  }

  @Test
  void onlyWhatOutlastsTheNumberOfTopicsIsCalledAChange() {
    TopicTrends trends =
        TopicTrends.between(
            counts(Map.of(Topics.RETURNS, 120L, Topics.REFUNDS, 80L, Topics.SHIPPING, 800L)),
            counts(Map.of(Topics.RETURNS, 170L, Topics.REFUNDS, 85L, Topics.SHIPPING, 745L)),
            0.05);
    Map<Topic, TopicTrend.Direction> directions = new HashMap<>();
    trends.trends().forEach(trend -> directions.put(trend.topic(), trend.direction()));
    assertThat(directions)
        .containsOnly(
            Map.entry(Topics.RETURNS, TopicTrend.Direction.RISING),
            Map.entry(Topics.REFUNDS, TopicTrend.Direction.NO_EVIDENCE),
            Map.entry(Topics.SHIPPING, TopicTrend.Direction.FALLING));
    assertThat(trends.changed()).hasSize(2);
    TopicTrend returns = trends.trends().get(1);
    assertThat(returns.topic()).isEqualTo(Topics.RETURNS);
    assertThat(returns.z().orElseThrow()).isPositive();
    assertThat(returns.interval(0.95).orElseThrow().lower()).isPositive();
    assertThat(returns.adjustedPValue().orElseThrow())
        .isGreaterThanOrEqualTo(returns.pValue().orElseThrow());
  }

  @Test
  void anEmptyPeriodIsNoEvidenceOfAnything() {
    TopicTrends trends =
        TopicTrends.between(TopicCounts.empty(), TopicCounts.of(Topics.RETURNS), 0.05);
    assertThat(trends.trends())
        .extracting(TopicTrend::direction)
        .containsExactly(TopicTrend.Direction.NO_DATA);
    assertThat(TopicTrends.between(TopicCounts.empty(), TopicCounts.empty(), 0.05).trends())
        .isEmpty();
    assertThatThrownBy(() -> TopicTrends.of(Map.of(), Double.NaN, Correction.BENJAMINI_HOCHBERG))
        .hasMessageContaining("feedback.topic.level");
    assertThatThrownBy(
            () ->
                TopicTrends.of(
                    Map.of(
                        Topics.ORDERS, new ShareChange(new Proportion(3, 2), new Proportion(1, 2))),
                    0.05,
                    Correction.HOLM))
        .hasMessageContaining("measure.negative");
  }

  @Test
  void periodsMergeAndComeApart() {
    LocalDate march = LocalDate.of(2026, 3, 1);
    LocalDate april = LocalDate.of(2026, 4, 1);
    TopicSeries one = TopicSeries.of(march, TopicCounts.of(Topics.RETURNS));
    TopicSeries other =
        TopicSeries.of(march, TopicCounts.of(Topics.RETURNS, Topics.ORDERS))
            .plus(TopicSeries.of(april, TopicCounts.of(Topics.ORDERS)));
    TopicSeries both = one.plus(other);
    assertThat(both).isEqualTo(other.plus(one));
    assertThat(both.minus(other)).isEqualTo(one);
    assertThat(both.minus(both).isEmpty()).isTrue();
    assertThat(both.counts(Topics.RETURNS))
        .containsExactly(Map.entry(march, 2L), Map.entry(april, 0L));
    assertThat(TopicSeries.fromBytes(both.toBytes())).isEqualTo(both);
    assertThatThrownBy(() -> TopicSeries.fromBytes(new byte[] {9})).hasMessageContaining("bytes.");
    byte[] cut = Arrays.copyOf(both.toBytes(), 5);
    assertThatThrownBy(() -> TopicSeries.fromBytes(cut)).hasMessageContaining("bytes.");
  }

  @Test
  void fewCausesMakeMostContacts() {
    Map<String, Long> causes = Map.of("late", 60L, "size", 25L, "broken", 10L, "other", 5L);
    Pareto pareto = Pareto.of(new Tally(new TreeMap<>(causes)));
    assertThat(pareto.lines())
        .extracting(Pareto.Line::cause)
        .containsExactly("late", "size", "broken", "other");
    assertThat(pareto.vital(Ratio.percent(80)))
        .extracting(Pareto.Line::cause)
        .containsExactly("late", "size");
    assertThat(pareto.vital(Ratio.percent(85))).hasSize(2);
    assertThat(pareto.vital(Ratio.percent(86))).hasSize(3);
    assertThat(pareto.lines().get(3).cumulative()).isEqualTo(Ratio.ONE);
    assertThat(Pareto.of(Tally.empty()).vital(Ratio.ONE)).isEmpty();
    assertThatThrownBy(() -> Pareto.of(Tally.empty().minus(Tally.of("late"))))
        .hasMessageContaining("measure.negative");
  }

  @Test
  void selfServiceSavesWhatTheShopSaysItCosts() {
    CurrencyCode euro = CurrencyCode.of("EUR");
    SelfService estimate =
        SelfService.builder()
            .putTakeover(Topics.TRACKING, Ratio.percent(70))
            .putTakeover(Topics.RETURNS, Ratio.of(1, 3))
            .assistedCost(Money.ofMinor(520, euro))
            .selfServiceCost(Money.ofMinor(20, euro))
            .build();
    TopicCounts counts = counts(Map.of(Topics.TRACKING, 100L, Topics.RETURNS, 10L));
    List<SelfServiceSaving> savings = estimate.savings(counts, RoundingMode.HALF_EVEN);
    assertThat(savings)
        .containsExactly(
            SelfServiceSaving.of(
                Topics.TRACKING, 100, Ratio.percent(70), Money.ofMinor(35_000, euro)),
            SelfServiceSaving.of(Topics.RETURNS, 10, Ratio.of(1, 3), Money.ofMinor(1_667, euro)));
    assertThat(savings.get(1).takenOver()).isEqualTo(Ratio.of(10, 3));
    assertThat(estimate.total(savings)).isEqualTo(Money.ofMinor(36_667, euro));
    assertThatThrownBy(
            () ->
                SelfService.builder()
                    .putTakeover(Topics.ORDERS, Ratio.of(3, 2))
                    .assistedCost(Money.zero(euro))
                    .selfServiceCost(Money.zero(euro))
                    .build())
        .hasMessageContaining("feedback.self-service.share");
  }
}
