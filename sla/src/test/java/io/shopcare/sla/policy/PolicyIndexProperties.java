package io.shopcare.sla.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Decision;
import io.shopcare.sla.testkit.SlaArbitraries;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PolicyIndexProperties {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  @Provide
  Arbitrary<SlaPolicySet> sets() {
    Arbitrary<Instant> days =
        Arbitraries.integers().between(-3, 3).map(day -> NOW.plus(Duration.ofDays(day)));
    return Combinators.combine(SlaArbitraries.conditions().list().ofMaxSize(2), days.optional(0.3))
        .as((conditions, from) -> policy("some", conditions, from))
        .list()
        .ofMaxSize(12)
        .map(PolicyIndexProperties::named);
  }

  private static SlaPolicySet named(List<SlaPolicy> policies) {
    List<SlaPolicy> named = new ArrayList<>();
    for (SlaPolicy each : policies) {
      named.add(policy("p" + named.size(), each.conditions(), each.effectiveFrom()));
    }
    return SlaPolicySet.of(named);
  }

  private static SlaPolicy policy(
      String name, List<SlaCondition> conditions, Optional<Instant> from) {
    return SlaPolicy.builder(name).addAllConditions(conditions).effectiveFrom(from).build();
  }

  @Provide
  Arbitrary<SlaSubject> subjects() {
    Arbitrary<Topic> topics = SlaArbitraries.topics();
    return Combinators.combine(
            Arbitraries.of(Channel.class),
            Arbitraries.of(Priority.class),
            topics.optional(),
            Arbitraries.of("vip", "b2b", "damaged", "gift").set())
        .as(
            (channel, priority, topic, tags) -> {
              SlaSubject.Builder subject = SlaSubject.builder();
              subject.channel(channel).priority(priority).topic(topic);
              return subject.addAllTags(tags).build();
            });
  }

  @Property
  void theIndexFindsWhatTryingAllInOrderFinds(
      @ForAll("sets") SlaPolicySet set, @ForAll("subjects") SlaSubject subject) {
    SlaPolicy expected =
        set.policies().stream()
            .filter(policy -> policy.effectiveFrom().map(f -> !NOW.isBefore(f)).orElse(true))
            .filter(policy -> policy.conditions().stream().allMatch(c -> c.holds(subject)))
            .findFirst()
            .orElse(SlaPolicySet.NOTHING_PROMISED);
    assertThat(set.decide(subject, NOW)).isEqualTo(expected);
    Decision<SlaPolicy> decision = set.explain(subject, NOW);
    assertThat(decision.value()).isEqualTo(expected);
    int passedOver = set.policies().indexOf(expected);
    assertThat(decision.reasons())
        .hasSize(1 + (passedOver < 0 ? set.policies().size() : passedOver));
    decision
        .validUntil()
        .ifPresent(
            until ->
                assertThat(set.decide(subject, until.minusNanos(1))).isEqualTo(decision.value()));
  }
}
