package io.shopcare.sla.clock;

import static io.shopcare.sla.clock.Story.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.sla.policy.PolicyVersion;
import io.shopcare.sla.policy.SlaCondition;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaTarget;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.TicketState;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Cycles as Jira has them, by the numbers of the reference. */
class JiraCyclesTest {

  private static final int LATER = 10_001;
  private static final SlaMetric RESOLUTION = JiraMetrics.TIME_TO_RESOLUTION;

  private static List<SlaClock> clocks(SlaMetric metric, String story, int asOf) {
    SlaTarget target = SlaTarget.of(metric.name(), Duration.ofMinutes(100));
    return SlaEngine.of(metric)
        .evaluate(Story.of(story), SlaPolicySet.of(policy("all", target)), minute(asOf))
        .clocks();
  }

  private static SlaPolicy policy(String name, SlaTarget target) {
    return SlaPolicy.builder(name).addTargets(target).build();
  }

  private static List<String> told(List<SlaClock> clocks) {
    return clocks.stream()
        .map(c -> c.instance() + " " + c.status() + " " + c.elapsed().toMinutes())
        .toList();
  }

  @Test
  void j1TheFirstGoalThatMatchesWinsAndTheLastIsForAllOthers() {
    SlaPolicy high =
        SlaPolicy.builder("high")
            .addConditions(SlaCondition.priority(Priority.HIGH, Priority.URGENT))
            .addTargets(SlaTarget.of(RESOLUTION.name(), Duration.ofMinutes(10)))
            .build();
    SlaPolicySet goals =
        SlaPolicySet.of(high, policy("rest", SlaTarget.of(RESOLUTION.name(), Duration.ofDays(1))));
    SlaEngine engine = SlaEngine.of(RESOLUTION);
    assertThat(engine.evaluate(Story.of("U0"), goals, minute(5)).clocks().get(0).policy())
        .contains(new PolicyVersion("rest", 1));
    assertThat(engine.evaluate(Story.of("U0 high1"), goals, minute(5)).clocks().get(0).policy())
        .contains(new PolicyVersion("high", 1));
  }

  @Test
  void j2CompletedCyclesStandBesideTheOngoingOne() {
    List<SlaClock> clocks = clocks(RESOLUTION, "U0 solved50 open200 solved320 open400", 410);
    assertThat(told(clocks)).containsExactly("1 MET 50", "2 BREACHED 120", "3 RUNNING 10");
    assertThat(clocks.get(1).startedAt()).contains(minute(200));
    assertThat(clocks.get(1).endedAt()).contains(minute(320));
    assertThat(clocks.get(1).breachedAt()).contains(minute(300));
    assertThat(clocks.get(1).remaining()).contains(Duration.ofMinutes(-20));
    assertThat(clocks.get(2).breachesAt()).contains(minute(500));
  }

  @Nested
  class J3AtOneInstant {

    private static final SlaMetric TURNED =
        SlaMetric.builder("m")
            .addStartsOn(SlaSignal.OPENED, SlaSignal.CUSTOMER_MESSAGE)
            .addPausesIn(TicketState.PENDING)
            .addEndsOn(SlaSignal.STAFF_REPLY)
            .cycles(CycleStrategy.NEW_CYCLE)
            .build();

    @Test
    void aStopBeatsAStartInWhateverOrder() {
      assertThat(told(clocks(TURNED, "U0 A30 U30", LATER))).containsExactly("1 MET 30");
      assertThat(told(clocks(TURNED, "U0 U30 A30", LATER))).containsExactly("1 MET 30");
    }

    @Test
    void aStopBeatsAPause() {
      assertThat(told(clocks(TURNED, "U0 pending30 A30", LATER))).containsExactly("1 MET 30");
      assertThat(told(clocks(TURNED, "U0 A30 pending30", LATER))).containsExactly("1 MET 30");
    }

    @Test
    void aPauseBeatsAStart() {
      for (String story : List.of("U0 A10 U30 pending30", "U0 A10 pending30 U30")) {
        SlaClock clock = clocks(TURNED, story, 90).get(1);
        assertThat(clock.status()).isEqualTo(ClockStatus.PAUSED);
        assertThat(clock.elapsed()).isZero();
      }
    }

    @Test
    void aReopeningThatFollowedASolutionIsOne() {
      assertThat(told(clocks(RESOLUTION, "U0 solved30 open30", 40)))
          .containsExactly("1 MET 30", "2 RUNNING 10");
      assertThat(told(clocks(RESOLUTION, "U0 solved30 open50 solved50", 90)))
          .containsExactly("1 MET 30");
    }
  }

  @Test
  void j4StartsWhileItRunsAndStopsWhileItDoesNotAreIgnored() {
    SlaMetric waiting =
        SlaMetric.builder("m")
            .addStartsOn(SlaSignal.CUSTOMER_MESSAGE)
            .addEndsOn(SlaSignal.STAFF_REPLY)
            .cycles(CycleStrategy.NEW_CYCLE)
            .build();
    assertThat(told(clocks(waiting, "U0 A5 U10 U20 A40 A50 U60 A61", LATER)))
        .containsExactly("1 MET 30", "2 MET 1");
  }

  @Test
  void j5PausingIsAStateAndStartingAnEvent() {
    SlaMetric inProgress =
        SlaMetric.builder("m")
            .addStartsOn(SlaSignal.ENTERED_OPEN)
            .addPausesIn(TicketState.PENDING, TicketState.ON_HOLD)
            .addEndsOn(SlaSignal.SOLVED)
            .cycles(CycleStrategy.NEW_CYCLE)
            .build();
    SlaClock clock =
        clocks(inProgress, "U0 open10 pending20 on_hold40 open70 solved80", LATER).get(0);
    assertThat(clock.startedAt()).contains(minute(10));
    assertThat(clock.elapsed()).isEqualTo(Duration.ofMinutes(20));
    assertThat(clock.pausedFor()).isEqualTo(Duration.ofMinutes(50));
  }

  @Test
  void j6AnotherGoalJudgesTheOngoingCycleAndCompletedOnesKeepTheirs() {
    SlaTarget.Builder high = SlaTarget.builder();
    high.metric(RESOLUTION.name()).priority(Priority.HIGH).within(Duration.ofMinutes(20));
    SlaPolicy.Builder goals = SlaPolicy.builder("goals");
    goals.addTargets(SlaTarget.of(RESOLUTION.name(), Duration.ofMinutes(100)), high.build());
    List<SlaClock> clocks =
        SlaEngine.of(RESOLUTION)
            .evaluate(
                Story.of("U0 solved50 open100 high110"),
                SlaPolicySet.of(goals.build()),
                minute(130))
            .clocks();
    assertThat(told(clocks)).containsExactly("1 MET 50", "2 BREACHED 30");
  }

  @Test
  void j7PausedAndOutsideHoursAreTwoFlags() {
    BusinessCalendar hours =
        BusinessCalendar.builder(ZoneId.of("UTC"))
            .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "17:00")
            .build();
    SlaTarget target = SlaTarget.of(RESOLUTION.name(), Duration.ofHours(8), hours);
    SlaPolicySet goals = SlaPolicySet.of(policy("all", target));
    SlaEngine engine = SlaEngine.of(RESOLUTION);
    SlaClock paused =
        engine.evaluate(Story.of("U0 pending600"), goals, minute(1200)).clocks().get(0);
    assertThat(paused.status()).isEqualTo(ClockStatus.PAUSED);
    assertThat(paused.paused()).isTrue();
    assertThat(paused.outsideHours()).isTrue();
    SlaClock closed = engine.evaluate(Story.of("U0"), goals, minute(1200)).clocks().get(0);
    assertThat(closed.status()).isEqualTo(ClockStatus.OUTSIDE_HOURS);
    assertThat(closed.paused()).isFalse();
  }

  @Test
  void j8AReopeningDoesOneOfFourThings() {
    String story = "U0 solved30 open50 solved90";
    assertThat(told(clocks(RESOLUTION.cycling(CycleStrategy.NEW_CYCLE), story, LATER)))
        .containsExactly("1 MET 30", "2 MET 40");
    assertThat(told(clocks(RESOLUTION.cycling(CycleStrategy.FIRST_CYCLE_ONLY), story, LATER)))
        .containsExactly("1 MET 30");
    assertThat(told(clocks(RESOLUTION.cycling(CycleStrategy.RESTART), story, LATER)))
        .containsExactly("1 MET 40");
    assertThat(told(clocks(RESOLUTION.cycling(CycleStrategy.RESUME), story, LATER)))
        .containsExactly("1 MET 70");
  }

  @Test
  void theFirstResponseIsGivenOnce() {
    assertThat(told(clocks(JiraMetrics.TIME_TO_FIRST_RESPONSE, "U0 A40 U50 A60", LATER)))
        .containsExactly("1 MET 40");
  }
}
