package io.shopcare.segmentation.lifetime;

import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The prediction for one customer, with what it rests on in a merchant's words. */
record PredictedSpend(
    PredictedSpendRule rule, PurchasePattern pattern, double purchases, double worth) {

  private static final int DAYS = 7;

  static PredictedSpend of(PredictedSpendRule rule, PurchasePattern pattern, SpendPattern spend) {
    SpendTierPolicy policy = rule.policy();
    double weekly = Math.log1p(policy.discount().toDouble()) / 52;
    double purchases =
        rule.purchases().model().discountedPurchases(pattern, policy.horizonWeeks(), weekly);
    return new PredictedSpend(
        rule, pattern, purchases, rule.spend().model().expectedSpend(spend).orElseThrow());
  }

  /** In money, to the minor unit. */
  Money rounded() {
    SpendTierPolicy policy = rule.policy();
    BigDecimal minorUnits =
        BigDecimal.valueOf(purchases * worth * policy.margin().toDouble())
            .setScale(0, policy.rounding());
    return money(minorUnits);
  }

  private Money money(BigDecimal minorUnits) {
    int digits = rule.policy().currency().digits();
    return Money.of(
        minorUnits.movePointLeft(digits), rule.policy().currency(), rule.policy().rounding());
  }

  List<Reason> reasons(SpendTier tier) {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(standing(tier));
    reasons.add(
        Reason.info(
            LifetimeReasons.PURCHASES,
            Detail.number("purchases", pattern.repeats() + 1),
            days("since", pattern.age()),
            days("last", pattern.age() - pattern.recency())));
    if (pattern.repeats() > 0) {
      reasons.add(
          Reason.info(
              LifetimeReasons.CADENCE, days("every", pattern.recency() / pattern.repeats())));
    }
    MbgNbd model = rule.purchases().model();
    reasons.add(
        Reason.info(
            LifetimeReasons.ALIVE,
            Detail.ratio("probability", share(model.probabilityAlive(pattern)))));
    double expected = model.expectedPurchases(pattern, rule.policy().horizonWeeks());
    reasons.add(
        Reason.info(
            LifetimeReasons.EXPECTED,
            Detail.number(
                "expected", BigDecimal.valueOf(expected).setScale(1, RoundingMode.HALF_UP)),
            Detail.number("weeks", rule.policy().horizonWeeks())));
    reasons.add(
        Reason.info(
            LifetimeReasons.WORTH,
            Detail.money("seen", money(BigDecimal.valueOf(worth))),
            Detail.money(
                "shop",
                money(BigDecimal.valueOf(rule.spend().model().expectedSpend().orElseThrow())))));
    return reasons;
  }

  private Reason standing(SpendTier tier) {
    Detail seen = Detail.money("seen", rounded());
    Detail weeks = Detail.number("weeks", rule.policy().horizonWeeks());
    return switch (tier) {
      case HIGH ->
          Reason.inFavour(
              LifetimeReasons.PREDICTED_HIGH, seen, Detail.money("threshold", rule.high()), weeks);
      case MEDIUM ->
          Reason.inFavour(
              LifetimeReasons.PREDICTED_MEDIUM,
              seen,
              Detail.money("low", rule.low()),
              Detail.money("high", rule.high()),
              weeks);
      case LOW ->
          Reason.inFavour(
              LifetimeReasons.PREDICTED_LOW, seen, Detail.money("threshold", rule.low()), weeks);
    };
  }

  private static Detail days(String name, double weeks) {
    return Detail.duration(name, Duration.ofDays(Math.round(weeks * DAYS)));
  }

  /** In thousandths, which is more than a probability of this kind is worth. */
  private static Ratio share(double probability) {
    return Ratio.of(Math.round(probability * 1000), 1000);
  }
}
