package io.shopcare.segmentation.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.measure.Ratio;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.segmentation.points.EarnRate;
import io.shopcare.segmentation.points.PointsCommand;
import io.shopcare.segmentation.points.PointsLedger;
import io.shopcare.segmentation.points.PointsPolicy;
import io.shopcare.segmentation.reward.RewardEffect.PointsPerAmount;
import io.shopcare.segmentation.reward.RewardFinding.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What the lint finds is so, and what is planted is found. */
class RewardLintProperties {

  private static final int ROUNDS = 20;
  private static final Money EURO = Money.parse("EUR 1");

  /** Rules with up to five conditions, so that many contradict themselves. */
  private static RewardRule strict(RandomRewards draw, Random random, String name) {
    RewardRule.Builder rule = RewardRule.builder(name).then(draw.effect());
    for (int i = random.nextInt(6); i > 0; i--) {
      rule.addWhen(draw.condition());
    }
    return rule.build();
  }

  @Property
  void noFactsFitWhatNeverHoldsAndSomeFitTheRest(@ForAll Random random) {
    RandomRewards draw = new RandomRewards(random);
    RewardRule rule = strict(draw, random, "r");
    Set<Kind> kinds = new HashSet<>();
    RewardLint.check(RewardRuleSet.of(rule)).forEach(finding -> kinds.add(finding.kind()));
    if (kinds.contains(Kind.NEVER_TRUE) || kinds.contains(Kind.CURRENCY_MIX)) {
      for (int i = 0; i < 40; i++) {
        assertThat(rule.grants(draw.facts(), draw.moment())).isFalse();
      }
      return;
    }
    CurrencyCode currency =
        rule.when().contains(new OccasionCondition.Reviewed())
            ? CurrencyCode.EUR
            : CurrencyCode.GBP;
    String asked = RewardBounds.of(rule.when()).currency();
    RewardOccasion fitting =
        Objects.requireNonNull(
            RewardWitness.of(
                List.of(rule),
                asked == null ? currency : CurrencyCode.of(asked),
                RewardExcess.LARGE));
    assertThat(rule.when())
        .allSatisfy(
            condition -> assertThat(condition.holds(fitting.facts(), fitting.at())).isTrue());
  }

  @Property
  void aShadowedRuleIsNeverGivenAndTheOneBeforeItIs(@ForAll Random random) {
    RandomRewards draw = new RandomRewards(random);
    List<RewardRule> rules = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      RewardRule rule = draw.rule("r" + i);
      rules.add(RewardRule.builder("r").from(rule).group("g" + random.nextInt(2)).build());
    }
    RewardRuleSet set = new RewardRuleSet(1, rules);
    CompiledRewards compiled = set.compile();
    for (RewardFinding finding : RewardLint.check(set)) {
      if (finding.kind() == Kind.SHADOWED) {
        String shadowed = finding.rules().get(1);
        for (int i = 0; i < 20; i++) {
          assertThat(compiled.decide(draw.facts(), draw.moment()))
              .extracting(Reward::rule)
              .doesNotContain(shadowed);
        }
        RewardLint.witness(set, finding)
            .ifPresent(
                witness -> {
                  RewardRule rule =
                      rules.stream().filter(r -> r.name().equals(shadowed)).findAny().orElseThrow();
                  assertThat(rule.grants(witness.facts(), witness.at())).isTrue();
                  assertThat(compiled.decide(witness.facts(), witness.at()))
                      .extracting(Reward::rule)
                      .doesNotContain(shadowed);
                });
      }
    }
  }

  /** What named rules give, one by one: points per amount times all multipliers added. */
  private static BigDecimal given(
      RewardRuleSet set, List<String> names, RewardFacts facts, Instant at) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal factor = BigDecimal.ONE;
    for (RewardRule rule : set.rules()) {
      if (names.contains(rule.name())
          && rule.then() instanceof RewardEffect.PointsMultiplier multiplier) {
        assertThat(rule.grants(facts, at)).isTrue();
        Ratio by = multiplier.factor();
        factor =
            factor.add(
                BigDecimal.valueOf(by.numerator() - by.denominator())
                    .divide(BigDecimal.valueOf(by.denominator()), 12, RoundingMode.UP));
      }
    }
    for (RewardRule rule : set.rules()) {
      if (names.contains(rule.name())) {
        Reward reward = rule.decide(facts, at).accepted().orElseThrow();
        boolean scaled = rule.then() instanceof PointsPerAmount;
        BigDecimal cost = reward.cost().toBigDecimal();
        // A fraction of a point that is cut off before the factor comes back after it.
        BigDecimal cut =
            rule.then() instanceof PointsPerAmount points
                ? points.worth().toBigDecimal().add(new BigDecimal("0.01"))
                : BigDecimal.ZERO;
        sum = sum.add(scaled ? cost.add(cut).multiply(factor) : cost);
      }
    }
    return sum;
  }

  /** Who gives on an occasion: of a group the first that grants. */
  private static Set<String> granting(RewardRuleSet set, RewardFacts facts, Instant at) {
    Set<String> groups = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (RewardRule rule : set.rules()) {
      if (rule.grants(facts, at) && (rule.group().isEmpty() || groups.add(rule.group().get()))) {
        names.add(rule.name());
      }
    }
    return names;
  }

  private static void requireShown(RewardRuleSet set, RewardFinding finding) {
    RewardOccasion witness = RewardLint.witness(set, finding).orElseThrow();
    RewardFacts facts = witness.facts();
    assertThat(granting(set, facts, witness.at())).containsAll(finding.rules());
    BigDecimal order = facts.amount(AmountBasis.BEFORE_DISCOUNTS).toBigDecimal();
    BigDecimal given = given(set, finding.rules(), facts, witness.at());
    assertThat(given).isGreaterThan(order);
    BigDecimal told =
        BigDecimal.valueOf(finding.rate().numerator())
            .divide(BigDecimal.valueOf(finding.rate().denominator()), 6, RoundingMode.DOWN);
    assertThat(told).isGreaterThanOrEqualTo(BigDecimal.ONE);
    assertThat(given).isGreaterThanOrEqualTo(told.multiply(order));
  }

  /** One order paid, and each one after it with what the one before has earned. */
  private static void requireEndless(RewardRuleSet set, RewardFinding finding) {
    RewardOccasion witness = RewardLint.witness(set, finding).orElseThrow();
    CompiledRewards compiled = set.compile();
    Instant at = witness.at();
    long price =
        witness
            .facts()
            .amount(AmountBasis.BEFORE_DISCOUNTS)
            .toMoney(RoundingMode.UNNECESSARY)
            .minorUnits();
    PointsLedger wallet =
        PointsLedger.of(
            PointsPolicy.builder().zone(ZoneOffset.UTC).rate(EarnRate.of(1, EURO)).build());
    Set<String> given = new HashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      if (round > 0) {
        wallet =
            wallet
                .apply(new PointsCommand.Spend("pay-" + round, price), at)
                .accepted()
                .orElseThrow();
      }
      RewardFacts facts = again(witness.facts(), round);
      List<RewardRule> granting = new ArrayList<>();
      for (Reward reward : compiled.decide(facts, at)) {
        if (given.add(reward.key())) {
          granting.add(
              set.rules().stream()
                  .filter(rule -> rule.name().equals(reward.rule()))
                  .findFirst()
                  .orElseThrow());
        }
      }
      wallet =
          wallet
              .apply(
                  new PointsCommand.Adjust("earn-" + round, earned(granting, facts), "reward"), at)
              .accepted()
              .orElseThrow();
    }
    assertThat(wallet.balance(at).active()).isGreaterThan(price);
  }

  private static RewardFacts again(RewardFacts facts, int round) {
    Order before = facts.order().orElseThrow();
    Order next =
        Order.builder("round-" + round, before.customerId(), before.placedAt(), before.currency())
            .addAllLines(before.lines())
            .build();
    return RewardFacts.builder(facts.customer(), facts.currency())
        .from(facts)
        .order(next)
        .orderNumber(facts.orderNumber() + round)
        .build();
  }

  /** What can be spent, in minor units: a wallet of which each point is one. */
  private static long earned(List<RewardRule> granting, RewardFacts facts) {
    long sum = 0;
    for (RewardRule rule : granting) {
      if (rule.then() instanceof PointsPerAmount points) {
        List<RewardRule> multiplied = new ArrayList<>(List.of(rule));
        granting.stream()
            .filter(each -> each.then() instanceof RewardEffect.PointsMultiplier)
            .forEach(multiplied::add);
        long count = EarnedPoints.of(multiplied, facts, EarnedPoints.Combination.ADDITIVE).total();
        sum += points.worth().toMoney(count, points.rounding()).minorUnits();
      } else if (rule.then() instanceof RewardEffect.FixedPoints
          || rule.then() instanceof GiftEffect.Credit) {
        sum += rule.then().benefit(facts, rule.basis()).cost().minorUnits();
      }
    }
    return sum;
  }

  private static void requireAllShown(RewardRuleSet set) {
    for (RewardFinding finding : RewardLint.check(set)) {
      if (finding.kind() == Kind.OVER_THE_ORDER) {
        requireShown(set, finding);
      } else if (finding.kind() == Kind.EARN_BURN_LOOP) {
        requireShown(set, finding);
        requireEndless(set, finding);
      }
    }
  }

  @Property
  void whatIsOverTheOrderIsSoOnItsWitness(@ForAll Random random) {
    requireAllShown(new RewardRuleSet(1, new RandomRewards(random).rules(random.nextInt(9))));
  }

  /** Conditions that all hold on some order, whatever the lint thinks of them. */
  private static List<RewardCondition> held(
      RandomRewards draw, RewardOccasion occasion, boolean again) {
    List<RewardCondition> held = new ArrayList<>();
    for (int i = 0; i < 12 && held.size() < 3; i++) {
      RewardCondition condition = draw.condition();
      boolean once =
          condition instanceof RewardCondition.NthOrder
              || condition instanceof OccasionCondition.Birthday
              || condition instanceof OccasionCondition.Referral
              || condition instanceof OccasionCondition.Contact;
      if (condition.holds(occasion.facts(), occasion.at()) && !(again && once)) {
        held.add(condition);
      }
    }
    return held;
  }

  private static RewardOccasion ordered(RandomRewards draw) {
    RewardFacts facts = draw.facts();
    while (facts.order().isEmpty()) {
      facts = draw.facts();
    }
    return new RewardOccasion(facts, draw.moment());
  }

  private static PointsPerAmount points(int percent) {
    return new PointsPerAmount(percent, EURO, UnitPrice.parse("EUR 0.01"), RoundingMode.DOWN);
  }

  private static RewardRuleSet among(List<RewardRule> noise, Random random, RewardRule... planted) {
    List<RewardRule> rules = new ArrayList<>(noise);
    Collections.addAll(rules, planted);
    Collections.shuffle(rules, random);
    return new RewardRuleSet(1, rules);
  }

  private static Set<Kind> kinds(RewardRuleSet set) {
    Set<Kind> kinds = new HashSet<>();
    RewardLint.check(set).forEach(finding -> kinds.add(finding.kind()));
    return kinds;
  }

  private static RewardRule rule(String name, RewardEffect then, List<RewardCondition> when) {
    return RewardRule.builder(name).then(then).when(when).build();
  }

  @Property
  void plantedSharesThatFitTogetherAreFound(@ForAll Random random) {
    RandomRewards draw = new RandomRewards(random);
    RewardOccasion occasion = ordered(draw);
    RoundingMode up = RoundingMode.HALF_UP;
    int share = 1 + random.nextInt(99);
    RewardRuleSet set =
        among(
            draw.rules(random.nextInt(8)),
            random,
            rule(
                "a",
                new RewardEffect.PercentOff(Ratio.percent(share), up),
                held(draw, occasion, false)),
            rule(
                "b",
                new RewardEffect.PercentOff(Ratio.percent(101 - share), up),
                held(draw, occasion, false)));
    assertThat(kinds(set)).contains(Kind.OVER_THE_ORDER);
    requireAllShown(set);
  }

  @Property
  void aPlantedLoopIsFound(@ForAll Random random) {
    RandomRewards draw = new RandomRewards(random);
    RewardOccasion occasion = ordered(draw);
    int percent = 1 + random.nextInt(100);
    RewardRuleSet set =
        random.nextBoolean()
            ? among(
                draw.rules(random.nextInt(6)),
                random,
                rule("a", points(percent), held(draw, occasion, true)),
                rule("b", points(101 - percent), held(draw, occasion, true)))
            : among(
                draw.rules(random.nextInt(6)),
                random,
                rule("a", points(percent), held(draw, occasion, true)),
                rule(
                    "b",
                    new RewardEffect.PointsMultiplier(Ratio.of(101, percent)),
                    held(draw, occasion, true)));
    assertThat(kinds(set)).contains(Kind.EARN_BURN_LOOP, Kind.OVER_THE_ORDER);
    requireAllShown(set);
  }

  /** A credit of more than a share of the least order leaves less than the points give back. */
  @Property
  void aPlantedCreditThatIsTooLargeForItsOrderIsFound(@ForAll Random random) {
    RandomRewards draw = new RandomRewards(random);
    int percent = 1 + random.nextInt(100);
    long least = 100L * (1 + random.nextInt(500));
    RewardCondition value = new RewardCondition.OrderValue(Money.ofMinor(least, CurrencyCode.EUR));
    Money credit = Money.ofMinor(least * (100 - percent) / 100 + 1, CurrencyCode.EUR);
    RewardRuleSet set =
        among(
            draw.rules(random.nextInt(6)),
            random,
            rule("a", points(percent), List.of()),
            rule("b", GiftEffect.Credit.storeCredit(credit), List.of(value)));
    assertThat(kinds(set)).contains(Kind.EARN_BURN_LOOP, Kind.OVER_THE_ORDER);
    requireAllShown(set);
  }
}
