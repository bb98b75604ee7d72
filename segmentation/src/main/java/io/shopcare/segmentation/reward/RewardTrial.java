package io.shopcare.segmentation.reward;

import io.shopcare.money.Money;
import io.shopcare.segmentation.reward.RewardEffect.PointsMultiplier;
import io.shopcare.segmentation.reward.RewardEffect.PointsPerAmount;
import io.shopcare.segmentation.reward.RewardFinding.Kind;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule set really gives on an occasion. Multipliers are added, which is the least that they
 * come to, and the points of each rule are cut off by themselves, so that it is never less than is
 * said here.
 *
 * @param rules the numbers of those that give something, ascending
 * @param worth of it all
 */
record RewardTrial(List<Integer> rules, Money worth) {

  RewardTrial {
    rules = List.copyOf(rules);
  }

  /**
   * Tries the rules.
   *
   * @param kind whether all counts that is given, or what can be spent on the next order alone
   * @return null if a reward is too large to be given
   */
  static @Nullable RewardTrial of(CompiledRewards set, RewardOccasion occasion, Kind kind) {
    int[] hits = new int[set.rules().size()];
    try {
      int count = set.decide(occasion.facts(), occasion.at(), hits);
      List<Integer> granted = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        if (kind == Kind.OVER_THE_ORDER || isAgain(set.rules().get(hits[i]))) {
          granted.add(hits[i]);
        }
      }
      return of(set.rules(), granted, occasion.facts());
    } catch (ArithmeticException e) {
      // On this order production would throw it too: nothing is given, so nothing is shown.
      return null;
    }
  }

  private static RewardTrial of(List<RewardRule> set, List<Integer> granted, RewardFacts facts) {
    List<RewardRule> multipliers =
        granted.stream()
            .map(set::get)
            .filter(rule -> rule.then() instanceof PointsMultiplier)
            .toList();
    Money worth = Money.zero(facts.currency());
    boolean multiplied = false;
    List<Integer> giving = new ArrayList<>();
    for (int number : granted) {
      RewardRule rule = set.get(number);
      Money cost = rule.then().benefit(facts, rule.basis()).cost();
      if (rule.then() instanceof PointsPerAmount points) {
        Money more = multiplied(rule, points, multipliers, facts);
        multiplied |= more.compareTo(cost) > 0;
        cost = cost.max(more);
      }
      worth = worth.plus(cost);
      if (cost.isPositive()) {
        giving.add(number);
      }
    }
    if (multiplied) {
      multipliers.forEach(rule -> giving.add(set.indexOf(rule)));
    }
    return new RewardTrial(giving.stream().sorted().toList(), worth);
  }

  /**
   * What the points of one rule are worth, multiplied and cut off to whole points by themselves.
   */
  private static Money multiplied(
      RewardRule rule, PointsPerAmount points, List<RewardRule> multipliers, RewardFacts facts) {
    List<RewardRule> together = new ArrayList<>(multipliers);
    together.add(rule);
    long count = EarnedPoints.of(together, facts, EarnedPoints.Combination.ADDITIVE).perAmount();
    return points.worth().toMoney(count, RoundingMode.DOWN);
  }

  /** Whether it is more than the order comes to. */
  boolean isOver(Money order) {
    return worth.compareTo(order) > 0;
  }

  /** Whether a rule gives with order after order what the next can be paid with. */
  static boolean isAgain(RewardRule rule) {
    return isSpent(rule.then()) && rule.when().stream().noneMatch(RewardTrial::isOnce);
  }

  private static boolean isSpent(RewardEffect then) {
    return then instanceof PointsPerAmount
        || then instanceof RewardEffect.FixedPoints
        || then instanceof PointsMultiplier
        || then instanceof GiftEffect.Credit;
  }

  /** Whether it holds once, or takes more than the customer to hold again. */
  private static boolean isOnce(RewardCondition condition) {
    return condition instanceof RewardCondition.NthOrder
        || condition instanceof OccasionCondition.Birthday
        || condition instanceof OccasionCondition.Referral
        || condition instanceof OccasionCondition.Contact;
  }
}
