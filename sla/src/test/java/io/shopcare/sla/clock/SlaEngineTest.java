package io.shopcare.sla.clock;

import static io.shopcare.sla.clock.Story.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.customer.CustomerFacts;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Reason;
import io.shopcare.sla.Serial;
import io.shopcare.sla.SlaReasons;
import io.shopcare.sla.SlaTexts;
import io.shopcare.sla.policy.PolicyVersion;
import io.shopcare.sla.policy.SlaCondition;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaTarget;
import io.shopcare.ticket.Actor;
import io.shopcare.ticket.TicketEvent;
import io.shopcare.ticket.TicketFact;
import io.shopcare.ticket.TicketState;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SlaEngineTest {

  private static final SlaEngine ENGINE = SlaEngine.ofDefaults();

  private static final SlaPolicy VIP =
      SlaPolicy.builder("vip")
          .version(2)
          .addConditions(SlaCondition.customerTag("vip"))
          .addTargets(SlaTarget.of("first_reply", Duration.ofMinutes(15)))
          .build();

  private static final SlaPolicySet POLICIES =
      SlaPolicySet.of(
          VIP,
          SlaPolicy.builder("standard")
              .addTargets(
                  SlaTarget.of("requester_wait", Duration.ofDays(2)),
                  SlaTarget.of("first_reply", Duration.ofHours(1)))
              .build());

  private static void refused(String code, ThrowingCallable attempt) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(attempt)
        .extracting(InvalidInputException::code)
        .isEqualTo(code);
  }

  @Test
  void aReportHasTheMetricsThatPoliciesNameInTheOrderOfTheEngine() {
    SlaReport report = ENGINE.evaluate(Story.of("U0 A10"), POLICIES, minute(20));
    assertThat(report.clocks())
        .extracting(SlaClock::metric)
        .containsExactly("first_reply", "requester_wait");
    assertThat(report.clock("first_reply").orElseThrow().policy())
        .contains(new PolicyVersion("standard", 1));
    assertThat(report.clock("next_reply")).isEmpty();
    assertThat(Serial.roundTrip(report)).isEqualTo(report);
  }

  @Test
  void aKnownCustomerMayHaveAnotherPolicy() {
    CustomerFacts vip = CustomerFacts.builder("c1").addTags("vip").build();
    SlaReport report = ENGINE.evaluate(Story.of("U0"), POLICIES, SlaContext.of(vip), minute(16));
    SlaClock reply = report.clock("first_reply").orElseThrow();
    assertThat(reply.policy()).contains(new PolicyVersion("vip", 2));
    assertThat(reply.status()).isEqualTo(ClockStatus.BREACHED);
    SlaClock wait = report.clock("requester_wait").orElseThrow();
    assertThat(wait.status()).isEqualTo(ClockStatus.CANCELLED);
    assertThat(wait.elapsed()).isZero();
  }

  @Nested
  class Explanation {

    @Test
    void namesThePolicyAndThosePassedOver() {
      Decision<SlaReport> decision = ENGINE.explain(Story.of("U0 A10"), POLICIES, minute(20));
      Reason reply = decision.reasons().get(0);
      assertThat(reply.code()).isEqualTo(SlaReasons.CLOCK_MET);
      assertThat(reply.because())
          .extracting(Reason::code)
          .containsExactly(
              SlaReasons.POLICY_MATCHED, SlaReasons.POLICY_PASSED_OVER, SlaReasons.CLOCK_RAN);
    }

    @Test
    void saysThatAPolicyHasNoTarget() {
      CustomerFacts vip = CustomerFacts.builder("c1").addTags("vip").build();
      Decision<SlaReport> decision =
          ENGINE.explain(Story.of("U0"), POLICIES, SlaContext.of(vip), minute(5));
      assertThat(decision.reasons().get(1).because())
          .extracting(Reason::code)
          .containsExactly(SlaReasons.TARGET_NONE, SlaReasons.POLICY_MATCHED);
    }

    @Test
    void readsInTwoLanguagesWithoutAGap() {
      for (String story : List.of("U0", "U0 A10", "U0 pending5", "U0 merged3", "N0", "U0 A90")) {
        for (int asOf : List.of(0, 50, 70, 4000)) {
          Decision<SlaReport> decision = ENGINE.explain(Story.of(story), POLICIES, minute(asOf));
          for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            assertThat(SlaTexts.all().render(decision, language, ZoneId.of("Europe/Paris")))
                .contains("first_reply")
                .doesNotContain("?")
                .doesNotContain("sla.");
          }
        }
      }
    }

    @Test
    void countsEventsDatedBeforeTheOpening() {
      List<TicketEvent> events = new ArrayList<>(Story.of("U10 A20"));
      events.add(
          new TicketEvent(
              0, minute(5), Actor.system(), new TicketFact.Moved(TicketState.PENDING, null)));
      Decision<SlaReport> decision = ENGINE.explain(events, POLICIES, minute(30));
      assertThat(decision.value().clock("first_reply").orElseThrow().elapsed())
          .isEqualTo(Duration.ofMinutes(10));
      assertThat(decision.value().clock("requester_wait").orElseThrow().pausedFor()).isZero();
      assertThat(decision.reasons().get(2).code()).isEqualTo(SlaReasons.HISTORY_EARLY);
    }
  }

  @Nested
  class Refusals {

    @Test
    void ofAHistoryWithoutOpening() {
      refused("sla.history.unopened", () -> ENGINE.evaluate(List.of(), POLICIES, minute(0)));
      List<TicketEvent> headless = Story.of("U0 A10").subList(1, 3);
      refused("sla.history.unopened", () -> ENGINE.evaluate(headless, POLICIES, minute(0)));
    }

    @Test
    void ofAMetricThatIsNotKnown() {
      SlaPolicySet policies =
          SlaPolicySet.of(
              SlaPolicy.builder("p")
                  .addTargets(SlaTarget.of("first_repyl", Duration.ZERO))
                  .build());
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> ENGINE.evaluate(Story.of("U0"), policies, minute(0)))
          .satisfies(
              refusal -> {
                assertThat(refusal.code()).isEqualTo("sla.metric.unknown");
                assertThat(refusal.suggestion()).contains("first_reply");
              });
    }

    @Test
    void ofMetricsThatAreNone() {
      refused(
          "sla.metric.duplicate",
          () -> SlaEngine.of(SlaMetrics.FIRST_REPLY, SlaMetrics.FIRST_REPLY));
      refused(
          "sla.metric.never-starts",
          () -> SlaMetric.builder("m").cycles(CycleStrategy.RESUME).build());
      refused(
          "sla.metric.ambiguous",
          () ->
              SlaMetric.builder("m")
                  .addStartsOn(SlaSignal.OPENED)
                  .addEndsOn(SlaSignal.OPENED)
                  .cycles(CycleStrategy.RESUME)
                  .build());
      refused(
          "sla.metric.instance",
          () ->
              SlaMetric.builder("m")
                  .addStartsOn(SlaSignal.OPENED)
                  .cycles(CycleStrategy.RESUME)
                  .firstInstance(0)
                  .build());
    }
  }

  @Test
  void metricsSurviveSerialisation() {
    assertThat(SlaMetrics.all()).allSatisfy(m -> assertThat(Serial.roundTrip(m)).isEqualTo(m));
  }

  @Test
  void beforeTheOpeningEveryClockIsPending() {
    SlaReport report = ENGINE.evaluate(Story.of("U10"), POLICIES, minute(5));
    assertThat(report.clocks())
        .extracting(SlaClock::status)
        .containsExactly(ClockStatus.PENDING, ClockStatus.PENDING);
    assertThat(report.nextChangeAt()).isEmpty();
  }
}
