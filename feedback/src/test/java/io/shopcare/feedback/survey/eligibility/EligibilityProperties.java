package io.shopcare.feedback.survey.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Outcome;
import io.shopcare.feedback.testkit.SurveyArbitraries;
import io.shopcare.measure.Ratio;
import io.shopcare.measure.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EligibilityProperties {

  private static final Instant NEVER = Instant.MAX;

  @Provide
  Arbitrary<EligibilityPolicy> policies() {
    return SurveyArbitraries.policies();
  }

  @Provide
  Arbitrary<EligibilityFacts> facts() {
    return SurveyArbitraries.facts();
  }

  @Provide
  Arbitrary<Touch> touches() {
    return SurveyArbitraries.touches();
  }

  @Provide
  Arbitrary<Slots> slots() {
    return SurveyArbitraries.slots();
  }

  @Provide
  Arbitrary<Instant> moments() {
    return SurveyArbitraries.moments();
  }

  @Provide
  Arbitrary<List<String>> requests() {
    return Arbitraries.of("csat", "ces", "nps").list().ofMaxSize(40);
  }

  @Property
  void theEarliestInstantIsEligibleAndNoneBeforeIs(
      @ForAll("policies") EligibilityPolicy policy,
      @ForAll("facts") EligibilityFacts facts,
      @ForAll("moments") Instant at) {
    Outcome<Invitation> outcome = policy.decide(facts, at);
    outcome
        .retryAt()
        .ifPresent(
            from -> {
              assertThat(from).isAfter(at);
              assertThat(policy.decide(facts, from).isAccepted()).isTrue();
              assertThat(policy.decide(facts, from.minusNanos(1)).isAccepted()).isFalse();
            });
    Instant until = outcome.isAccepted() ? at : outcome.retryAt().orElse(NEVER);
    for (int hours = 1; hours < 24 * 30; hours += 7) {
      Instant moment = at.plus(Duration.ofHours(hours));
      if (moment.isBefore(until)) {
        assertThat(policy.decide(facts, moment).isAccepted()).isFalse();
      }
    }
  }

  @Property
  void anotherSurveySeenNeverMakesItEarlier(
      @ForAll("policies") EligibilityPolicy policy,
      @ForAll("facts") EligibilityFacts facts,
      @ForAll("touches") Touch touch,
      @ForAll("moments") Instant at) {
    EligibilityFacts more = EligibilityFacts.builder().from(facts).addTouches(touch).build();
    assertThat(from(policy, more, at)).isAfterOrEqualTo(from(policy, facts, at));
  }

  @Property
  void askedTwiceTheAnswerIsTheSameInAnyOrderOfTouches(
      @ForAll("policies") EligibilityPolicy policy,
      @ForAll("facts") EligibilityFacts facts,
      @ForAll("moments") Instant at) {
    List<Touch> reversed = new ArrayList<>(facts.touches());
    Collections.reverse(reversed);
    EligibilityFacts other = EligibilityFacts.builder().from(facts).touches(reversed).build();
    assertThat(policy.decide(other, at)).isEqualTo(policy.decide(facts, at));
    assertThat(policy.explain(facts, at).value()).isEqualTo(policy.decide(facts, at));
  }

  @Property
  void whatIsExplainedHoldsUntilItSays(
      @ForAll("policies") EligibilityPolicy policy,
      @ForAll("facts") EligibilityFacts facts,
      @ForAll("moments") Instant at) {
    boolean now = policy.decide(facts, at).isAccepted();
    Optional<Instant> until = policy.explain(facts, at).validUntil();
    if (now) {
      assertThat(policy.decide(facts, until.orElseThrow().minusNanos(1)).isAccepted()).isTrue();
    }
  }

  /** Whatever the others ask, and in whatever order, a kept place is there. */
  @Property
  void aQuotaNeverStarvesARareSurvey(
      @ForAll("slots") Slots slots, @ForAll("requests") List<String> requests) {
    Tally used = Tally.empty();
    for (String survey : requests) {
      if (slots.admits(survey, used)) {
        used = used.plus(Tally.of(survey));
      }
      for (String kept : slots.kept().keySet()) {
        if (used.count(kept) < slots.kept().get(kept)) {
          assertThat(slots.admits(kept, used)).isTrue();
        }
      }
    }
    assertThat(used.total()).isLessThanOrEqualTo(slots.most());
  }

  @Property
  void aLargerSampleHoldsASmallerOne(
      @ForAll("moments") Instant at, @ForAll int customer, @ForAll int numerator) {
    Window.Calendar month = new Window.Calendar(Period.MONTH, ZoneId.of("Europe/Paris"));
    int share = Math.floorMod(numerator, 100);
    Sampling small = new Sampling(Ratio.percent(share), month);
    Sampling large = new Sampling(Ratio.percent(share + 1), month);
    if (small.contains("csat", "c" + customer, at)) {
      assertThat(large.contains("csat", "c" + customer, at)).isTrue();
    }
    assertThat(new Sampling(Ratio.ONE, month).contains("csat", "c" + customer, at)).isTrue();
    assertThat(new Sampling(Ratio.ZERO, month).contains("csat", "c" + customer, at)).isFalse();
  }

  private static Instant from(EligibilityPolicy policy, EligibilityFacts facts, Instant at) {
    Outcome<Invitation> outcome = policy.decide(facts, at);
    return outcome.isAccepted() ? at : outcome.retryAt().orElse(NEVER);
  }
}
