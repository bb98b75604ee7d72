package io.shopcare.sla.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.customer.CustomerFacts;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Reason;
import io.shopcare.measure.Ratio;
import io.shopcare.sla.Serial;
import io.shopcare.sla.SlaReasons;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.Topics;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SlaPolicySetTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private static final SlaPolicy VIP =
      SlaPolicy.builder("vip")
          .version(3)
          .addConditions(SlaCondition.customerTag("vip"), SlaCondition.channel(Channel.CHAT))
          .addTargets(SlaTarget.of("first_reply", Duration.ofMinutes(10)))
          .build();

  private static final SlaPolicy URGENT =
      SlaPolicy.builder("urgent")
          .addConditions(SlaCondition.priority(Priority.HIGH, Priority.URGENT))
          .addTargets(SlaTarget.of("first_reply", HOUR))
          .build();

  private static final SlaPolicySet POLICIES = SlaPolicySet.of(VIP, URGENT);

  private static SlaSubject.Builder subject(Priority priority) {
    SlaSubject.Builder subject = SlaSubject.builder();
    subject.channel(Channel.EMAIL).priority(priority);
    return subject;
  }

  private static void refused(String code, ThrowingCallable attempt) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(attempt)
        .extracting(InvalidInputException::code)
        .isEqualTo(code);
  }

  @Nested
  class Choice {

    @Test
    void theFirstThatAppliesWins() {
      SlaSubject both =
          SlaSubject.builder()
              .channel(Channel.CHAT)
              .priority(Priority.URGENT)
              .customer(CustomerFacts.builder("c1").addTags("vip").build())
              .build();
      assertThat(POLICIES.decide(both, NOW)).isEqualTo(VIP);
      assertThat(SlaPolicySet.of(URGENT, VIP).decide(both, NOW)).isEqualTo(URGENT);
    }

    @Test
    void itGivesAReasonForEveryPolicyPassedOverAndEveryConditionThatFailed() {
      Decision<SlaPolicy> decision = POLICIES.explain(subject(Priority.HIGH).build(), NOW);
      assertThat(decision.value()).isEqualTo(URGENT);
      assertThat(decision.validUntil()).isEmpty();
      assertThat(decision.reasons())
          .extracting(Reason::code)
          .containsExactly(SlaReasons.POLICY_MATCHED, SlaReasons.POLICY_PASSED_OVER);
      Reason passedOver = decision.reasons().get(1);
      assertThat(passedOver.detail("policy").orElseThrow().value()).isEqualTo("vip");
      assertThat(passedOver.because())
          .extracting(Reason::code)
          .containsExactly(SlaReasons.CONDITION_CUSTOMER_TAG, SlaReasons.CONDITION_CHANNEL);
      Reason channel = passedOver.because().get(1);
      assertThat(channel.detail("wanted").orElseThrow().value()).isEqualTo("CHAT");
      assertThat(channel.detail("found").orElseThrow().value()).isEqualTo("EMAIL");
    }

    @Test
    void whereNoneAppliesNothingIsPromised() {
      Decision<SlaPolicy> decision = POLICIES.explain(subject(Priority.LOW).build(), NOW);
      assertThat(decision.value()).isEqualTo(SlaPolicySet.NOTHING_PROMISED);
      assertThat(decision.reasons())
          .extracting(Reason::code)
          .containsExactly(
              SlaReasons.POLICY_NONE, SlaReasons.POLICY_PASSED_OVER, SlaReasons.POLICY_PASSED_OVER);
    }

    @Test
    void oneOfTheCodesIsEnoughButAllConditionsMustHold() {
      SlaPolicy policy =
          SlaPolicy.builder("p")
              .addConditions(SlaCondition.tag("a", "b"), SlaCondition.tag("c"))
              .build();
      assertThat(policy.appliesTo(subject(Priority.LOW).addTags("b", "c").build())).isTrue();
      assertThat(policy.appliesTo(subject(Priority.LOW).addTags("a", "b").build())).isFalse();
    }

    @Test
    void everyAttributeIsLookedAt() {
      SlaSubject subject =
          subject(Priority.LOW)
              .topic(Topics.RETURNS)
              .customer(
                  CustomerFacts.builder("c1").addSegments("big spenders").tier("gold").build())
              .build();
      assertThat(SlaCondition.topic(Topics.RETURNS).holds(subject)).isTrue();
      assertThat(SlaCondition.segment("big spenders").holds(subject)).isTrue();
      assertThat(SlaCondition.tier("gold").holds(subject)).isTrue();
      assertThat(SlaCondition.tier("silver").holds(subject)).isFalse();
      assertThat(SlaCondition.tier("gold").holds(subject(Priority.LOW).build())).isFalse();
      assertThat(SlaCondition.topic(Topics.RETURNS).holds(subject(Priority.LOW).build())).isFalse();
    }
  }

  @Nested
  class Targets {

    @Test
    void theOneForThePriorityComesBeforeTheGeneralOne() {
      SlaTarget general = SlaTarget.of("first_reply", HOUR);
      SlaTarget urgent =
          SlaTarget.builder()
              .metric("first_reply")
              .priority(Priority.URGENT)
              .within(Duration.ofMinutes(5))
              .build();
      SlaPolicy policy = SlaPolicy.builder("p").addTargets(urgent, general).build();
      assertThat(policy.target("first_reply", Priority.URGENT)).contains(urgent);
      assertThat(policy.target("first_reply", Priority.LOW)).contains(general);
      assertThat(policy.target("requester_wait", Priority.LOW)).isEmpty();
    }

    @Test
    void aBreachIsImminentFromFourFifthsUnlessSaidOtherwise() {
      assertThat(SlaTarget.of("m", HOUR).imminentFrom()).isEqualTo(Ratio.percent(80));
    }
  }

  @Nested
  class Refusals {

    @Test
    void ofTargets() {
      refused("sla.target.range", () -> SlaTarget.of("m", Duration.ofSeconds(-1)));
      refused("sla.target.range", () -> SlaTarget.of("m", SlaTarget.LONGEST.plusNanos(1)));
      refused(
          "sla.target.imminent",
          () ->
              SlaTarget.builder()
                  .metric("m")
                  .within(HOUR)
                  .imminentFrom(Ratio.percent(101))
                  .build());
      SlaTarget target = SlaTarget.of("m", HOUR);
      refused(
          "sla.target.duplicate", () -> SlaPolicy.builder("p").addTargets(target, target).build());
    }

    @Test
    void ofPolicies() {
      refused("sla.policy.duplicate", () -> SlaPolicySet.of(VIP, URGENT, VIP));
      refused("sla.policy.duplicate", () -> SlaPolicySet.of(SlaPolicy.builder("none").build()));
      refused("sla.policy.unnamed", () -> SlaPolicy.builder(" ").build());
      refused("sla.policy.version", () -> SlaPolicy.builder("p").version(0).build());
      refused("input.too-long", () -> SlaPolicy.builder("p".repeat(257)).build());
    }

    @Test
    void ofConditions() {
      refused("sla.condition.empty", () -> SlaCondition.tag());
      refused("input.too-long", () -> SlaCondition.tag("t".repeat(257)));
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> new SlaCondition(SlaAttribute.PRIORITY, Set.of("URGNET")))
          .satisfies(
              refusal -> {
                assertThat(refusal.code()).isEqualTo("sla.condition.unknown");
                assertThat(refusal.suggestion()).contains("URGENT");
              });
    }
  }

  @Test
  void policiesSurviveSerialisation() {
    BusinessCalendar hours =
        BusinessCalendar.builder(ZoneId.of("Europe/Paris"))
            .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "17:00")
            .build();
    SlaPolicySet policies =
        SlaPolicySet.of(
            VIP,
            SlaPolicy.builder("all").addTargets(SlaTarget.of("first_reply", HOUR, hours)).build());
    assertThat(Serial.roundTrip(policies)).isEqualTo(policies);
  }
}
