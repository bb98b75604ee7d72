package io.shopcare.segmentation.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.InvalidInputException;
import io.shopcare.jackson.ShopcareJson;
import io.shopcare.money.CurrencyCode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Rules are data: what is written as JSON is read as the same, and nothing else is read. */
class RewardJsonProperties {

  private static <T> T copy(T value, Class<T> type) {
    String json = ShopcareJson.write(value);
    T again = ShopcareJson.read(json, type);
    assertThat(ShopcareJson.write(again)).isEqualTo(json);
    return again;
  }

  @Property
  void aRuleSetIsReadAsItWas(@ForAll @IntRange(max = 12) int size, @ForAll Random random) {
    RewardRuleSet set = new RewardRuleSet(1 + size, new RandomRewards(random).rules(size));
    assertThat(copy(set, RewardRuleSet.class)).isEqualTo(set);
  }

  @Property
  void conditionsAndEffectsAreReadByThemselvesToo(@ForAll Random random) {
    RandomRewards draw = new RandomRewards(random);
    RewardCondition condition = draw.condition();
    assertThat(copy(condition, RewardCondition.class)).isEqualTo(condition);
    RewardEffect effect = draw.effect();
    assertThat(copy(effect, RewardEffect.class)).isEqualTo(effect);
  }

  @Property
  void aNameIsAnyText(@ForAll @StringLength(max = 256) String name) {
    RewardRuleSet set =
        RewardRuleSet.of(
            RewardRule.builder(name)
                .group(name)
                .addWhen(new RewardCondition.HasTag(name), new RewardCondition.InSegment(name))
                .then(new GiftEffect.Privilege(Benefit.PrivilegeKind.FOLLOW_UP, name))
                .build());
    assertThat(copy(set, RewardRuleSet.class)).isEqualTo(set);
  }

  @Property
  void aRewardAndItsFactsAreReadAsTheyWere(@ForAll Random random) {
    RandomRewards draw = new RandomRewards(random);
    RewardOccasion occasion = new RewardOccasion(draw.facts(), draw.moment());
    assertThat(copy(occasion, RewardOccasion.class)).isEqualTo(occasion);
    CompiledRewards rules = new RewardRuleSet(1, draw.rules(8)).compile();
    for (Reward reward : rules.decide(occasion.facts(), occasion.at())) {
      assertThat(copy(reward, Reward.class)).isEqualTo(reward);
    }
  }

  @Property
  void aTallyADifferenceAndAFindingAreReadAsTheyWere(@ForAll Random random) {
    RandomRewards draw = new RandomRewards(random);
    List<RewardOccasion> occasions =
        List.of(
            new RewardOccasion(draw.facts(), draw.moment()),
            new RewardOccasion(draw.facts(), draw.moment()));
    RewardRuleSet rules = new RewardRuleSet(1, draw.rules(8));
    RewardSimulation trial = RewardSimulation.of(rules, ZoneOffset.UTC);
    RewardTally tally = trial.tally(occasions);
    assertThat(copy(tally, RewardTally.class)).isEqualTo(tally);
    RewardSimulation other =
        RewardSimulation.of(new RewardRuleSet(2, draw.rules(3)), ZoneOffset.UTC);
    for (RewardDifference each : trial.compare(other, occasions)) {
      assertThat(copy(each, RewardDifference.class)).isEqualTo(each);
    }
    for (RewardFinding each : RewardLint.check(rules)) {
      assertThat(copy(each, RewardFinding.class)).isEqualTo(each);
    }
  }

  @Property
  void theKeysOfATallyAreReadAsTheyWere(
      @ForAll @StringLength(max = 40) String one,
      @ForAll @StringLength(max = 40) String other,
      @ForAll @IntRange(min = -800_000, max = 8_000_000) int day) {
    RewardTally.RuleDay key =
        new RewardTally.RuleDay(one, LocalDate.ofEpochDay(day), CurrencyCode.JPY);
    assertThat(RewardTally.RuleDay.parse(key.toString())).isEqualTo(key);
    for (String tail : List.of("", "+", "\\", "\\+")) {
      RewardTally.RulePair pair = new RewardTally.RulePair(one + tail, tail + other);
      assertThat(RewardTally.RulePair.parse(pair.toString())).isEqualTo(pair);
    }
  }

  @Property
  void bytesOfATallyAreReadOrRefused(@ForAll Random random) {
    RandomRewards draw = new RandomRewards(random);
    byte[] bytes =
        RewardSimulation.of(new RewardRuleSet(1, draw.rules(6)), ZoneOffset.UTC)
            .tally(List.of(new RewardOccasion(draw.facts(), draw.moment())))
            .toBytes();
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    RewardTally read;
    try {
      read = RewardTally.fromBytes(bytes);
    } catch (InvalidInputException refused) {
      assertThat(refused.code()).isNotEmpty();
      return;
    }
    assertThat(read.toBytes()).isEqualTo(bytes);
  }
}
