package io.shopcare.segmentation.lifetime;

import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.measure.Ratio;
import io.shopcare.measure.ValueCounts;
import io.shopcare.money.Money;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.Purchases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Chooses the best rule that the data of a shop allow, and freezes it. */
final class TierDerivation {

  private final SpendTierPolicy policy;
  private final PurchaseWindow window;

  TierDerivation(SpendTierPolicy policy, Instant at) {
    this.policy = policy;
    this.window = PurchaseWindow.ofWeeks(policy.zone(), at);
  }

  SpendTierRule rule(Collection<CustomerProfile> customers) {
    List<Purchases> bought = new ArrayList<>();
    List<PurchasePattern> patterns = new ArrayList<>();
    List<SpendPattern> spends = new ArrayList<>();
    for (CustomerProfile customer : customers) {
      Purchases purchases = customer.purchases();
      window
          .pattern(purchases)
          .ifPresent(
              pattern -> {
                bought.add(purchases);
                patterns.add(pattern);
                spends.add(window.spend(purchases, policy.currency()));
              });
    }
    Outcome<LifetimeFit<MbgNbd>> frequency = policy.fit().mbgNbd(PurchaseCounts.of(patterns));
    Outcome<LifetimeFit<GammaGamma>> value = policy.fit().gammaGamma(SpendCounts.of(spends));
    if (frequency.isAccepted() && value.isAccepted()) {
      return predicted(
          frequency.accepted().orElseThrow(), value.accepted().orElseThrow(), patterns, spends);
    }
    List<Reason> reasons = new ArrayList<>(frequency.refusals());
    value.refusals().stream().filter(reason -> !reasons.contains(reason)).forEach(reasons::add);
    return bought.size() < policy.minCustomers()
        ? new NoSpendRule(tooFew(bought.size(), reasons))
        : past(bought, reasons);
  }

  private SpendTierRule predicted(
      LifetimeFit<MbgNbd> frequency,
      LifetimeFit<GammaGamma> value,
      List<PurchasePattern> patterns,
      List<SpendPattern> spends) {
    Money nothing = Money.zero(policy.currency());
    PredictedSpendRule.Builder rule = PredictedSpendRule.builder();
    rule.policy(policy).purchases(frequency).spend(value);
    PredictedSpendRule ungraded = rule.low(nothing).high(nothing).build();
    ValueCounts.Accumulator predictions = ValueCounts.accumulator();
    for (int i = 0; i < patterns.size(); i++) {
      predictions.add(
          PredictedSpend.of(ungraded, patterns.get(i), spends.get(i)).rounded().minorUnits());
    }
    ValueCounts all = predictions.snapshot();
    return rule.low(threshold(all, policy.low())).high(threshold(all, policy.high())).build();
  }

  private SpendTierRule past(List<Purchases> bought, List<Reason> reasons) {
    ValueCounts.Accumulator spent = ValueCounts.accumulator();
    for (Purchases each : bought) {
      spent.add(each.net(policy.currency()).toMoney(policy.rounding()).minorUnits());
    }
    ValueCounts all = spent.snapshot();
    return PastSpendRule.builder()
        .low(threshold(all, policy.low()))
        .high(threshold(all, policy.high()))
        .rounding(policy.rounding())
        .notPredicted(reasons)
        .build();
  }

  private Money threshold(ValueCounts values, Ratio percentile) {
    return Money.ofMinor(values.percentile(percentile).orElseThrow(), policy.currency());
  }

  private List<Reason> tooFew(long seen, List<Reason> reasons) {
    Reason few =
        Reason.against(
            LifetimeReasons.NO_PERCENTILES,
            Detail.number("seen", seen),
            Detail.number("asked", policy.minCustomers()));
    List<Reason> all = new ArrayList<>(List.of(few));
    all.addAll(reasons);
    return all;
  }
}
