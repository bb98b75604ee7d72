package io.shopcare.segmentation.reward;

import static io.shopcare.money.CurrencyCode.EUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.customer.CustomerFacts;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import io.shopcare.segmentation.profile.CustomerProfile;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RewardRuleTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final RewardEffect FIVE_PERCENT =
      new RewardEffect.PercentOff(Ratio.percent(5), RoundingMode.HALF_UP);

  private static Order order(String id, Instant at, long pieces, String price) {
    UnitPrice unit = UnitPrice.parse(price);
    return Order.builder(id, "c", at, unit.currency())
        .addLines(OrderLine.of("s", pieces, unit))
        .build();
  }

  private static RewardFacts facts(Order order, long number, String... tags) {
    return RewardFacts.of(CustomerFacts.builder("c").addTags(tags).build(), order, number);
  }

  private static Reward granted(RewardRule rule, RewardFacts facts) {
    return rule.decide(facts, NOW).accepted().orElseThrow();
  }

  private final RewardRule vip =
      RewardRule.builder("vip-5")
          .version(3)
          .addWhen(new RewardCondition.HasTag("vip"))
          .addWhen(new RewardCondition.OrderValue(Money.parse("EUR 50")))
          .then(FIVE_PERCENT)
          .build();

  @Test
  void anOrderThatFitsIsRewardedByTheRuleAndItsVersion() {
    Reward reward = granted(vip, facts(order("o", NOW, 3, "EUR 20.333333"), 4, "vip"));
    assertThat(reward.rule()).isEqualTo("vip-5");
    assertThat(reward.ruleVersion()).isEqualTo(3);
    assertThat(reward.customerId()).isEqualTo("c");
    assertThat(reward.orderId()).contains("o");
    assertThat(reward.key()).isEqualTo("vip-5/c/order:o");
    // 5 % of 60.999999 is 3.04999995.
    assertThat(reward.cost()).isEqualTo(Money.parse("EUR 3.05"));
  }

  @Test
  void aRefusalHasEveryReason() {
    Outcome<Reward> outcome = vip.decide(facts(order("o", NOW, 1, "EUR 49.99"), 1), NOW);
    assertThat(outcome.refusals())
        .extracting(Reason::code)
        .containsExactly(RewardReasons.TAG_MISSING, RewardReasons.ORDER_VALUE_SHORT);
    assertThat(outcome.retryAt()).isEmpty();
  }

  @Nested
  class TheNthOrder {

    private final RewardRule first =
        RewardRule.builder("welcome")
            .addWhen(new RewardCondition.NthOrder(1))
            .then(new RewardEffect.AmountOff(Money.parse("EUR 10")))
            .build();

    @Test
    void isCountedFromTheProfileWhetherItKnowsTheOrderOrNot() {
      Order one = order("o1", NOW, 1, "EUR 30");
      Order two = order("o2", NOW.plusSeconds(5), 1, "EUR 30");
      CustomerProfile profile = CustomerProfile.empty("c").plus(new OrderEvent.Placed(one));
      assertThat(RewardFacts.of(profile, one).orderNumber()).isEqualTo(1);
      assertThat(RewardFacts.of(profile, two).orderNumber()).isEqualTo(2);
      assertThat(RewardFacts.of(profile.plus(new OrderEvent.Placed(two)), two).orderNumber())
          .isEqualTo(2);
      CustomerProfile cancelled =
          profile.plus(new OrderEvent.Cancelled("x", "c", "o1", NOW.plusSeconds(1)));
      assertThat(RewardFacts.of(cancelled, two).orderNumber()).isEqualTo(1);
      assertThat(first.grants(RewardFacts.of(cancelled, two), NOW)).isTrue();
      assertThat(first.grants(RewardFacts.of(profile, two), NOW)).isFalse();
    }

    @Test
    void isNotRewardedBeyondItsWorth() {
      assertThat(granted(first, facts(order("o", NOW, 1, "EUR 7.999"), 1)).cost())
          .isEqualTo(Money.parse("EUR 7.99"));
    }

    @Test
    void isNotRewardedInAnotherCurrency() {
      assertThat(first.decide(facts(order("o", NOW, 1, "GBP 30"), 1), NOW).refusals())
          .extracting(Reason::code)
          .containsExactly(RewardReasons.CURRENCY_OTHER);
    }
  }

  @Nested
  class Points {

    private final RewardRule points =
        RewardRule.builder("points")
            .then(
                new RewardEffect.PointsPerAmount(
                    1, Money.parse("EUR 1"), UnitPrice.parse("EUR 0.005"), RoundingMode.HALF_UP))
            .build();

    @Test
    void areGivenForEveryFullAmountAndCostWhatTheyAreWorth() {
      Reward reward = granted(points, facts(order("o", NOW, 1, "EUR 129.99"), 1));
      assertThat(reward.benefit()).isEqualTo(new Benefit.Points(129, Money.parse("EUR 0.65")));
    }

    @Test
    void areRefusedWhereTheyComeToNothing() {
      assertThat(points.decide(facts(order("o", NOW, 1, "EUR 0.99"), 1), NOW).refusals())
          .extracting(Reason::code)
          .containsExactly(RewardReasons.NO_EFFECT);
    }
  }

  @Nested
  class ADatedRule {

    private final Instant start = NOW.plusSeconds(60);
    private final Instant end = NOW.plusSeconds(120);
    private final RewardRule dated =
        RewardRule.builder("march")
            .then(FIVE_PERCENT)
            .startInclusive(start)
            .endExclusive(end)
            .build();
    private final RewardFacts facts = facts(order("o", NOW, 1, "EUR 20"), 1);

    @Test
    void saysFromWhenItGrants() {
      Outcome<Reward> outcome = dated.decide(facts, NOW);
      assertThat(outcome.refusals())
          .extracting(Reason::code)
          .containsExactly(RewardReasons.NOT_YET);
      assertThat(outcome.retryAt()).contains(start);
      assertThat(dated.grants(facts, start)).isTrue();
      assertThat(dated.explain(facts, start).validUntil()).contains(end);
    }

    @Test
    void grantsNoMoreFromItsEndOn() {
      assertThat(dated.grants(facts, end.minusNanos(1))).isTrue();
      Outcome<Reward> outcome = dated.decide(facts, end);
      assertThat(outcome.refusals()).extracting(Reason::code).containsExactly(RewardReasons.ENDED);
      assertThat(outcome.retryAt()).isEmpty();
      assertThat(dated.explain(facts, end).validUntil()).isEmpty();
    }

    @Test
    void hasAStartBeforeItsEnd() {
      assertThatThrownBy(
              () ->
                  RewardRule.builder("x")
                      .then(FIVE_PERCENT)
                      .startInclusive(end)
                      .endExclusive(end)
                      .build())
          .hasMessageContaining("reward.rule.dates");
    }
  }

  @Test
  void ofAGroupTheFirstByPriorityThatGrantsCountsWhereverItStands() {
    RewardRule small =
        RewardRule.builder("small").group("thanks").priority(1).then(FIVE_PERCENT).build();
    RewardRule large = RewardRule.builder("vip").from(vip).group("thanks").name("zenith").build();
    RewardFacts facts = facts(order("o", NOW, 1, "EUR 80"), 1, "vip");
    RewardRuleSet set = RewardRuleSet.of(small, large);
    assertThat(set).isEqualTo(RewardRuleSet.of(large, small));
    assertThat(set.rules()).containsExactly(large, small);
    Decision<List<Reward>> told = set.compile().explain(facts, NOW);
    assertThat(told.value()).extracting(Reward::rule).containsExactly("zenith");
    assertThat(told.reasons().get(1).because())
        .contains(
            Reason.against(
                RewardReasons.GROUP_TAKEN,
                Detail.text("group", "thanks"),
                Detail.text("by", "zenith")));
    RewardFacts other = facts(order("o", NOW, 1, "EUR 80"), 1);
    assertThat(set.compile().decide(other, NOW)).extracting(Reward::rule).containsExactly("small");
  }

  @Test
  void effectsAndFactsSayWhatIsWrongWithThem() {
    RoundingMode up = RoundingMode.HALF_UP;
    assertThatThrownBy(() -> new RewardEffect.PercentOff(Ratio.percent(101), up))
        .hasMessageContaining("reward.share.range");
    assertThatThrownBy(() -> new RewardEffect.PercentOff(Ratio.ZERO, up))
        .hasMessageContaining("reward.share.range");
    assertThatThrownBy(() -> new RewardEffect.AmountOff(Money.zero(EUR)))
        .hasMessageContaining("reward.amount.range");
    assertThatThrownBy(
            () ->
                new RewardEffect.PointsPerAmount(
                    1, Money.parse("EUR 1"), UnitPrice.parse("GBP 0.01"), up))
        .hasMessageContaining("reward.currency.mixed");
    assertThatThrownBy(() -> new RewardCondition.NthOrder(0))
        .hasMessageContaining("reward.order-number.range");
    Order order = order("o", NOW, 1, "EUR 1");
    assertThatThrownBy(() -> RewardFacts.of(CustomerFacts.builder("d").build(), order, 1))
        .hasMessageContaining("reward.customer.other");
  }
}
