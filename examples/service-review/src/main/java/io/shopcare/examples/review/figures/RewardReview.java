package io.shopcare.examples.review.figures;

import io.shopcare.examples.review.report.Amount;
import io.shopcare.examples.review.report.CustomerFigures;
import io.shopcare.examples.review.report.Text;
import io.shopcare.examples.review.source.Season;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import io.shopcare.money.MoneySum;
import io.shopcare.order.Order;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.reward.Reward;
import io.shopcare.segmentation.reward.RewardCondition;
import io.shopcare.segmentation.reward.RewardEffect;
import io.shopcare.segmentation.reward.RewardFacts;
import io.shopcare.segmentation.reward.RewardRule;
import io.shopcare.segmentation.tag.Tags;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** What reward rules would have granted over the orders of a season. */
final class RewardReview {

  private record Named(Text name, RewardRule rule) {}

  private final Season season;
  private final List<CustomerProfile> profiles;
  private final List<Named> rules;

  RewardReview(Season season, List<CustomerProfile> profiles, Money vipFrom) {
    this.season = season;
    this.profiles = profiles;
    Money minimum = Money.ofMinor(5_000, vipFrom.currency());
    Money welcome = Money.ofMinor(500, vipFrom.currency());
    this.rules =
        List.of(
            new Named(
                new Text(
                    "5 % off orders of VIPs from " + minimum,
                    "5 % sur les commandes des VIP dès " + minimum),
                RewardRule.builder("vip-thanks")
                    .addWhen(
                        new RewardCondition.HasTag(Tags.VIP),
                        new RewardCondition.OrderValue(minimum))
                    .then(new RewardEffect.PercentOff(Ratio.percent(5), RoundingMode.HALF_UP))
                    .build()),
            new Named(
                new Text(
                    welcome + " off the second order from " + minimum,
                    welcome + " sur la deuxième commande dès " + minimum),
                RewardRule.builder("welcome-back")
                    .addWhen(
                        new RewardCondition.NthOrder(2), new RewardCondition.OrderValue(minimum))
                    .then(new RewardEffect.AmountOff(welcome))
                    .build()));
  }

  CustomerFigures figures() {
    return new CustomerFigures.Rewards(
        Definitions.REWARDS, rules.stream().map(this::simulate).toList());
  }

  private CustomerFigures.Rewards.Reward simulate(Named named) {
    long customers = 0;
    MoneySum cost = MoneySum.empty(season.currency());
    for (CustomerProfile profile : profiles) {
      boolean rewarded = false;
      for (Order order : profile.purchases().orders()) {
        Optional<Reward> reward =
            named.rule().decide(RewardFacts.of(profile, order), order.placedAt()).accepted();
        if (reward.isPresent()) {
          rewarded = true;
          cost = cost.plus(reward.get().cost());
        }
      }
      customers += rewarded ? 1 : 0;
    }
    return new CustomerFigures.Rewards.Reward(
        named.name(),
        customers,
        List.of(
            new Amount(
                cost.toBigDecimal().stripTrailingZeros().toPlainString(),
                season.currency().code())));
  }
}
