package io.shopcare.examples.benchmarks;

import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.money.UnitPrice;
import io.shopcare.segmentation.reward.CompiledRewards;
import io.shopcare.segmentation.reward.RewardCondition;
import io.shopcare.segmentation.reward.RewardEffect;
import io.shopcare.segmentation.reward.RewardRule;
import io.shopcare.segmentation.reward.RewardRuleSet;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Our rules, compiled. */
final class ShopcareRewards implements RewardEngine {

  private static final RewardEffect POINTS =
      new RewardEffect.FixedPoints(
          10, UnitPrice.ofMicros(10_000, CurrencyCode.EUR), RoundingMode.DOWN);

  private final CompiledRewards rules;

  ShopcareRewards(List<RewardTerms> terms) {
    List<RewardRule> all = new ArrayList<>();
    for (RewardTerms each : terms) {
      all.add(
          RewardRule.builder("rule-" + all.size())
              .priority(all.size())
              .addWhen(
                  new RewardCondition.OrderValue(Money.ofMinor(each.spent(), CurrencyCode.EUR)))
              .addWhen(new RewardCondition.OrdersAtLeast(each.orders()))
              .addWhen(new RewardCondition.InSegment(each.segment()))
              .then(POINTS)
              .build());
    }
    this.rules = new RewardRuleSet(1, all).compile();
  }

  @Override
  public void find(RewardPurchase purchase, RewardHits hits) {
    hits.count(rules.decide(purchase.facts(), Instant.EPOCH, hits.rules()));
  }
}
