package io.shopcare.sla.clock;

import static io.shopcare.sla.clock.Story.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.sla.policy.SlaCondition;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaTarget;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.TicketEvent;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Scenarios of the reference in which terms change or hours close, by their numbers. */
class SlaTermsScenarioTest {

  private static final int LATER = 10_001;

  private static SlaTarget within(int minutes) {
    return SlaTarget.of("first_reply", Duration.ofMinutes(minutes));
  }

  private static void check(SlaClock clock, ClockStatus status, int elapsed) {
    assertThat(clock.status()).isEqualTo(status);
    assertThat(clock.elapsed()).isEqualTo(Duration.ofMinutes(elapsed));
  }

  @Nested
  class ChangesMidTicket {

    private static final SlaPolicySet BY_PRIORITY =
        SlaPolicySet.of(
            SlaPolicy.builder("p")
                .addTargets(
                    within(60),
                    SlaTarget.builder()
                        .metric("first_reply")
                        .priority(Priority.URGENT)
                        .within(Duration.ofMinutes(15))
                        .build())
                .build());

    private SlaClock judge(String story, SlaPolicySet policies, int asOf) {
      return SlaEngine.ofDefaults()
          .evaluate(Story.of(story), policies, minute(asOf))
          .clock("first_reply")
          .orElseThrow();
    }

    @Test
    void z14ARaisedPriorityTightensTheTarget() {
      SlaClock clock = judge("U0 urgent20", BY_PRIORITY, 20);
      check(clock, ClockStatus.BREACHED, 20);
      assertThat(clock.breachedAt()).contains(minute(15));
    }

    @Test
    void z15ALoweredPriorityWithdrawsABreach() {
      check(judge("U0 urgent0 low20 A40", BY_PRIORITY, 19), ClockStatus.BREACHED, 19);
      check(judge("U0 urgent0 low20 A40", BY_PRIORITY, LATER), ClockStatus.MET, 40);
    }

    @Test
    void z16WithoutAPolicyNothingIsPromisedButTimeIsKept() {
      SlaPolicySet vip =
          SlaPolicySet.of(
              SlaPolicy.builder("vip")
                  .addConditions(SlaCondition.tag("vip"))
                  .addTargets(within(60))
                  .build());
      String story = "U0 vip0 untag30 vip50 A70";
      check(judge(story, vip, 40), ClockStatus.CANCELLED, 30);
      assertThat(judge(story, vip, 40).policy()).isEmpty();
      SlaClock clock = judge(story, vip, LATER);
      check(clock, ClockStatus.BREACHED, 70);
      assertThat(clock.breachedAt()).contains(minute(60));
    }

    @Test
    void eachStretchCountsInTheHoursThatAppliedInIt() {
      BusinessCalendar closed = BusinessCalendar.builder(ZoneId.of("UTC")).build();
      SlaPolicySet policies =
          SlaPolicySet.of(
              SlaPolicy.builder("vip")
                  .addConditions(SlaCondition.tag("vip"))
                  .addTargets(SlaTarget.of("first_reply", Duration.ofMinutes(60), closed))
                  .build(),
              SlaPolicy.builder("all").addTargets(within(60)).build());
      check(judge("U0 vip20 untag50 A70", policies, LATER), ClockStatus.MET, 40);
      check(judge("U0 vip20", policies, LATER), ClockStatus.OUTSIDE_HOURS, 20);
      assertThat(judge("U0 vip20", policies, LATER).dueAt()).isEmpty();
    }
  }

  @Test
  void pausedExactlyAtItsTargetAClockIsDueThenAndBreachedOnlyAfterThePause() {
    SlaPolicy.Builder policy = SlaPolicy.builder("p");
    policy.addTargets(SlaTarget.of("requester_wait", Duration.ofMinutes(50)));
    SlaPolicySet policies = SlaPolicySet.of(policy.build());
    List<TicketEvent> history = Story.of("U0 pending50 open100");
    SlaEngine engine = SlaEngine.ofDefaults();
    SlaClock paused = engine.evaluate(history, policies, minute(99)).clocks().get(0);
    check(paused, ClockStatus.PAUSED, 50);
    assertThat(paused.dueAt()).contains(minute(50));
    assertThat(paused.breachesAt()).isEmpty();
    check(
        engine.evaluate(history, policies, minute(100)).clocks().get(0), ClockStatus.IMMINENT, 50);
    SlaClock breached = engine.evaluate(history, policies, minute(101)).clocks().get(0);
    check(breached, ClockStatus.BREACHED, 51);
    assertThat(breached.breachedAt()).contains(minute(100));
  }

  @Test
  void nothingIsDueAtTheStartAlsoOfAClockThatStartsPaused() {
    SlaPolicy.Builder policy = SlaPolicy.builder("p");
    policy.addTargets(SlaTarget.of("requester_wait", Duration.ZERO));
    SlaPolicySet policies = SlaPolicySet.of(policy.build());
    List<TicketEvent> history = Story.of("U0 pending0 open1");
    SlaClock clock = SlaEngine.ofDefaults().evaluate(history, policies, minute(2)).clocks().get(0);
    check(clock, ClockStatus.BREACHED, 1);
    assertThat(clock.dueAt()).contains(minute(0));
    assertThat(clock.breachedAt()).contains(minute(1));
  }

  @Nested
  class BusinessHours {

    private static final BusinessCalendar NINE_TO_FIVE =
        BusinessCalendar.builder(ZoneId.of("UTC"))
            .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "17:00")
            .build();

    private SlaReport judge(String story, Instant start, Instant asOf) {
      SlaPolicySet policies =
          SlaPolicySet.of(
              SlaPolicy.builder("p")
                  .addTargets(SlaTarget.of("first_reply", Duration.ofHours(8), NINE_TO_FIVE))
                  .build());
      return SlaEngine.ofDefaults().evaluate(Story.of(story, start), policies, asOf);
    }

    @Test
    void z21DueOnMondayEveningBreachedAfterTuesdayMorning() {
      Instant monday = Instant.parse("2026-03-02T09:00:00Z");
      Instant tuesday = Instant.parse("2026-03-03T09:00:00Z");
      SlaClock clock =
          judge("U0 A660", monday, Instant.parse("2026-04-01T00:00:00Z")).clocks().get(0);
      check(clock, ClockStatus.MET, 480);
      assertThat(clock.dueAt()).contains(Instant.parse("2026-03-02T17:00:00Z"));
      assertThat(clock.breachesAt()).contains(tuesday);

      SlaReport evening = judge("U0", monday, Instant.parse("2026-03-02T20:00:00Z"));
      assertThat(evening.clocks().get(0).status()).isEqualTo(ClockStatus.OUTSIDE_HOURS);
      assertThat(evening.nextChangeAt()).contains(tuesday);
      assertThat(judge("U0", monday, tuesday).nextChangeAt()).contains(tuesday.plusNanos(1));
    }

    @Test
    void z22AnsweredBeforeAnyHourOpened() {
      Instant saturday = Instant.parse("2026-03-07T12:00:00Z");
      SlaClock clock =
          judge("U0 A1440", saturday, Instant.parse("2026-03-09T12:00:00Z")).clocks().get(0);
      check(clock, ClockStatus.MET, 0);
    }

    @Test
    void aTargetAtTheEndOfAllYearsDoesNotOverflow() {
      Instant late = Instant.parse("9999-12-31T12:00:00Z");
      check(judge("U0", late, late).clocks().get(0), ClockStatus.RUNNING, 0);
    }
  }
}
