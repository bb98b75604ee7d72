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
  class Languages {

    private static boolean holds(SlaCondition condition, SlaSubject.Builder subject) {
      return condition.holds(subject.build());
    }

    @Test
    void aLanguageHoldsForWhatIsAKindOfIt() {
      SlaCondition french = SlaCondition.language("FR");
      assertThat(holds(french, subject(Priority.LOW).language("fr-CA"))).isTrue();
      assertThat(holds(french, subject(Priority.LOW).language("fra"))).isFalse();
      assertThat(holds(french, subject(Priority.LOW))).isFalse();
      SlaCondition canadian = SlaCondition.language("fr-CA");
      assertThat(holds(canadian, subject(Priority.LOW).language("fr"))).isFalse();
    }

    @Test
    void theCustomersLanguageStandsInForTheTickets() {
      CustomerFacts german = CustomerFacts.builder("c1").language("de").build();
      SlaCondition condition = SlaCondition.language("de");
      assertThat(holds(condition, subject(Priority.LOW).customer(german))).isTrue();
      assertThat(holds(condition, subject(Priority.LOW).customer(german).language("en"))).isFalse();
    }

    @Test
    void aBusinessUnitIsOneOrNone() {
      SlaCondition outlet = SlaCondition.businessUnit("outlet");
      assertThat(holds(outlet, subject(Priority.LOW).businessUnit("outlet"))).isTrue();
      assertThat(holds(outlet, subject(Priority.LOW))).isFalse();
      assertThat(outlet.failure(subject(Priority.LOW).build()).code())
          .isEqualTo(SlaReasons.CONDITION_BUSINESS_UNIT);
    }
  }

  @Nested
  class Versions {

    private static SlaPolicy version(int number, String from) {
      SlaPolicy.Builder policy = SlaPolicy.builder("p");
      return policy.version(number).effectiveFrom(Instant.parse(from)).build();
    }

    @Test
    void oneThatIsNotInForceIsPassedOverWithItsReason() {
      SlaPolicySet set = SlaPolicySet.of(version(1, "2027-01-01T00:00:00Z"));
      Decision<SlaPolicy> decision = set.explain(subject(Priority.LOW).build(), NOW);
      assertThat(decision.value()).isEqualTo(SlaPolicySet.NOTHING_PROMISED);
      assertThat(decision.validUntil()).contains(Instant.parse("2027-01-01T00:00:00Z"));
      assertThat(decision.reasons().get(1).because())
          .extracting(Reason::code)
          .containsExactly(SlaReasons.POLICY_NOT_IN_FORCE);
    }

    @Test
    void twoInForceAtOneTimeAreRefused() {
      SlaPolicy first = version(1, "2026-01-01T00:00:00Z");
      SlaPolicy second = version(2, "2026-07-01T00:00:00Z");
      refused("sla.policy.duplicate", () -> SlaPolicySet.of(first, second));
      SlaPolicy.Builder ended = SlaPolicy.builder("p");
      ended.from(first).effectiveUntil(second.effectiveFrom());
      assertThat(SlaPolicySet.of(ended.build(), second).policies()).hasSize(2);
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
      SlaPolicy.Builder policy = SlaPolicy.builder("p");
      policy.effectiveFrom(NOW).effectiveUntil(NOW);
      refused("sla.policy.period", policy::build);
    }
  }

  @Nested
  class Positions {

    private static SlaPolicy at(int position, String name) {
      return SlaPolicy.builder(name).position(position).build();
    }

    @Test
    void orderAndThoseWithoutOneComeLast() {
      SlaPolicy none = SlaPolicy.builder("none-given").build();
      assertThat(SlaPolicySet.of(none, at(20, "b"), at(-5, "a"), at(30, "c")).policies())
          .extracting(SlaPolicy::name)
          .containsExactly("a", "b", "c", "none-given");
    }

    @Test
    void twoPoliciesAtOneAreRefused() {
      refused("sla.policy.position", () -> SlaPolicySet.of(at(1, "a"), at(1, "b")));
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
      refused("sla.step.time", () -> SlaStep.before("s", Duration.ofNanos(-1)));
      refused("sla.step.share", () -> SlaStep.atShare("s", Ratio.percent(201)));
      refused("sla.step.unnamed", () -> SlaStep.after(" ", HOUR));
      SlaStep step = SlaStep.after("s", HOUR);
      refused(
          "sla.target.ladder",
          () -> SlaTarget.builder().metric("m").within(HOUR).addLadder(step, step).build());
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
