package io.shopcare.segmentation.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.customer.CustomerFacts;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Outcome;
import io.shopcare.measure.Ratio;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.money.UnitPrice;
import io.shopcare.segmentation.Serial;
import io.shopcare.segmentation.testkit.SegmentationArbitraries;
import java.io.IOException;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RewardRuleProperties {

  @Provide
  Arbitrary<RewardFacts> facts() {
    return Combinators.combine(
            SegmentationArbitraries.orders("c"),
            Arbitraries.of(Set.of(), Set.of("vip")),
            Arbitraries.longs().between(1, 3))
        .as(
            (order, tags, number) ->
                RewardFacts.of(
                    CustomerFacts.builder("c")
                        .addAllTags(tags.stream().map(Object::toString).toList())
                        .build(),
                    order,
                    number));
  }

  @Provide
  Arbitrary<Instant> moments() {
    return SegmentationArbitraries.instants();
  }

  @Provide
  Arbitrary<RewardRule> rules() {
    Arbitrary<RewardCondition> condition =
        Arbitraries.of(
            new RewardCondition.HasTag("vip"),
            new RewardCondition.NthOrder(1),
            new RewardCondition.OrderValue(Money.ofMinor(20_00, CurrencyCode.EUR)));
    Arbitrary<RewardEffect> effect =
        Arbitraries.of(
            new RewardEffect.PercentOff(Ratio.of(1, 3), RoundingMode.DOWN),
            new RewardEffect.AmountOff(Money.ofMinor(5_00, CurrencyCode.EUR)),
            new RewardEffect.PointsPerAmount(
                2,
                Money.ofMinor(3_00, CurrencyCode.EUR),
                UnitPrice.parse("EUR 0.0045"),
                RoundingMode.UP));
    return Combinators.combine(
            condition.list().ofMaxSize(2), effect, moments(), moments(), Arbitraries.integers())
        .as(
            (when, then, one, other, dates) -> {
              RewardRule.Builder rule = RewardRule.builder("r");
              rule.when(when).then(then);
              Instant start = one.isBefore(other) ? one : other;
              if ((dates & 1) == 0) {
                rule.startInclusive(start);
              }
              if ((dates & 2) == 0) {
                rule.endExclusive((one.isBefore(other) ? other : one).plusSeconds(1));
              }
              return rule.build();
            });
  }

  @Property
  void explainDecideAndGrantsAgree(
      @ForAll("rules") RewardRule rule,
      @ForAll("facts") RewardFacts facts,
      @ForAll("moments") Instant at) {
    Decision<Outcome<Reward>> decision = rule.explain(facts, at);
    assertThat(decision.value()).isEqualTo(rule.decide(facts, at));
    assertThat(decision.value().isAccepted()).isEqualTo(rule.grants(facts, at));
    assertThat(decision.reasons()).containsAll(decision.value().refusals());
  }

  @Property
  void theOutcomeChangesAtValidUntilAndNotBefore(
      @ForAll("rules") RewardRule rule,
      @ForAll("facts") RewardFacts facts,
      @ForAll("moments") Instant at) {
    Decision<Outcome<Reward>> decision = rule.explain(facts, at);
    List<Instant> boundaries =
        Stream.of(rule.startInclusive(), rule.endExclusive())
            .flatMap(Optional::stream)
            .flatMap(bound -> Stream.of(bound.minusNanos(1), bound, bound.plusNanos(1)))
            .filter(at::isBefore)
            .sorted()
            .toList();
    Instant firstChange =
        boundaries.stream()
            .filter(moment -> !rule.decide(facts, moment).equals(decision.value()))
            .findFirst()
            .orElse(null);
    assertThat(decision.validUntil().orElse(null)).isEqualTo(firstChange);
  }

  @Property
  void aRefusalIsAcceptedAtRetryAtAndNotBefore(
      @ForAll("rules") RewardRule rule,
      @ForAll("facts") RewardFacts facts,
      @ForAll("moments") Instant at) {
    rule.decide(facts, at)
        .retryAt()
        .ifPresent(
            retry -> {
              assertThat(rule.grants(facts, retry)).isTrue();
              assertThat(rule.grants(facts, retry.minusNanos(1))).isFalse();
            });
  }

  @Property
  void aPercentageIsTheExactQuotientRoundedOnce(
      @ForAll("facts") RewardFacts facts,
      @ForAll @IntRange(min = 1, max = 60) int numerator,
      @ForAll @IntRange(min = 60, max = 97) int denominator) {
    RewardEffect effect =
        new RewardEffect.PercentOff(Ratio.of(numerator, denominator), RoundingMode.DOWN);
    BigInteger micros =
        facts
            .amount(AmountBasis.BEFORE_DISCOUNTS)
            .toBigDecimal()
            .movePointRight(6)
            .toBigIntegerExact();
    BigInteger cents =
        micros
            .multiply(BigInteger.valueOf(numerator))
            .divide(BigInteger.valueOf(denominator).multiply(BigInteger.valueOf(10_000)));
    assertThat(effect.benefit(facts, AmountBasis.BEFORE_DISCOUNTS).cost().minorUnits())
        .isEqualTo(cents.longValueExact());
  }

  @Property
  void aDiscountNeverExceedsTheOrder(
      @ForAll("rules") RewardRule rule,
      @ForAll("facts") RewardFacts facts,
      @ForAll("moments") Instant at) {
    rule.decide(facts, at)
        .accepted()
        .ifPresent(
            reward -> {
              assertThat(reward.cost().isNegative()).isFalse();
              assertThat(reward.cost().toBigDecimal())
                  .isLessThanOrEqualTo(facts.amount(AmountBasis.BEFORE_DISCOUNTS).toBigDecimal());
            });
  }

  @Property
  void theSerialFormComesBackEqual(
      @ForAll("rules") RewardRule rule,
      @ForAll("facts") RewardFacts facts,
      @ForAll("moments") Instant at)
      throws IOException, ClassNotFoundException {
    assertThat(Serial.copy(rule)).isEqualTo(rule);
    assertThat(Serial.copy(facts)).isEqualTo(facts);
    assertThat(Serial.copy(rule.explain(facts, at))).isEqualTo(rule.explain(facts, at));
  }
}
