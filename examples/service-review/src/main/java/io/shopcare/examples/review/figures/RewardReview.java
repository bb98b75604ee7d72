package io.shopcare.examples.review.figures;

import io.shopcare.examples.review.report.Amount;
import io.shopcare.examples.review.report.CustomerFigures;
import io.shopcare.examples.review.report.Text;
import io.shopcare.examples.review.source.Season;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import io.shopcare.money.MoneySum;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.reward.Reward;
import io.shopcare.segmentation.reward.RewardCondition;
import io.shopcare.segmentation.reward.RewardEffect;
import io.shopcare.segmentation.reward.RewardOccasion;
import io.shopcare.segmentation.reward.RewardRule;
import io.shopcare.segmentation.reward.RewardRuleSet;
import io.shopcare.segmentation.reward.RewardSimulation;
import io.shopcare.segmentation.reward.RewardTally;
import io.shopcare.segmentation.tag.Tags;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What reward rules would have granted over the orders of a season. */
final class RewardReview {

  private record Named(Text name, RewardRule rule) {}

  private final Season season;
  private final List<CustomerProfile> profiles;
  private final List<Named> rules;

  RewardReview(Season season, List<CustomerProfile> profiles, Money vipFrom) {
    this.season = season;
    this.profiles = profiles;
    String code = vipFrom.currency().code();
    Money minimum = Money.parse(code + " 50");
    Money welcome = Money.parse(code + " 5");
    this.rules =
        List.of(
            new Named(
                new Text("VIPs: 5% off", "VIP\u00a0: 5\u202f% de remise"),
                RewardRule.builder("vip-thanks")
                    .addWhen(
                        new RewardCondition.HasTag(Tags.VIP),
                        new RewardCondition.OrderValue(minimum))
                    .then(new RewardEffect.PercentOff(Ratio.percent(5), RoundingMode.HALF_UP))
                    .build()),
            new Named(
                new Text(
                    "Second order: " + code + " 5 off",
                    "Deuxième achat\u00a0: 5\u00a0" + code + " de remise"),
                RewardRule.builder("welcome-back")
                    .addWhen(
                        new RewardCondition.NthOrder(2), new RewardCondition.OrderValue(minimum))
                    .then(new RewardEffect.AmountOff(welcome))
                    .build()));
  }

  List<CustomerFigures> figures() {
    RewardRuleSet set = new RewardRuleSet(1, rules.stream().map(Named::rule).toList());
    RewardSimulation trial = RewardSimulation.of(set, season.zone());
    RewardTally tally = RewardTally.empty();
    Reach reach = new Reach();
    for (CustomerProfile profile : profiles) {
      List<RewardOccasion> occasions = RewardOccasion.of(profile);
      tally = tally.plus(trial.tally(occasions));
      reach.add(occasions, trial.rewards(occasions), season.zone());
    }
    RewardTally all = tally;
    return List.of(
        new CustomerFigures.Rewards(
            definition(), rules.stream().map(each -> row(each, all)).toList()),
        months(all, reach));
  }

  private Text definition() {
    String code = season.currency().code();
    return new Text(
        Definitions.REWARDS.en() + " Orders of " + code + " 50 and more.",
        Definitions.REWARDS.fr() + " Commandes d’au moins 50\u00a0" + code + ".");
  }

  /** Who bought in each month, and who of them would be rewarded. */
  private static final class Reach {
    private final SortedMap<String, Long> buyers = new TreeMap<>();
    private final SortedMap<String, Long> reached = new TreeMap<>();
    private long allBuyers;
    private long allReached;

    /** Counts one customer, whose rewards are those of the occasions in the order of time. */
    void add(List<RewardOccasion> occasions, List<List<Reward>> rewards, ZoneId zone) {
      Set<String> bought = new TreeSet<>();
      Set<String> rewarded = new TreeSet<>();
      for (int i = 0; i < occasions.size(); i++) {
        String month = Months.of(occasions.get(i).at(), zone);
        bought.add(month);
        if (!rewards.get(i).isEmpty()) {
          rewarded.add(month);
        }
      }
      bought.forEach(month -> buyers.merge(month, 1L, Long::sum));
      rewarded.forEach(month -> reached.merge(month, 1L, Long::sum));
      allBuyers += bought.isEmpty() ? 0 : 1;
      allReached += rewarded.isEmpty() ? 0 : 1;
    }
  }

  private CustomerFigures months(RewardTally tally, Reach reach) {
    return new CustomerFigures.RewardMonths(
        Definitions.REWARD_MONTHS,
        season.currency().code(),
        rules.stream().map(Named::name).toList(),
        reach.buyers.entrySet().stream()
            .map(
                each ->
                    new CustomerFigures.RewardMonths.Month(
                        each.getKey(),
                        rules.stream().map(rule -> cost(rule, each.getKey(), tally)).toList(),
                        each.getValue(),
                        reach.reached.getOrDefault(each.getKey(), 0L)))
            .toList(),
        reach.allBuyers,
        reach.allReached,
        tally.overlap().values().stream().mapToLong(Long::longValue).sum());
  }

  /** What a rule would cost in a month. */
  private String cost(Named named, String month, RewardTally tally) {
    return plain(
        tally.costs().entrySet().stream()
            .filter(each -> each.getKey().rule().equals(named.rule().name()))
            .filter(each -> YearMonth.from(each.getKey().day()).toString().equals(month))
            .map(Map.Entry::getValue)
            .reduce(MoneySum.empty(season.currency()), MoneySum::plus));
  }

  private static String plain(MoneySum sum) {
    return sum.toBigDecimal().stripTrailingZeros().toPlainString();
  }

  private CustomerFigures.Rewards.Reward row(Named named, RewardTally tally) {
    String rule = named.rule().name();
    return new CustomerFigures.Rewards.Reward(
        named.name(),
        tally.reached().getOrDefault(rule, 0L),
        List.of(new Amount(plain(tally.cost(rule, season.currency())), season.currency().code())));
  }
}
