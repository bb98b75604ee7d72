package io.shopcare.segmentation.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.customer.CustomerFacts;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.money.MoneySum;
import io.shopcare.order.Order;
import io.shopcare.segmentation.Serial;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The invariants of simulation by their numbers in the reference. */
class RewardSimulationProperties {

  /** Every customer's orders, in any order. */
  private static List<List<RewardOccasion>> customers(Random random) {
    RandomRewards draw = new RandomRewards(random);
    List<List<RewardOccasion>> customers = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      List<RewardOccasion> occasions = new ArrayList<>();
      for (int j = random.nextInt(5); j > 0; j--) {
        Instant at = draw.moment();
        Order order = draw.order("o" + j, at);
        CustomerFacts customer =
            CustomerFacts.builder("c").addTags("tag" + random.nextInt(4)).build();
        occasions.add(
            new RewardOccasion(
                RewardFacts.builder(customer, CurrencyCode.EUR)
                    .order(order)
                    .orderNumber(1 + random.nextInt(3))
                    .birthday(draw.birthday())
                    .build(),
                at));
      }
      customers.add(occasions);
    }
    return customers;
  }

  private static RewardTally all(RewardSimulation trial, List<List<RewardOccasion>> customers) {
    return customers.stream().map(trial::tally).reduce(RewardTally.empty(), RewardTally::plus);
  }

  @Property
  void invariant82TheSameTotalsForwardsBackwardsAndInParallel(
      @ForAll @IntRange(max = 12) int size, @ForAll Random random) {
    RewardRuleSet rules = new RewardRuleSet(1, new RandomRewards(random).rules(size));
    RewardSimulation trial = RewardSimulation.of(rules, ZoneOffset.UTC);
    List<List<RewardOccasion>> customers = customers(random);
    RewardTally tally = all(trial, customers);
    assertThat(
            customers.parallelStream()
                .map(trial::tally)
                .reduce(RewardTally.empty(), RewardTally::plus))
        .isEqualTo(tally);
    Collections.reverse(customers);
    customers.forEach(Collections::reverse);
    assertThat(all(trial, customers)).isEqualTo(tally);
    RewardTally first = customers.isEmpty() ? tally : trial.tally(customers.get(0));
    assertThat(tally.minus(first).plus(first)).isEqualTo(tally);
    assertThat(tally.minus(tally).isEmpty()).isTrue();
  }

  @Property
  void invariant82ASimulationIsProductionRunOverTheSameOccasions(
      @ForAll @IntRange(max = 12) int size, @ForAll Random random) {
    RewardRuleSet rules = new RewardRuleSet(1, new RandomRewards(random).rules(size));
    RewardSimulation trial = RewardSimulation.of(rules, ZoneOffset.UTC);
    List<List<RewardOccasion>> customers = customers(random);
    MoneySum cost = MoneySum.empty(CurrencyCode.EUR);
    long rewards = 0;
    for (List<RewardOccasion> occasions : customers) {
      Set<String> given = new HashSet<>();
      List<RewardOccasion> sorted = new ArrayList<>(occasions);
      sorted.sort(
          Comparator.comparing(RewardOccasion::at)
              .thenComparing(each -> each.facts().order().orElseThrow().id()));
      for (RewardOccasion each : sorted) {
        for (Reward reward : rules.compile().decide(each.facts(), each.at())) {
          if (given.add(reward.key())) {
            rewards++;
            if (reward.cost().currency().equals(CurrencyCode.EUR)) {
              cost = cost.plus(reward.cost());
            }
          }
        }
      }
    }
    RewardTally tally = all(trial, customers);
    assertThat(tally.granted().values().stream().mapToLong(n -> n).sum()).isEqualTo(rewards);
    MoneySum told = MoneySum.empty(CurrencyCode.EUR);
    for (RewardRule rule : rules.rules()) {
      told = told.plus(tally.cost(rule.name(), CurrencyCode.EUR));
    }
    assertThat(told).isEqualTo(cost);
  }

  @Property
  void aBudgetBurnsOutOnTheFirstDayOnWhichCostsExceedIt(@ForAll Random random) {
    RewardRuleSet rules = new RewardRuleSet(1, new RandomRewards(random).rules(6));
    RewardTally tally = all(RewardSimulation.of(rules, ZoneOffset.UTC), customers(random));
    Money budget = Money.ofMinor(random.nextInt(4_000), CurrencyCode.EUR);
    for (RewardRule rule : rules.rules()) {
      LocalDate burnt = tally.burnsOutOn(rule.name(), budget).orElse(LocalDate.MAX);
      MoneySum before = MoneySum.empty(CurrencyCode.EUR);
      MoneySum until = before;
      for (var each : tally.costs().entrySet()) {
        RewardTally.RuleDay key = each.getKey();
        if (key.rule().equals(rule.name()) && key.currency().equals(CurrencyCode.EUR)) {
          before = key.day().isBefore(burnt) ? before.plus(each.getValue()) : before;
          until = key.day().isAfter(burnt) ? until : until.plus(each.getValue());
        }
      }
      assertThat(before.compareTo(MoneySum.of(budget))).isLessThanOrEqualTo(0);
      if (burnt.isBefore(LocalDate.MAX)) {
        assertThat(until.compareTo(MoneySum.of(budget))).isPositive();
      }
    }
  }

  @Property
  void aComparisonLeadsFromOneSetToTheOther(@ForAll Random random) {
    RandomRewards draw = new RandomRewards(random);
    List<RewardRule> rules = draw.rules(5);
    List<RewardRule> changed = new ArrayList<>(rules);
    changed.set(random.nextInt(5), draw.rule("new"));
    RewardSimulation one = RewardSimulation.of(new RewardRuleSet(1, rules), ZoneOffset.UTC);
    RewardSimulation other = RewardSimulation.of(new RewardRuleSet(2, changed), ZoneOffset.UTC);
    for (List<RewardOccasion> occasions : customers(random)) {
      assertThat(one.compare(one, occasions)).isEmpty();
      long more = 0;
      for (RewardDifference each : one.compare(other, occasions)) {
        assertThat(each.onlyBefore().size() + each.onlyAfter().size()).isPositive();
        more += each.onlyAfter().size() - each.onlyBefore().size();
      }
      assertThat(more)
          .isEqualTo(
              other.rewards(occasions).stream().mapToLong(List::size).sum()
                  - one.rewards(occasions).stream().mapToLong(List::size).sum());
    }
  }

  @Property
  void bytesAndSerialFormComeBackEqual(@ForAll Random random)
      throws IOException, ClassNotFoundException {
    RewardRuleSet rules = new RewardRuleSet(1, new RandomRewards(random).rules(6));
    RewardTally tally = all(RewardSimulation.of(rules, ZoneOffset.UTC), customers(random));
    assertThat(RewardTally.fromBytes(tally.toBytes())).isEqualTo(tally);
    assertThat(Serial.copy(tally)).isEqualTo(tally);
  }
}
