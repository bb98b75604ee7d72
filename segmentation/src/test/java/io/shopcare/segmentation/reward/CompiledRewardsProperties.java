package io.shopcare.segmentation.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.customer.CustomerFacts;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Effect;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderLine;
import io.shopcare.segmentation.Serial;
import java.io.IOException;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The invariants of rules by their numbers in the reference; the oracle asks rule by rule. */
class CompiledRewardsProperties {

  private static boolean isFitting(RewardRule rule, RewardFacts facts, Instant at) {
    return rule.startInclusive().stream().noneMatch(at::isBefore)
        && rule.endExclusive().stream().allMatch(at::isBefore)
        && rule.when().stream().allMatch(each -> each.holds(facts, at))
        && rule.then().isIn(facts.currency())
        && !rule.then().benefit(facts, rule.basis()).isNothing();
  }

  private static boolean isBefore(RewardRule one, RewardRule other) {
    return one.priority() == other.priority()
        ? one.name().compareTo(other.name()) < 0
        : one.priority() < other.priority();
  }

  /** The rules that fit and have none before them in their group, in any order. */
  private static Set<RewardRule> naive(List<RewardRule> rules, RewardFacts facts, Instant at) {
    List<RewardRule> fitting = rules.stream().filter(rule -> isFitting(rule, facts, at)).toList();
    Set<RewardRule> granted = new HashSet<>(fitting);
    for (RewardRule one : fitting) {
      granted.removeIf(
          other ->
              one.group().isPresent() && one.group().equals(other.group()) && isBefore(one, other));
    }
    return granted;
  }

  @Property
  void aCompiledSetGrantsWhatItsRulesDo(
      @ForAll @IntRange(max = 200) int size, @ForAll Random random) {
    RandomRewards draw = new RandomRewards(random);
    List<RewardRule> rules = draw.rules(size);
    CompiledRewards compiled = new RewardRuleSet(1, rules).compile();
    int[] hits = new int[size + random.nextInt(2)];
    for (int i = 0; i < 5; i++) {
      RewardFacts facts = draw.facts();
      Instant at = draw.moment();
      int count = compiled.decide(facts, at, hits);
      List<RewardRule> granted = new ArrayList<>();
      for (int j = 0; j < count; j++) {
        granted.add(compiled.rules().get(hits[j]));
      }
      assertThat(granted)
          .containsExactlyInAnyOrderElementsOf(naive(rules, facts, at))
          .isSortedAccordingTo((one, other) -> isBefore(one, other) ? -1 : 1);
      assertThat(compiled.decide(facts, at))
          .extracting(Reward::rule)
          .containsExactlyElementsOf(granted.stream().map(RewardRule::name).toList());
    }
  }

  @Property
  void anExplanationHasAReasonForEveryRule(
      @ForAll @IntRange(max = 12) int size, @ForAll Random random) {
    RandomRewards draw = new RandomRewards(random);
    List<RewardRule> rules = draw.rules(size);
    RewardFacts facts = draw.facts();
    Instant at = draw.moment();
    CompiledRewards compiled = new RewardRuleSet(1, rules).compile();
    Decision<List<Reward>> told = compiled.explain(facts, at);
    assertThat(told.value()).isEqualTo(compiled.decide(facts, at));
    assertThat(told.reasons()).hasSize(size);
    for (int i = 0; i < size; i++) {
      Reason reason = told.reasons().get(i);
      String name = compiled.rules().get(i).name();
      boolean granted = told.value().stream().anyMatch(each -> each.rule().equals(name));
      assertThat(reason.detail("rule").orElseThrow().value()).isEqualTo(name);
      assertThat(reason.effect() == Effect.FOR).isEqualTo(granted);
      assertThat(reason.because().stream().noneMatch(r -> r.effect() == Effect.AGAINST))
          .isEqualTo(granted);
    }
  }

  @Property
  void timeAloneChangesNothingBeforeTheInstantSaid(@ForAll Random random) {
    RandomRewards draw = new RandomRewards(random);
    RewardRule rule = draw.rule("r");
    RewardFacts facts = draw.facts();
    Instant at = draw.moment();
    Optional<Instant> until = rule.nextChange(facts, at);
    for (int i = 0; i < 20; i++) {
      Instant later = draw.moment();
      if (!later.isBefore(at) && until.stream().allMatch(later::isBefore)) {
        assertThat(rule.decide(facts, later)).isEqualTo(rule.decide(facts, at));
      }
    }
    until.ifPresent(
        instant ->
            assertThat(rule.decide(facts, instant.minusNanos(1)))
                .isEqualTo(rule.decide(facts, at)));
    Outcome<Reward> outcome = rule.decide(facts, at);
    outcome.retryAt().ifPresent(retry -> assertThat(rule.grants(facts, retry)).isTrue());
  }

  @Property
  void invariants33And36PointsAreTheExactSumMultipliedThenCutOff(
      @ForAll @IntRange(max = 12) int size, @ForAll Random random) {
    RandomRewards draw = new RandomRewards(random);
    List<RewardRule> rules = draw.rules(size);
    RewardFacts facts = draw.facts();
    for (EarnedPoints.Combination combination : EarnedPoints.Combination.values()) {
      EarnedPoints points = EarnedPoints.of(rules, facts, combination);
      assertThat(points.perAmount()).isNotNegative();
      assertThat(points.fixed()).isNotNegative();
      Collections.shuffle(rules, random);
      assertThat(EarnedPoints.of(rules, facts, combination)).isEqualTo(points);
      if (facts.microsBefore() == 0 && facts.microsAfter() == 0) {
        assertThat(points.perAmount()).isZero();
      }
      List<RewardRule> plain =
          rules.stream()
              .filter(rule -> !(rule.then() instanceof RewardEffect.PointsMultiplier))
              .toList();
      assertThat(EarnedPoints.of(plain, facts, combination).total())
          .isLessThanOrEqualTo(points.total());
    }
  }

  private static RewardFacts spending(long cents) {
    Order order =
        Order.builder("o", "c", Instant.EPOCH, CurrencyCode.EUR)
            .addLines(OrderLine.of("s", 1, UnitPrice.ofMicros(cents * 10_000, CurrencyCode.EUR)))
            .build();
    return RewardFacts.of(CustomerFacts.builder("c").build(), order, 1);
  }

  @Property
  void invariants34And35OneOrderEarnsNoLessThanItsPartsAndAtMostAPointMore(
      @ForAll @IntRange(max = 50_000) int one,
      @ForAll @IntRange(max = 50_000) int other,
      @ForAll @IntRange(min = 1, max = 7) int points,
      @ForAll @IntRange(min = 1, max = 900) int per) {
    RewardEffect rate =
        new RewardEffect.PointsPerAmount(
            points,
            Money.ofMinor(per, CurrencyCode.EUR),
            UnitPrice.ofMicros(0, CurrencyCode.EUR),
            RoundingMode.DOWN);
    List<RewardRule> rules = List.of(RewardRule.builder("r").then(rate).build());
    EarnedPoints.Combination any = EarnedPoints.Combination.ADDITIVE;
    long a = EarnedPoints.of(rules, spending(one), any).total();
    long b = EarnedPoints.of(rules, spending(other), any).total();
    long both = EarnedPoints.of(rules, spending(one + other), any).total();
    assertThat(a).isEqualTo((long) one * points / per);
    assertThat(both).isBetween(a + b, a + b + 1);
  }

  @Property
  void invariant37TheOrderOfRulesNeverMatters(
      @ForAll @IntRange(max = 12) int size, @ForAll Random random) {
    RandomRewards draw = new RandomRewards(random);
    List<RewardRule> rules = draw.rules(size);
    RewardFacts facts = draw.facts();
    Instant at = draw.moment();
    RewardRuleSet set = new RewardRuleSet(1, rules);
    List<RewardRule> granted = granted(rules, facts, at);
    Collections.shuffle(rules, random);
    RewardRuleSet shuffled = new RewardRuleSet(1, rules);
    assertThat(shuffled).isEqualTo(set);
    assertThat(shuffled.compile().explain(facts, at)).isEqualTo(set.compile().explain(facts, at));
    assertThat(granted(rules, facts, at)).isEqualTo(granted);
  }

  /** A rule beside the others, or one that comes last of a group of theirs. */
  @Property
  void invariant38AnotherRuleBesideTheOthersNeverLowersPoints(
      @ForAll @IntRange(max = 12) int size, @ForAll Random random) {
    RandomRewards draw = new RandomRewards(random);
    List<RewardRule> rules = draw.rules(size);
    RewardRule drawn = draw.rule("extra");
    RewardEffect then = drawn.then();
    while (!isPoints(then)) {
      then = draw.effect();
    }
    List<RewardRule> more = new ArrayList<>(rules);
    more.add(
        random.nextInt(size + 1),
        RewardRule.builder("extra").from(drawn).then(then).priority(Integer.MAX_VALUE).build());
    RewardFacts facts = draw.facts();
    Instant at = draw.moment();
    assertThat(granted(more, facts, at)).containsAll(granted(rules, facts, at));
    for (EarnedPoints.Combination combination : EarnedPoints.Combination.values()) {
      EarnedPoints before = EarnedPoints.of(granted(rules, facts, at), facts, combination);
      EarnedPoints after = EarnedPoints.of(granted(more, facts, at), facts, combination);
      assertThat(after.total()).isGreaterThanOrEqualTo(before.total());
      assertThat(after.perAmount()).isGreaterThanOrEqualTo(before.perAmount());
    }
  }

  private static boolean isPoints(RewardEffect effect) {
    return effect instanceof RewardEffect.FixedPoints
        || effect instanceof RewardEffect.PointsPerAmount
        || effect instanceof RewardEffect.PointsMultiplier;
  }

  private static List<RewardRule> granted(List<RewardRule> rules, RewardFacts facts, Instant at) {
    int[] hits = new int[rules.size()];
    CompiledRewards compiled = new RewardRuleSet(1, rules).compile();
    int count = compiled.decide(facts, at, hits);
    return Arrays.stream(hits, 0, count).mapToObj(compiled.rules()::get).toList();
  }

  @Property
  void invariant41EveryYearHasOneBirthday(@ForAll Random random) {
    RandomRewards draw = new RandomRewards(random);
    MonthDay birthday = draw.birthday();
    ZoneId zone = ZoneId.of("Europe/Paris");
    for (LeapDay leapDay : LeapDay.values()) {
      RewardRule rule =
          RewardRule.builder("birthday")
              .addWhen(
                  new OccasionCondition.Birthday(
                      new BirthdayCalendar(1 + random.nextInt(40), leapDay, zone)))
              .then(
                  new RewardEffect.FixedPoints(
                      10, UnitPrice.ofMicros(0, CurrencyCode.EUR), RoundingMode.DOWN))
              .build();
      RewardFacts facts =
          RewardFacts.builder(CustomerFacts.builder("c").build(), CurrencyCode.EUR)
              .birthday(birthday)
              .build();
      Set<String> keys = new TreeSet<>();
      LocalDate day = LocalDate.of(2019, 3, 5).plusDays(random.nextInt(40));
      for (int i = 0; i < 4 * 366; i++) {
        rule.decide(facts, day.plusDays(i).atStartOfDay(zone).toInstant())
            .accepted()
            .ifPresent(reward -> keys.add(reward.key()));
      }
      LocalDate last = day.plusDays(4 * 366 - 1);
      assertThat(keys).hasSizeBetween(4, 5);
      for (int year = 2020; year < last.getYear(); year++) {
        assertThat(keys).contains("birthday/c/birthday:" + year);
      }
    }
  }

  @Property
  void theSerialFormComesBackEqual(@ForAll @IntRange(max = 6) int size, @ForAll Random random)
      throws IOException, ClassNotFoundException {
    RandomRewards draw = new RandomRewards(random);
    RewardRuleSet set = new RewardRuleSet(2, draw.rules(size));
    RewardFacts facts = draw.facts();
    assertThat(Serial.copy(set)).isEqualTo(set);
    assertThat(Serial.copy(facts)).isEqualTo(facts);
    Decision<List<Reward>> told = set.compile().explain(facts, draw.moment());
    assertThat(Serial.copy(told)).isEqualTo(told);
  }
}
