package io.shopcare.segmentation.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import io.shopcare.jackson.ShopcareJson;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The documented form of rules, and what is said of any other. */
class RewardJsonTest {

  private static final RewardRuleSet SPRING =
      new RewardRuleSet(
          3,
          List.of(
              RewardRule.builder("spring-10")
                  .version(2)
                  .addWhen(
                      new RewardCondition.HasTag("vip"),
                      new RewardCondition.OrderValue(Money.parse("EUR 80.00")))
                  .then(new RewardEffect.PercentOff(Ratio.percent(10), RoundingMode.HALF_UP))
                  .startInclusive(Instant.parse("2026-03-20T00:00:00Z"))
                  .build()));

  private static final String JSON =
      "{\"version\":3,\"rules\":[{\"name\":\"spring-10\",\"version\":2,"
          + "\"priority\":0,"
          + "\"basis\":\"BEFORE_DISCOUNTS\",\"when\":[{\"type\":\"has-tag\",\"tag\":\"vip\"},"
          + "{\"type\":\"order-value\",\"atLeast\":\"EUR 80.00\",\"basis\":\"BEFORE_DISCOUNTS\"}],"
          + "\"then\":{\"type\":\"percent-off\",\"share\":\"10%\",\"rounding\":\"HALF_UP\"},"
          + "\"startInclusive\":\"2026-03-20T00:00:00Z\"}]}";

  @Test
  void aRuleIsItsParts() {
    assertThat(ShopcareJson.write(SPRING)).isEqualTo(JSON);
    assertThat(ShopcareJson.read(JSON, RewardRuleSet.class)).isEqualTo(SPRING);
  }

  @Test
  void whatHasADefaultMayBeLeftOut() {
    RewardRule rule =
        ShopcareJson.read(
            "{\"name\":\"post\",\"then\":{\"type\":\"free-shipping\"}}", RewardRule.class);
    assertThat(rule)
        .isEqualTo(RewardRule.builder("post").then(new RewardEffect.FreeShipping()).build());
  }

  @Test
  void everyOtherDocumentIsRefusedWithACodeAndAPlace() {
    Map.of(
            JSON.replace("\"tag\":", "\"tga\":"),
            "json.property.unknown",
            JSON.replace("has-tag", "has-stars"),
            "json.type.unknown",
            JSON.replace("\"type\":\"percent-off\",", ""),
            "json.type.missing",
            JSON.replace("\"10%\"", "\"110%\""),
            "reward.share.range",
            JSON.replace("EUR 80.00", "EUR 80.001"),
            "money.amount.inexact",
            JSON.replace("BEFORE_DISCOUNTS\"}", "BEFORE\"}"),
            "json.constant.unknown",
            JSON.replace(",\"share\":\"10%\"", ""),
            "json.property.missing",
            JSON.replace("}]}", "}],\"rule\":[]}"),
            "json.property.unknown",
            JSON.replace("\"rules\":[", "\"rules\":[null,"),
            "json.null",
            JSON + "{}",
            "json.trailing")
        .forEach(
            (wrong, code) ->
                assertThatThrownBy(() -> ShopcareJson.read(wrong, RewardRuleSet.class))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code)));
    String twice = JSON.substring(JSON.indexOf("[") + 1, JSON.lastIndexOf("]"));
    assertThatThrownBy(
            () ->
                ShopcareJson.read(
                    "{\"version\":1,\"rules\":[" + twice + "," + twice + "]}", RewardRuleSet.class))
        .hasMessageContaining("reward.rules.duplicate");
  }

  @Test
  void keysOfATallyAreReadStrictly() {
    for (String wrong : List.of("", "2026-05-01", "2026-05-01 EUR", "2026-5-1 EUR a")) {
      assertThatThrownBy(() -> RewardTally.RuleDay.parse(wrong))
          .hasMessageContaining("reward.rule-day.syntax");
    }
    for (String wrong : List.of("", "a", "a+b+c", "a\\", "a\\b+c")) {
      assertThatThrownBy(() -> RewardTally.RulePair.parse(wrong))
          .hasMessageContaining("reward.rule-pair.syntax");
    }
  }

  /** What the properties draw from has every kind there is. */
  @Test
  void everyConditionAndEffectIsDrawn() {
    RandomRewards draw = new RandomRewards(new Random(7));
    Set<Class<?>> drawn = new HashSet<>();
    for (int i = 0; i < 3_000; i++) {
      RewardCondition condition = draw.condition();
      drawn.add(condition.getClass());
      if (condition instanceof OccasionCondition.Contact contact) {
        drawn.add(contact.asks().getClass());
      }
      drawn.add(draw.effect().getClass());
    }
    Set<Class<?>> members = members(RewardCondition.class);
    members.addAll(members(RewardEffect.class));
    members.addAll(members(ServiceTest.class));
    assertThat(drawn).containsExactlyInAnyOrderElementsOf(members);
  }

  private static Set<Class<?>> members(Class<?> family) {
    Set<Class<?>> members = new HashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>(List.of(family));
    while (!open.isEmpty()) {
      Class<?> next = open.pop();
      if (next.isSealed()) {
        open.addAll(List.of(next.getPermittedSubclasses()));
      } else {
        members.add(next);
      }
    }
    return members;
  }
}
