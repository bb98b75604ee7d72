package io.shopcare.segmentation.reward;

import io.shopcare.money.MoneySum;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tries a rule set on what was recorded, customer by customer: what it would have granted, to whom,
 * and what it would have cost. It is the production rules that are asked, in the order of time, and
 * a reward is given once for its cause. Customers may be looked at in any order and in parallel.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * RewardSimulation trial = RewardSimulation.of(rules, zone);
 * RewardTally season =
 *     profiles.parallelStream()
 *         .map(profile -> trial.tally(RewardOccasion.of(profile)))
 *         .reduce(RewardTally.empty(), RewardTally::plus);
 * }</pre>
 */
public final class RewardSimulation {

  private final CompiledRewards rules;
  private final ZoneId zone;

  private RewardSimulation(CompiledRewards rules, ZoneId zone) {
    this.rules = rules;
    this.zone = zone;
  }

  /**
   * A trial of a rule set.
   *
   * @param zone whose days costs are booked on
   */
  public static RewardSimulation of(RewardRuleSet rules, ZoneId zone) {
    return new RewardSimulation(rules.compile(), zone);
  }

  /**
   * The rewards of each occasion of one customer, in the order of time, whatever the order given.
   * Each is given once for its cause.
   */
  public List<List<Reward>> rewards(List<RewardOccasion> occasions) {
    Set<String> given = new HashSet<>();
    List<List<Reward>> rewards = new ArrayList<>();
    for (RewardOccasion each : occasions.stream().sorted(RewardOccasion.BY_TIME).toList()) {
      rewards.add(
          rules.decide(each.facts(), each.at()).stream()
              .filter(reward -> given.add(reward.key()))
              .toList());
    }
    return List.copyOf(rewards);
  }

  /** What one customer's occasions, all of them, add to the figures. */
  public RewardTally tally(List<RewardOccasion> occasions) {
    List<RewardOccasion> sorted = occasions.stream().sorted(RewardOccasion.BY_TIME).toList();
    List<List<Reward>> rewards = rewards(sorted);
    SortedMap<String, Long> granted = new TreeMap<>();
    SortedMap<String, Long> reached = new TreeMap<>();
    SortedMap<RewardTally.RulePair, Long> overlap = new TreeMap<>();
    SortedMap<RewardTally.RuleDay, MoneySum> costs = new TreeMap<>();
    long rewarded = 0;
    for (int i = 0; i < sorted.size(); i++) {
      LocalDate day = LocalDate.ofInstant(sorted.get(i).at(), zone);
      rewarded += rewards.get(i).isEmpty() ? 0 : 1;
      for (Reward reward : rewards.get(i)) {
        granted.merge(reward.rule(), 1L, Long::sum);
        reached.put(reward.rule(), 1L);
        costs.merge(
            new RewardTally.RuleDay(reward.rule(), day, reward.cost().currency()),
            MoneySum.of(reward.cost()),
            MoneySum::plus);
      }
      pairs(rewards.get(i)).forEach(pair -> overlap.merge(pair, 1L, Long::sum));
    }
    costs.values().removeIf(MoneySum::isEmpty);
    return RewardTally.builder()
        .customers(1)
        .occasions(sorted.size())
        .rewarded(rewarded)
        .granted(granted)
        .reached(reached)
        .overlap(overlap)
        .costs(costs)
        .build();
  }

  private static List<RewardTally.RulePair> pairs(List<Reward> rewards) {
    List<String> names = rewards.stream().map(Reward::rule).sorted().toList();
    List<RewardTally.RulePair> pairs = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        pairs.add(new RewardTally.RulePair(names.get(i), names.get(j)));
      }
    }
    return pairs;
  }

  /**
   * What another trial gives otherwise on the occasions of one customer, in the order of time;
   * occasions on which both give the same are left out.
   */
  public List<RewardDifference> compare(RewardSimulation other, List<RewardOccasion> occasions) {
    List<RewardOccasion> sorted = occasions.stream().sorted(RewardOccasion.BY_TIME).toList();
    List<List<Reward>> before = rewards(sorted);
    List<List<Reward>> after = other.rewards(sorted);
    List<RewardDifference> differences = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      RewardDifference each = RewardDifference.of(sorted.get(i), before.get(i), after.get(i));
      if (!each.isNothing()) {
        differences.add(each);
      }
    }
    return List.copyOf(differences);
  }
}
