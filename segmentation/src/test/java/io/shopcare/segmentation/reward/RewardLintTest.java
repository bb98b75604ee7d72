package io.shopcare.segmentation.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import io.shopcare.money.UnitPrice;
import io.shopcare.segmentation.reward.RewardFinding.Kind;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RewardLintTest {

  private static final RewardEffect TENTH = percent(10);

  private static RewardEffect percent(int percent) {
    return new RewardEffect.PercentOff(Ratio.percent(percent), RoundingMode.HALF_UP);
  }

  private static RewardRule rule(String name, RewardEffect then, RewardCondition... when) {
    return RewardRule.builder(name).then(then).addWhen(when).build();
  }

  private static List<RewardFinding> check(RewardRule... rules) {
    return RewardLint.check(RewardRuleSet.of(rules));
  }

  @Test
  void rulesThatAreRightAreLeftAlone() {
    assertThat(
            check(
                rule("a", TENTH, new RewardCondition.InTier("gold")),
                rule("b", TENTH, new RewardCondition.InTier("silver"))))
        .isEmpty();
  }

  @Test
  void twoTiersAtOnceAreNeverTrue() {
    assertThat(
            check(
                rule(
                    "a",
                    TENTH,
                    new RewardCondition.InTier("gold"),
                    new RewardCondition.InTier("silver"))))
        .containsExactly(new RewardFinding(Kind.NEVER_TRUE, List.of("a"), Ratio.ZERO));
    assertThat(
            check(
                rule(
                    "a",
                    TENTH,
                    new RewardCondition.NthOrder(2),
                    new RewardCondition.OrdersAtLeast(3))))
        .extracting(RewardFinding::kind)
        .containsExactly(Kind.NEVER_TRUE);
  }

  @Test
  void aRuleWithinAnEarlierOneOfItsGroupIsNeverReached() {
    RewardRule wide =
        RewardRule.builder("wide")
            .group("g")
            .then(TENTH)
            .addWhen(new RewardCondition.OrderValue(Money.parse("EUR 50")))
            .build();
    RewardRule narrow =
        RewardRule.builder("narrow")
            .group("g")
            .then(TENTH)
            .addWhen(
                new RewardCondition.OrderValue(Money.parse("EUR 80")),
                new RewardCondition.HasTag("vip"))
            .build();
    assertThat(check(wide, narrow)).isEmpty();
    assertThat(check(RewardRule.builder("first").from(wide).priority(-1).build(), narrow))
        .containsExactly(new RewardFinding(Kind.SHADOWED, List.of("wide", "narrow"), Ratio.ZERO));
  }

  @Test
  void sharesThatFitTogetherAddUp() {
    RewardRule sixty = rule("sixty", percent(60));
    RewardRule fifty = rule("fifty", percent(50), new RewardCondition.InTier("gold"));
    assertThat(check(sixty, fifty))
        .containsExactly(
            new RewardFinding(Kind.OVER_THE_ORDER, List.of("fifty", "sixty"), Ratio.percent(110)));
    assertThat(check(rule("s", percent(60), new RewardCondition.InTier("silver")), fifty))
        .isEmpty();
    assertThat(
            check(
                RewardRule.builder("over")
                    .then(percent(60))
                    .endExclusive(Instant.parse("2026-01-01T00:00:00Z"))
                    .build(),
                RewardRule.builder("next")
                    .then(percent(60))
                    .startInclusive(Instant.parse("2026-01-01T00:00:00Z"))
                    .build()))
        .isEmpty();
  }

  @Test
  void pointsAndCreditThatBuyMoreThanTheyCostAreALoop() {
    RewardRule points =
        rule(
            "points",
            new RewardEffect.PointsPerAmount(
                3, Money.parse("EUR 1"), UnitPrice.parse("EUR 0.20"), RoundingMode.DOWN));
    RewardRule card =
        rule(
            "card",
            GiftEffect.Credit.giftCard(Money.parse("EUR 25")),
            new RewardCondition.OrderValue(Money.parse("EUR 50")));
    assertThat(check(points, card))
        .contains(
            new RewardFinding(Kind.EARN_BURN_LOOP, List.of("card", "points"), Ratio.percent(110)));
    assertThat(check(points)).isEmpty();
  }

  @Test
  void aCurrencyAskedForAndAnotherGivenNeverMeet() {
    assertThat(
            check(
                rule(
                    "a",
                    new RewardEffect.AmountOff(Money.parse("GBP 5")),
                    new RewardCondition.OrderValue(Money.parse("EUR 50")))))
        .extracting(RewardFinding::kind)
        .containsExactly(Kind.CURRENCY_MIX);
  }

  @Test
  void aLoopThatAnotherRuleOfTheGroupEndsIsNone() {
    RewardRule endless =
        RewardRule.builder("points")
            .group("g")
            .then(
                new RewardEffect.PointsPerAmount(
                    2, Money.parse("EUR 1"), UnitPrice.parse("EUR 1"), RoundingMode.DOWN))
            .build();
    assertThat(check(endless))
        .extracting(RewardFinding::kind)
        .containsExactly(Kind.OVER_THE_ORDER, Kind.EARN_BURN_LOOP);
    for (RewardCondition later :
        List.of(
            new RewardCondition.OrdersAtLeast(3),
            new RewardCondition.NetSpend(Money.parse("EUR 500")))) {
      RewardRule small =
          RewardRule.builder("small").group("g").priority(-1).then(TENTH).addWhen(later).build();
      assertThat(check(small, endless))
          .extracting(RewardFinding::kind)
          .containsExactly(Kind.OVER_THE_ORDER);
    }
  }
}
