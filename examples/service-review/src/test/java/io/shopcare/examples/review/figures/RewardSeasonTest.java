package io.shopcare.examples.review.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.examples.review.source.OnlineRetail;
import io.shopcare.examples.review.source.Progress;
import io.shopcare.examples.review.source.Rejections;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import io.shopcare.money.UnitPrice;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.ProfileFact;
import io.shopcare.segmentation.reward.RewardCondition;
import io.shopcare.segmentation.reward.RewardDifference;
import io.shopcare.segmentation.reward.RewardEffect;
import io.shopcare.segmentation.reward.RewardOccasion;
import io.shopcare.segmentation.reward.RewardRule;
import io.shopcare.segmentation.reward.RewardRuleSet;
import io.shopcare.segmentation.reward.RewardSimulation;
import io.shopcare.segmentation.reward.RewardTally;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One rule set over a wholesaler's year. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RewardSeasonTest {

  private static final RewardRule WELCOME =
      RewardRule.builder("welcome-back")
          .addWhen(
              new RewardCondition.NthOrder(2),
              new RewardCondition.OrderValue(Money.parse("GBP 50")))
          .then(new RewardEffect.AmountOff(Money.parse("GBP 5")))
          .build();

  private static final RewardRule POINTS =
      RewardRule.builder("points")
          .then(
              new RewardEffect.PointsPerAmount(
                  1, Money.parse("GBP 1"), UnitPrice.parse("GBP 0.005"), RoundingMode.HALF_UP))
          .build();

  private static final RewardRule LOYAL =
      RewardRule.builder("loyal")
          .addWhen(new RewardCondition.NetSpend(Money.parse("GBP 2000")))
          .then(new RewardEffect.PercentOff(Ratio.percent(3), RoundingMode.HALF_UP))
          .build();

  private final RewardSimulation trial =
      RewardSimulation.of(RewardRuleSet.of(WELCOME, POINTS, LOYAL), OnlineRetail.ZONE);

  private List<List<RewardOccasion>> customers = List.of();
  private RewardTally tally = RewardTally.empty();

  @BeforeAll
  void read() {
    customers =
        OnlineRetail.read(Expected.data(), new Rejections(), Progress.silent()).stream()
            .map(ProfileFact::of)
            .collect(CustomerProfile.byCustomer())
            .values()
            .stream()
            .map(RewardOccasion::of)
            .toList();
    tally = all(customers);
  }

  private RewardTally all(List<List<RewardOccasion>> some) {
    return some.stream().map(trial::tally).reduce(RewardTally.empty(), RewardTally::plus);
  }

  @Test
  void forwardsBackwardsAndInParallelComeToTheSame() {
    assertThat(
            customers.parallelStream()
                .map(trial::tally)
                .reduce(RewardTally.empty(), RewardTally::plus))
        .isEqualTo(tally);
    List<List<RewardOccasion>> backwards = new ArrayList<>(customers);
    Collections.reverse(backwards);
    backwards.replaceAll(
        each -> {
          List<RewardOccasion> turned = new ArrayList<>(each);
          Collections.reverse(turned);
          return turned;
        });
    assertThat(all(backwards)).isEqualTo(tally);
    assertThat(RewardTally.fromBytes(tally.toBytes())).isEqualTo(tally);
  }

  @Test
  void reachAndCostHangTogether() {
    assertThat(tally.reached().get("welcome-back")).isEqualTo(granted("welcome-back"));
    assertThat(tally.reached().get("points")).isGreaterThan(4_000);
    Money most = Money.parse("GBP 5").multipliedBy(granted("welcome-back"));
    assertThat(tally.cost("welcome-back", OnlineRetail.CURRENCY).toMoney(RoundingMode.UNNECESSARY))
        .isEqualTo(most);
    Money half = Money.ofMinor(most.minorUnits() / 2, most.currency());
    assertThat(tally.burnsOutOn("welcome-back", half)).isPresent();
    assertThat(tally.burnsOutOn("welcome-back", most)).isEmpty();
  }

  @Test
  void anotherSetDiffersOnTheOrdersOfItsRuleAlone() {
    RewardSimulation without =
        RewardSimulation.of(RewardRuleSet.of(WELCOME, POINTS), OnlineRetail.ZONE);
    List<RewardDifference> differences =
        customers.stream().flatMap(each -> trial.compare(without, each).stream()).toList();
    assertThat(differences).hasSize(Math.toIntExact(granted("loyal")));
    assertThat(differences).allMatch(each -> each.onlyAfter().isEmpty());
  }

  private long granted(String rule) {
    return tally.granted().getOrDefault(rule, 0L);
  }
}
