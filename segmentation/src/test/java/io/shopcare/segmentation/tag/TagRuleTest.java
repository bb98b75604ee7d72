package io.shopcare.segmentation.tag;

import static io.shopcare.money.CurrencyCode.EUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.decision.Decision;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Effect;
import io.shopcare.decision.Reason;
import io.shopcare.money.Money;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import io.shopcare.segmentation.profile.CustomerProfile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TagRuleTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final CustomerProfile NEW = CustomerProfile.empty("c");

  private static OrderEvent placed(String id, Instant at, long euros) {
    return new OrderEvent.Placed(
        Order.builder(id, "c", at, EUR)
            .addLines(OrderLine.of("s", euros, UnitPrice.parse("EUR 1")))
            .build());
  }

  private static OrderEvent refunded(String id, String euros) {
    return new OrderEvent.Refunded(
        id, "c", null, UnitPrice.parse("EUR " + euros).times(1), NOW.plusSeconds(1));
  }

  private static Money euros(long euros) {
    return Money.of(BigDecimal.valueOf(euros), EUR);
  }

  @Nested
  class Vip {

    private final TagRule rule = Tags.vip(euros(1000), euros(800));
    private final CustomerProfile atTheThreshold = NEW.plus(placed("o", NOW, 1000));

    @Test
    void isEnteredAtTheThreshold() {
      assertThat(rule.decide(atTheThreshold, NOW)).isTrue();
      assertThat(rule.decide(NEW.plus(placed("o", NOW, 999)), NOW)).isFalse();
    }

    @Test
    void isNotEnteredByWhatWasGivenBack() {
      Decision<Boolean> decision = rule.explain(atTheThreshold.plus(refunded("r", "0.001")), NOW);
      assertThat(decision.value()).isFalse();
      assertThat(decision.validUntil()).isEmpty();
      assertThat(decision.reasons())
          .containsExactly(
              Reason.against(
                  TagReasons.NET_SPEND_SHORT,
                  Detail.number("seen", new BigDecimal("999.999")),
                  Detail.text("currency", "EUR"),
                  Detail.money("asked", euros(1000))));
    }

    @Test
    void isKeptBetweenTheThresholds() {
      TagPolicy policy = TagPolicy.of(rule);
      CustomerProfile tagged = policy.apply(atTheThreshold, NOW);
      assertThat(tagged.toFacts().tags()).containsExactly("vip");
      CustomerProfile between = tagged.plus(refunded("r", "200"));
      assertThat(rule.decide(between, NOW)).isTrue();
      assertThat(rule.explain(between, NOW).reasons())
          .extracting(Reason::code)
          .containsExactly(TagReasons.NET_SPEND_REACHED, TagReasons.HELD);
      assertThat(policy.changes(between, NOW)).isEmpty();
    }

    @Test
    void isLeftBelowTheLower() {
      TagPolicy policy = TagPolicy.of(rule);
      CustomerProfile below = policy.apply(atTheThreshold, NOW).plus(refunded("r", "200.01"));
      Instant later = NOW.plusSeconds(60);
      List<TagChange> changes = policy.changes(below, later);
      assertThat(changes)
          .singleElement()
          .extracting(TagChange::kind)
          .isEqualTo(TagChange.Kind.LEFT);
      assertThat(changes.get(0).reasons().get(0).effect()).isEqualTo(Effect.AGAINST);
      CustomerProfile left = policy.apply(below, later);
      assertThat(left.tags()).isEmpty();
      assertThat(policy.changes(left, later)).isEmpty();
    }
  }

  @Nested
  class Buyers {

    private final CustomerProfile once = NEW.plus(placed("o1", NOW, 1));
    private final CustomerProfile twice = once.plus(placed("o2", NOW, 1));

    @Test
    void areTaggedByTheirNumberOfOrders() {
      TagPolicy policy = TagPolicy.of(Tags.firstTimeBuyer(), Tags.repeatBuyer());
      assertThat(policy.apply(NEW, NOW).tags()).isEmpty();
      assertThat(policy.apply(once, NOW).tags()).containsExactly("first-time-buyer");
      assertThat(policy.apply(policy.apply(once, NOW).then(twice), NOW.plusSeconds(1)).tags())
          .containsExactly("repeat-buyer");
    }

    @Test
    void seeWhyNot() {
      assertThat(Tags.firstTimeBuyer().explain(twice, NOW).reasons())
          .containsExactly(
              Reason.against(
                  TagReasons.ORDERS_TOO_MANY,
                  Detail.number("seen", 2),
                  Detail.number("atMost", 1)));
      assertThat(Tags.repeatBuyer().explain(once, NOW).reasons())
          .containsExactly(
              Reason.against(
                  TagReasons.ORDERS_TOO_FEW,
                  Detail.number("seen", 1),
                  Detail.number("atLeast", 2)));
    }
  }

  @Nested
  class AWindowOfDays {

    private final TagRule active = TagRule.of("active", new TagCondition.OrderedWithin(30, PARIS));

    @Test
    void endsAtMidnightOfTheZoneAcrossTheChangeOfClocks() {
      CustomerProfile profile = NEW.plus(placed("o", NOW, 1));
      Decision<Boolean> decision = active.explain(profile, NOW);
      // 2 March + 31 days; summer time began on 29 March.
      Instant end = Instant.parse("2026-04-01T22:00:00Z");
      assertThat(decision.value()).isTrue();
      assertThat(decision.validUntil()).contains(end);
      assertThat(active.decide(profile, end.minusNanos(1))).isTrue();
      assertThat(active.decide(profile, end)).isFalse();
      assertThat(active.explain(profile, end).validUntil()).isEmpty();
      assertThat(active.explain(profile, end).reasons())
          .extracting(Reason::code)
          .containsExactly(TagReasons.ORDERED_BEFORE);
    }

    @Test
    void asksForAnOrder() {
      assertThat(active.decide(NEW, NOW)).isFalse();
      assertThat(active.explain(NEW, NOW).reasons())
          .containsExactly(Reason.against(TagReasons.NEVER_ORDERED, Detail.number("days", 30)));
    }
  }

  @Test
  void aRuleSaysWhatIsWrongWithIt() {
    assertThatThrownBy(() -> TagRule.of("x")).hasMessageContaining("tag.rule.empty at enter");
    assertThatThrownBy(() -> Tags.firstTimeBuyer().keptWhile())
        .hasMessageContaining("tag.rule.empty at keep");
    assertThatThrownBy(() -> TagPolicy.of(Tags.repeatBuyer(), Tags.repeatBuyer()))
        .hasMessageContaining("tag.rule.duplicate at rules [1]");
    assertThatThrownBy(() -> new TagCondition.OrderCount(2, 1))
        .hasMessageContaining("tag.orders.range");
    assertThatThrownBy(() -> new TagCondition.OrderedWithin(-1, PARIS))
        .hasMessageContaining("tag.days.range");
  }
}
