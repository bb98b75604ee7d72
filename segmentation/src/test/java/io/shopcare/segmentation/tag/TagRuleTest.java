package io.shopcare.segmentation.tag;

import static io.shopcare.money.CurrencyCode.EUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.shopcare.decision.Decision;
import io.shopcare.decision.Effect;
import io.shopcare.decision.Reason;
import io.shopcare.measure.Ratio;
import io.shopcare.money.MoneySum;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import io.shopcare.order.OrderEvent;
import io.shopcare.order.OrderLine;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.CustomerState.Overridden;
import io.shopcare.segmentation.query.ProfileReader;
import io.shopcare.segmentation.query.Segment;
import io.shopcare.segmentation.query.SegmentDialect;
import io.shopcare.segmentation.query.SegmentSchema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
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

  private static BigDecimal euros(long euros) {
    return BigDecimal.valueOf(euros);
  }

  private static BoundTags at(Instant moment, TagRule... rules) {
    return TagPolicy.of(rules).compile(EUR).at(moment, PARIS);
  }

  @Nested
  class Vip {

    private final TagRule rule = Tags.vipBySpend(euros(1000), euros(800));
    private final CustomerProfile atTheThreshold = NEW.plus(placed("o", NOW, 1000));

    @Test
    void isEnteredAtTheThreshold() {
      assertThat(at(NOW, rule).decide("vip", atTheThreshold)).isTrue();
      assertThat(at(NOW, rule).decide("vip", NEW.plus(placed("o", NOW, 999)))).isFalse();
    }

    @Test
    void isNotEnteredByWhatWasGivenBack() {
      Decision<Boolean> decision =
          at(NOW, rule).explain("vip", atTheThreshold.plus(refunded("r", "0.001")));
      assertThat(decision.value()).isFalse();
      assertThat(decision.validUntil()).isEmpty();
      assertThat(decision.reasons()).extracting(Reason::code).containsExactly("tag.enter.fails");
      assertThat(decision.reasons().get(0).because().get(0).details())
          .extracting(Object::toString)
          .anyMatch(detail -> detail.contains("999.999"));
    }

    @Test
    void isKeptBetweenTheThresholdsAndLeftBelowTheLower() {
      CustomerProfile tagged = at(NOW, rule).apply(atTheThreshold);
      assertThat(tagged.toFacts().tags()).containsExactly("vip");
      Instant later = NOW.plusSeconds(60);
      CustomerProfile between = tagged.plus(refunded("r", "200"));
      assertThat(at(later, rule).changes(between)).isEmpty();
      assertThat(at(later, rule).explain("vip", between).reasons())
          .extracting(Reason::code)
          .containsExactly(TagReasons.KEPT);
      CustomerProfile below = tagged.plus(refunded("r", "200.01"));
      List<TagChange> changes = at(later, rule).changes(below);
      assertThat(changes).extracting(TagChange::kind).containsExactly(TagChange.Kind.LEFT);
      assertThat(changes.get(0).reasons().get(0).effect()).isEqualTo(Effect.AGAINST);
      CustomerProfile left = at(later, rule).apply(below);
      assertThat(left.tags()).isEmpty();
      assertThat(at(later, rule).changes(left)).isEmpty();
    }

    @Test
    void mayComeByOrdersOrByAPrediction() {
      CustomerProfile two = NEW.plus(placed("a", NOW, 1)).plus(placed("b", NOW, 1));
      assertThat(at(NOW, Tags.vipByOrders(2, 1)).decide("vip", two)).isTrue();
      assertThat(at(NOW, Tags.vipByOrders(3, 1)).decide("vip", two)).isFalse();
      assertThat(Tags.vipByPrediction(euros(500), euros(300)))
          .isEqualTo(
              TagRule.of("vip", "predicted_value >= 500").keptWhile("predicted_value >= 300"));
    }

    @Test
    void mayBeTheTopOfTheShopFrozenAsAnAmount() {
      List<MoneySum> spends =
          LongStream.rangeClosed(1, 100).mapToObj(n -> MoneySum.of(euros(101 - n), EUR)).toList();
      assertThat(Tags.vipByPercentile(spends, Ratio.percent(98), Ratio.percent(95)))
          .isEqualTo(TagRule.of("vip", "amount_spent >= 98").keptWhile("amount_spent >= 95"));
      List<MoneySum> mostlyNothing =
          List.of(MoneySum.empty(EUR), MoneySum.empty(EUR), MoneySum.of(euros(7), EUR));
      assertThat(Tags.vipByPercentile(mostlyNothing, Ratio.percent(90), Ratio.percent(50)))
          .isEqualTo(TagRule.of("vip", "amount_spent >= 7").keptWhile("amount_spent > 0"));
      assertThatThrownBy(
              () -> Tags.vipByPercentile(List.of(), Ratio.percent(90), Ratio.percent(50)))
          .hasMessageContaining("tag.population.empty");
    }
  }

  @Nested
  class Buyers {

    private final CustomerProfile once = NEW.plus(placed("o1", NOW, 1));
    private final CustomerProfile twice = once.plus(placed("o2", NOW, 1));

    @Test
    void areTaggedByTheirNumberOfOrders() {
      TagRule[] rules = {Tags.firstTimeBuyer(), Tags.repeatBuyer()};
      assertThat(at(NOW, rules).apply(NEW).tags()).isEmpty();
      CustomerProfile first = at(NOW, rules).apply(once);
      assertThat(first.tags()).containsExactly("first-time-buyer");
      assertThat(at(NOW.plusSeconds(1), rules).apply(first.then(twice)).tags())
          .containsExactly("repeat-buyer");
    }

    @Test
    void areAtRiskWhenTheyFallSilentAndNoLongerOnceTheyOrder() {
      TagRule risk = Tags.atRisk(90);
      Decision<Boolean> decision = at(NOW, risk).explain("at-risk", twice);
      assertThat(decision.value()).isFalse();
      // 2 March + 91 days; summer time began on 29 March.
      assertThat(decision.validUntil()).contains(Instant.parse("2026-05-31T22:00:00Z"));
      Instant silent = Instant.parse("2026-06-02T00:00:00Z");
      CustomerProfile tagged = at(silent, risk).apply(twice);
      assertThat(tagged.tags()).containsExactly("at-risk");
      assertThat(at(silent.plusSeconds(2), risk).apply(tagged.plus(placed("o3", silent, 1))).tags())
          .isEmpty();
    }
  }

  @Nested
  class AMinimumStay {

    private final TagRule rule =
        TagRule.of("active", "last_order_date >= -7d").keptAtLeast(Duration.ofDays(30));
    private final CustomerProfile tagged = at(NOW, rule).apply(NEW.plus(placed("o", NOW, 1)));

    @Test
    void keepsTheTagUntilItsEndExcluded() {
      Instant end = NOW.plus(Duration.ofDays(30));
      assertThat(at(NOW, rule).nextChange(tagged)).contains(end);
      Instant last = end.minusNanos(1);
      assertThat(at(last, rule).decide("active", tagged)).isTrue();
      assertThat(at(last, rule).explain("active", tagged).reasons())
          .extracting(Reason::code, Reason::effect)
          .containsExactly(
              tuple(TagReasons.STAY, Effect.FOR), tuple(TagReasons.NOT_KEPT, Effect.INFO));
      assertThat(at(end, rule).decide("active", tagged)).isFalse();
    }

    @Test
    void givesWayToAnOverride() {
      Overridden taken = new Overridden("c", "active", false, NOW.plusSeconds(9), null);
      assertThat(at(NOW.plusSeconds(9), rule).apply(tagged.plus(taken)).tags()).isEmpty();
    }
  }

  @Nested
  class AnOverride {

    private final TagRule rule =
        TagRule.of("vip", "amount_spent >= 10").keptWhile("amount_spent >= 5");
    private final Instant end = NOW.plus(Duration.ofDays(1));

    private Overridden override(boolean held) {
      return new Overridden("c", "vip", held, NOW, end);
    }

    @Test
    void winsFromItsFirstInstantToJustBeforeItsEnd() {
      CustomerProfile given = NEW.plus(override(true));
      assertThat(at(NOW.minusNanos(1), rule).decide("vip", given)).isFalse();
      assertThat(at(NOW.minusNanos(1), rule).nextChange(given)).contains(NOW);
      assertThat(at(NOW, rule).decide("vip", given)).isTrue();
      assertThat(at(NOW, rule).explain("vip", given).validUntil()).contains(end);
      assertThat(at(NOW, rule).explain("vip", given).reasons())
          .extracting(Reason::code, Reason::effect)
          .containsExactly(
              tuple(TagReasons.GIVEN_UNTIL, Effect.FOR),
              tuple(TagReasons.NOT_ENTERED, Effect.INFO));
      assertThat(at(end.minusNanos(1), rule).decide("vip", given)).isTrue();
      assertThat(at(end, rule).decide("vip", given)).isFalse();
    }

    @Test
    void makesTheWayInNoEasier() {
      CustomerProfile between = NEW.plus(placed("o", NOW, 7));
      CustomerProfile given = at(NOW, rule).apply(between.plus(override(true)));
      assertThat(given.tags()).containsExactly("vip");
      assertThat(at(end, rule).apply(given).tags()).isEmpty();
      CustomerProfile earned =
          at(NOW.minusSeconds(1), rule)
              .apply(NEW.plus(placed("o", NOW, 10)))
              .plus(refunded("r", "3"))
              .plus(override(true));
      assertThat(at(end, rule).apply(earned).tags()).containsExactly("vip");
    }

    @Test
    void isReplacedByALaterOneAndMayBeLifted() {
      CustomerProfile forGood = NEW.plus(new Overridden("c", "vip", true, NOW, null));
      assertThat(at(NOW, rule).nextChange(forGood)).isEmpty();
      CustomerProfile lifted = forGood.plus(Overridden.lifted("c", "vip", end));
      assertThat(at(NOW, rule).nextChange(lifted)).contains(end);
      assertThat(at(end, rule).decide("vip", lifted)).isFalse();
      assertThatThrownBy(() -> new Overridden("c", "vip", true, end, NOW))
          .hasMessageContaining("profile.override.range at until");
    }
  }

  @Nested
  class RulesThatAskForTags {

    @Test
    void followThoseTheyAskFor() {
      TagRule gift = TagRule.of("gift", "customer_tags CONTAINS 'VIP'");
      CustomerProfile profile = NEW.plus(placed("o", NOW, 10));
      List<TagChange> changes =
          at(NOW, gift, TagRule.of("vip", "amount_spent >= 10")).changes(profile);
      assertThat(changes).extracting(TagChange::tag).containsExactly("vip", "gift");
    }

    @Test
    void maySeeThemInSegmentsReferredTo() {
      Map<String, Segment> segments =
          Map.of(
              "good",
              Segment.parse(
                  "customer_tags CONTAINS 'a'",
                  SegmentDialect.extended(),
                  SegmentSchema.extended()));
      TagPolicy circle = TagPolicy.of(TagRule.of("a", "NOT IN SEGMENT 'good'"));
      assertThatThrownBy(
              () -> circle.compile(SegmentSchema.extended(), ProfileReader.in(EUR), segments))
          .hasMessageContaining("tag.rule.cycle at a");
      assertThatThrownBy(() -> at(NOW, TagRule.of("a", "customer_tags IS NULL")))
          .hasMessageContaining("tag.rule.cycle at a");
    }
  }

  @Test
  void whatIsOnRecordForTheInstantIsFollowedByANanosecond() {
    TagRule rule = TagRule.of("vip", "amount_spent >= 10");
    CustomerProfile tagged = at(NOW, rule).apply(NEW.plus(placed("o", NOW, 10)));
    CustomerProfile back = tagged.plus(refunded("r", "1"));
    List<TagChange> changes = at(NOW, rule).changes(back);
    assertThat(changes).extracting(TagChange::at).containsExactly(NOW.plusNanos(1));
    assertThat(at(NOW, rule).changes(at(NOW, rule).apply(back))).isEmpty();
  }

  @Test
  void aRuleSaysWhatIsWrongWithIt() {
    assertThatThrownBy(() -> TagRule.of("x", "amount_spent >")).hasMessageContaining("segment.");
    assertThatThrownBy(() -> Tags.firstTimeBuyer().keptAtLeast(Duration.ofSeconds(-1)))
        .hasMessageContaining("tag.stay.range at minimumStay");
    assertThatThrownBy(() -> TagPolicy.of(Tags.repeatBuyer(), Tags.repeatBuyer()))
        .hasMessage("tag.rule.duplicate at rules [1]: expected one rule for each tag");
    assertThatThrownBy(() -> at(NOW).decide("x", NEW)).hasMessageContaining("tag.rule.unknown");
  }
}
