package io.shopcare.segmentation.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Decision;
import io.shopcare.decision.Effect;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.Serial;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.testkit.SegmentationArbitraries;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TagRuleProperties {

  @Provide
  Arbitrary<CustomerProfile> profiles() {
    return SegmentationArbitraries.profiles("c");
  }

  @Provide
  Arbitrary<Instant> moments() {
    return SegmentationArbitraries.instants();
  }

  @Provide
  Arbitrary<TagRule> rules() {
    Arbitrary<TagCondition> spend =
        Arbitraries.longs()
            .between(-10_00, 300_00)
            .map(cents -> new TagCondition.NetSpend(Money.ofMinor(cents, CurrencyCode.EUR)));
    Arbitrary<TagCondition> count =
        Combinators.combine(Arbitraries.longs().between(0, 2), Arbitraries.longs().between(0, 3))
            .as((least, more) -> new TagCondition.OrderCount(least, least + more));
    Arbitrary<TagCondition> within =
        Combinators.combine(
                Arbitraries.integers().between(0, 120),
                Arbitraries.of("Europe/Paris", "Pacific/Chatham", "UTC", "America/St_Johns"))
            .as((days, zone) -> new TagCondition.OrderedWithin(days, ZoneId.of(zone)));
    Arbitrary<List<TagCondition>> conditions =
        Arbitraries.oneOf(spend, count, within).list().ofMinSize(1).ofMaxSize(3);
    return Combinators.combine(conditions, conditions)
        .as((enter, keep) -> new TagRule("vip", enter, keep));
  }

  @Property
  void explainGivesTheValueOfDecideWithAReasonForEachCondition(
      @ForAll("rules") TagRule rule,
      @ForAll("profiles") CustomerProfile profile,
      @ForAll("moments") Instant at) {
    Decision<Boolean> decision = rule.explain(profile, at);
    assertThat(decision.value()).isEqualTo(rule.decide(profile, at));
    boolean held = profile.tags().contains("vip");
    assertThat(decision.reasons())
        .hasSize(held ? rule.keep().size() + 1 : rule.enter().size())
        .satisfies(
            reasons ->
                assertThat(reasons.stream().noneMatch(r -> r.effect() == Effect.AGAINST))
                    .isEqualTo(decision.value()));
  }

  @Property
  void theAnswerHoldsUntilValidUntilAndDiffersThen(
      @ForAll("rules") TagRule rule,
      @ForAll("profiles") CustomerProfile profile,
      @ForAll("moments") Instant at) {
    Decision<Boolean> decision = rule.explain(profile, at);
    Instant end = decision.validUntil().orElse(Instant.parse("2028-01-01T00:00:00Z"));
    assertThat(end).isAfter(at);
    // A walk in steps of 11 hours: no answer in between differs.
    for (Instant walk = at; walk.isBefore(end); walk = walk.plus(Duration.ofHours(11))) {
      assertThat(rule.decide(profile, walk)).isEqualTo(decision.value());
    }
    assertThat(rule.decide(profile, end.minusNanos(1))).isEqualTo(decision.value());
    decision
        .validUntil()
        .ifPresent(until -> assertThat(rule.decide(profile, until)).isNotEqualTo(decision.value()));
  }

  @Property
  void onceFoldedInNoEntryIsDueAgain(
      @ForAll("rules") TagRule rule, @ForAll("profiles") CustomerProfile profile) {
    Instant at = Instant.parse("2027-06-01T00:00:00Z");
    TagPolicy policy = TagPolicy.of(TagRule.of("vip", rule.enter().toArray(TagCondition[]::new)));
    CustomerProfile tagged = policy.apply(profile, at);
    assertThat(policy.changes(tagged, at)).isEmpty();
    assertThat(tagged.tags().contains("vip"))
        .isEqualTo(rule.enter().stream().allMatch(condition -> condition.holds(profile, at)));
  }

  @Property
  void theSerialFormComesBackEqual(
      @ForAll("rules") TagRule rule,
      @ForAll("profiles") CustomerProfile profile,
      @ForAll("moments") Instant at)
      throws IOException, ClassNotFoundException {
    assertThat(Serial.copy(rule)).isEqualTo(rule);
    assertThat(Serial.copy(rule.change(profile, at).stream().toList()))
        .isEqualTo(rule.change(profile, at).stream().toList());
  }
}
