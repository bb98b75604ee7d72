package io.shopcare.examples.review.figures;

import io.shopcare.examples.review.report.Amount;
import io.shopcare.examples.review.report.CustomerFigures;
import io.shopcare.examples.review.report.Text;
import io.shopcare.examples.review.source.Season;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.reward.RewardCondition;
import io.shopcare.segmentation.reward.RewardEffect;
import io.shopcare.segmentation.reward.RewardOccasion;
import io.shopcare.segmentation.reward.RewardRule;
import io.shopcare.segmentation.reward.RewardRuleSet;
import io.shopcare.segmentation.reward.RewardSimulation;
import io.shopcare.segmentation.reward.RewardTally;
import io.shopcare.segmentation.tag.Tags;
import java.math.RoundingMode;
import java.util.List;

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
    RewardRuleSet set = new RewardRuleSet(1, rules.stream().map(Named::rule).toList());
    RewardSimulation trial = RewardSimulation.of(set, season.zone());
    RewardTally tally =
        profiles.stream()
            .map(profile -> trial.tally(RewardOccasion.of(profile)))
            .reduce(RewardTally.empty(), RewardTally::plus);
    return new CustomerFigures.Rewards(
        Definitions.REWARDS, rules.stream().map(each -> row(each, tally)).toList());
  }

  private CustomerFigures.Rewards.Reward row(Named named, RewardTally tally) {
    String rule = named.rule().name();
    return new CustomerFigures.Rewards.Reward(
        named.name(),
        tally.reached().getOrDefault(rule, 0L),
        List.of(
            new Amount(
                tally
                    .cost(rule, season.currency())
                    .toBigDecimal()
                    .stripTrailingZeros()
                    .toPlainString(),
                season.currency().code())));
  }
}
