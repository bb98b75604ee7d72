package io.shopcare.feedback.survey.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.customer.ConsentState;
import io.shopcare.customer.CustomerFacts;
import io.shopcare.decision.Refused;
import io.shopcare.feedback.survey.SurveyKey;
import io.shopcare.feedback.survey.SurveyKind;
import io.shopcare.measure.Tally;
import io.shopcare.ticket.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SurveyQueueTest {

  static final SurveyKey CSAT = new SurveyKey("csat", "service", SurveyKind.TRANSACTIONAL);
  static final SurveyKey NPS = new SurveyKey("nps", "brand", SurveyKind.RELATIONAL);
  static final Instant SOLVED = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant DUE = SOLVED.plus(Duration.ofDays(1));
  private static final Throttle WEEKLY =
      Throttle.once(Throttle.Scope.ANY, Window.rolling(Duration.ofDays(7)));

  static EligibilityPolicy policy(SurveyKey survey, Throttle... throttles) {
    return EligibilityPolicy.builder(survey)
        .addTriggers(
            Trigger.ofDefaults(TriggerKind.RESOLUTION),
            Trigger.ofDefaults(TriggerKind.CHAT),
            Trigger.ofDefaults(TriggerKind.SCHEDULE))
        .addThrottles(throttles)
        .build();
  }

  static EligibilityFacts facts(String customer, TriggerKind kind, Instant at) {
    return EligibilityFacts.builder()
        .customer(
            CustomerFacts.builder(customer).putConsents("survey", ConsentState.SUBSCRIBED).build())
        .jurisdiction("FR")
        .channel(Channel.EMAIL)
        .occasion(Occasion.of(kind, at))
        .build();
  }

  private static Map<String, EligibilityFacts> both() {
    return Map.of(
        "csat", facts("c-1", TriggerKind.RESOLUTION, SOLVED),
        "nps", facts("c-1", TriggerKind.SCHEDULE, SOLVED));
  }

  private static List<String> invited(SurveyChoice choice) {
    return choice.invitations().stream().map(invitation -> invitation.survey().id()).toList();
  }

  private static Refused<Invitation> refusal(SurveyChoice choice, String survey) {
    return Objects.requireNonNull(choice.refusals().get(survey));
  }

  @Nested
  class WhereThereIsRoomForOne {

    private final SurveyQueue queue = SurveyQueue.of(policy(CSAT, WEEKLY), policy(NPS, WEEKLY));

    @Test
    void theShopAsAWholeGoesBeforeTheTicket() {
      SurveyChoice choice = queue.decide(both(), DUE);
      assertThat(invited(choice)).containsExactly("nps");
      assertThat(refusal(choice, "csat").codes()).containsExactly(EligibilityReasons.THROTTLED);
      assertThat(refusal(choice, "csat").retryAt()).contains(DUE.plus(Duration.ofDays(7)));
    }

    @Test
    void theTicketIsAskedAboutUntilTheOtherIsDue() {
      Map<String, EligibilityFacts> facts = new HashMap<>(both());
      facts.put("nps", facts("c-1", TriggerKind.SCHEDULE, DUE.plusSeconds(1)));
      SurveyChoice choice = queue.decide(facts, DUE);
      assertThat(invited(choice)).containsExactly("csat");
      assertThat(refusal(choice, "nps").codes()).containsExactly(EligibilityReasons.TOO_EARLY);
    }

    @Test
    void aShopMayPutTheTicketFirst() {
      SurveyQueue other = new SurveyQueue(List.of(policy(CSAT, WEEKLY), policy(NPS, WEEKLY)));
      assertThat(invited(other.decide(both(), DUE))).containsExactly("csat");
    }
  }

  @Test
  void whereThereIsRoomForBothBothAreAsked() {
    SurveyQueue queue = SurveyQueue.of(policy(CSAT), policy(NPS, WEEKLY));
    assertThat(invited(queue.decide(both(), DUE))).containsExactly("nps", "csat");
    assertThat(queue.decide(Map.of(), DUE)).isEqualTo(new SurveyChoice(List.of(), new TreeMap<>()));
  }

  @Test
  void aQuotaIsUsedUpByWhatGoesFirst() {
    Quota daily =
        new Quota(
            "daily", new Window.Calendar(Period.DAY, ZoneId.of("Europe/Paris")), Slots.of(100));
    List<EligibilityPolicy> policies = new ArrayList<>();
    for (SurveyKey survey : List.of(NPS, CSAT)) {
      policies.add(EligibilityPolicy.builder(survey).from(policy(survey)).addQuotas(daily).build());
    }
    SurveyQueue queue = new SurveyQueue(policies);
    Map<String, EligibilityFacts> lastPlace = new HashMap<>();
    both().forEach((id, facts) -> lastPlace.put(id, used(facts, 99, DUE)));
    assertThat(invited(queue.decide(lastPlace, DUE))).containsExactly("nps");
    Map<String, EligibilityFacts> yesterday = new HashMap<>();
    both().forEach((id, facts) -> yesterday.put(id, used(facts, 99, SOLVED)));
    assertThat(invited(queue.decide(yesterday, DUE))).containsExactly("nps", "csat");
  }

  private static EligibilityFacts used(EligibilityFacts facts, int times, Instant asOf) {
    Tally sent = Tally.empty();
    for (int i = 0; i < times; i++) {
      sent = sent.plus(Tally.of("csat"));
    }
    return EligibilityFacts.builder()
        .from(facts)
        .putQuotaUse("daily", new QuotaUse(asOf, sent))
        .build();
  }

  @Test
  void oneCustomerAndItsOwnSurveysAreChosenAmong() {
    SurveyQueue queue = SurveyQueue.of(policy(CSAT));
    EligibilityFacts one = facts("c-1", TriggerKind.RESOLUTION, SOLVED);
    assertThatThrownBy(() -> queue.decide(Map.of("nps", one), DUE))
        .hasMessageContaining("feedback.queue.survey");
    assertThatThrownBy(() -> SurveyQueue.of(policy(CSAT), policy(CSAT, WEEKLY)))
        .hasMessageContaining("feedback.queue.survey");
    SurveyQueue two = SurveyQueue.of(policy(CSAT), policy(NPS));
    EligibilityFacts other = facts("c-2", TriggerKind.SCHEDULE, SOLVED);
    assertThatThrownBy(() -> two.decide(Map.of("csat", one, "nps", other), DUE))
        .hasMessageContaining("feedback.queue.customer")
        .hasMessageNotContaining("c-2");
  }
}
