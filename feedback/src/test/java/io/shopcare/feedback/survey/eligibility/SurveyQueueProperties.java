package io.shopcare.feedback.survey.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.feedback.testkit.SurveyArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SurveyQueueProperties {

  /** Up to three surveys of which one customer could be asked. */
  record Competition(SurveyQueue queue, Map<String, EligibilityFacts> facts) {

    EligibilityFacts facts(EligibilityPolicy policy) {
      return Objects.requireNonNull(facts.get(policy.survey().id()));
    }

    static Competition of(
        List<EligibilityPolicy> policies, List<EligibilityFacts> facts, EligibilityFacts customer) {
      Map<String, EligibilityPolicy> once = new LinkedHashMap<>();
      Map<String, EligibilityFacts> known = new TreeMap<>();
      for (int i = 0; i < policies.size(); i++) {
        String id = policies.get(i).survey().id();
        once.putIfAbsent(id, policies.get(i));
        known.putIfAbsent(
            id,
            EligibilityFacts.builder().from(facts.get(i)).customer(customer.customer()).build());
      }
      return new Competition(new SurveyQueue(List.copyOf(once.values())), known);
    }
  }

  @Provide
  Arbitrary<Competition> competitions() {
    return Combinators.combine(
            SurveyArbitraries.policies().list().ofMinSize(1).ofMaxSize(4),
            SurveyArbitraries.facts().list().ofSize(4),
            SurveyArbitraries.facts())
        .as(Competition::of);
  }

  @Provide
  Arbitrary<Instant> moments() {
    return SurveyArbitraries.moments();
  }

  /** One after the other, each sent before the next is looked at. */
  @Property
  void theChoiceIsThatOfAskingOneAfterTheOther(
      @ForAll("competitions") Competition competition, @ForAll("moments") Instant at) {
    List<Touch> sent = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (EligibilityPolicy policy : competition.queue().policies()) {
      EligibilityPolicy withoutQuota =
          EligibilityPolicy.builder(policy.survey()).from(policy).quotas(List.of()).build();
      EligibilityFacts facts = competition.facts(policy);
      EligibilityFacts after = EligibilityFacts.builder().from(facts).addAllTouches(sent).build();
      if (withoutQuota.decide(after, at).isAccepted()) {
        expected.add(policy.survey().id());
        sent.add(new Touch(policy.survey(), Touch.Kind.SENT, at));
      }
    }
    List<EligibilityPolicy> withoutQuotas = new ArrayList<>();
    for (EligibilityPolicy policy : competition.queue().policies()) {
      withoutQuotas.add(
          EligibilityPolicy.builder(policy.survey()).from(policy).quotas(List.of()).build());
    }
    assertThat(invited(new SurveyQueue(withoutQuotas).decide(competition.facts(), at)))
        .isEqualTo(expected);
  }

  @Property
  void theFirstThatMayBeAskedIsAskedAndNobodyIsAskedWhoMayNot(
      @ForAll("competitions") Competition competition, @ForAll("moments") Instant at) {
    SurveyChoice choice = competition.queue().decide(competition.facts(), at);
    List<String> alone = new ArrayList<>();
    for (EligibilityPolicy policy : competition.queue().policies()) {
      if (policy.decide(competition.facts(policy), at).isAccepted()) {
        alone.add(policy.survey().id());
      }
    }
    assertThat(alone).containsAll(invited(choice));
    assertThat(invited(choice).isEmpty()).isEqualTo(alone.isEmpty());
    if (!alone.isEmpty()) {
      assertThat(invited(choice).get(0)).isEqualTo(alone.get(0));
    }
    assertThat(choice.refusals().size() + choice.invitations().size())
        .isEqualTo(competition.facts().size());
  }

  /**
   * A year in which every day brings a ticket and each quarter the survey of the shop: with a place
   * kept for it, it is sent on the day it is due, whichever of the two goes first.
   */
  @Property
  void aFrequentSurveyNeverKeepsARareOneFromItsPlace(
      @ForAll @IntRange(min = 1, max = 3) int places,
      @ForAll @IntRange(min = 1, max = 89) int windowDays,
      @ForAll boolean rareFirst) {
    Throttle shared =
        Throttle.builder()
            .scope(Throttle.Scope.ANY)
            .addCounted(Touch.Kind.SENT)
            .window(Window.rolling(Duration.ofDays(windowDays)))
            .slots(Slots.of(places).keeping("nps", 1))
            .build();
    List<EligibilityPolicy> policies = new ArrayList<>();
    policies.add(SurveyQueueTest.policy(SurveyQueueTest.NPS, shared));
    policies.add(SurveyQueueTest.policy(SurveyQueueTest.CSAT, shared));
    if (!rareFirst) {
      Collections.reverse(policies);
    }
    SurveyQueue queue = new SurveyQueue(policies);
    List<Touch> touches = new ArrayList<>();
    for (int day = 0; day < 360; day++) {
      Instant at = SurveyQueueTest.SOLVED.plus(Duration.ofDays(day));
      Map<String, EligibilityFacts> facts = new HashMap<>();
      facts.put("csat", asked(TriggerKind.CHAT, at, touches));
      if (day % 90 == 0) {
        facts.put("nps", asked(TriggerKind.SCHEDULE, at, touches));
      }
      List<String> invited = invited(queue.decide(facts, at));
      assertThat(invited.contains("nps")).isEqualTo(day % 90 == 0);
      queue.policies().stream()
          .map(EligibilityPolicy::survey)
          .filter(survey -> invited.contains(survey.id()))
          .forEach(survey -> touches.add(new Touch(survey, Touch.Kind.SENT, at)));
    }
    assertThat(touches.stream().anyMatch(touch -> touch.survey().id().equals("csat")))
        .isEqualTo(places > 1);
  }

  private static EligibilityFacts asked(TriggerKind kind, Instant at, List<Touch> touches) {
    return EligibilityFacts.builder()
        .from(SurveyQueueTest.facts("c-1", kind, at))
        .touches(touches)
        .build();
  }

  private static List<String> invited(SurveyChoice choice) {
    return choice.invitations().stream().map(invitation -> invitation.survey().id()).toList();
  }
}
