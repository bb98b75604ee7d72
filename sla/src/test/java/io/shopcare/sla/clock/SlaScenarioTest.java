package io.shopcare.sla.clock;

import static io.shopcare.sla.clock.Story.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaTarget;
import io.shopcare.ticket.TicketEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Scenarios of the reference, by their numbers: minutes, around the clock. */
class SlaScenarioTest {

  private static final int LATER = 10_001;

  private static final SlaPolicySet POLICIES =
      SlaPolicySet.of(
          SlaPolicy.builder("all")
              .addTargets(
                  target(SlaMetrics.FIRST_REPLY, 60),
                  target(SlaMetrics.NEXT_REPLY, 30),
                  target(SlaMetrics.PERIODIC_UPDATE, 120),
                  target(SlaMetrics.PAUSABLE_UPDATE, 120),
                  target(SlaMetrics.REQUESTER_WAIT, 1000),
                  target(SlaMetrics.AGENT_WORK, 1000),
                  target(SlaMetrics.TOTAL_RESOLUTION, 1000))
              .build());

  private static SlaTarget target(SlaMetric metric, int minutes) {
    return SlaTarget.of(metric.name(), Duration.ofMinutes(minutes));
  }

  private static List<SlaClock> clocks(SlaMetric metric, String story, int asOf) {
    return SlaEngine.ofDefaults()
        .evaluate(Story.of(story), POLICIES, minute(asOf))
        .clocks(metric.name());
  }

  private static SlaClock only(SlaMetric metric, String story) {
    return only(metric, story, LATER);
  }

  private static SlaClock only(SlaMetric metric, String story, int asOf) {
    List<SlaClock> clocks = clocks(metric, story, asOf);
    assertThat(clocks).hasSize(1);
    return clocks.get(0);
  }

  private static void check(SlaClock clock, ClockStatus status, int elapsed) {
    assertThat(clock.status()).isEqualTo(status);
    assertThat(clock.elapsed()).isEqualTo(Duration.ofMinutes(elapsed));
  }

  @Nested
  class FirstReply {

    @Test
    void z1AnAgentsAnswerEndsIt() {
      SlaClock clock = only(SlaMetrics.FIRST_REPLY, "U0 A50");
      check(clock, ClockStatus.MET, 50);
      assertThat(clock.startedAt()).contains(minute(0));
      assertThat(clock.endedAt()).contains(minute(50));
      assertThat(clock.dueAt()).contains(minute(60));
      assertThat(clock.breachedAt()).isEmpty();
      assertThat(clock.remaining()).contains(Duration.ofMinutes(10));
    }

    @Test
    void z2ANoteDoesNotEndIt() {
      SlaClock clock = only(SlaMetrics.FIRST_REPLY, "U0 N10 A70");
      check(clock, ClockStatus.BREACHED, 70);
      assertThat(clock.breachedAt()).contains(minute(60));
    }

    @Test
    void aBotDoesNotEndIt() {
      check(only(SlaMetrics.FIRST_REPLY, "U0 B1 A70"), ClockStatus.BREACHED, 70);
    }

    @Test
    void z3TheSolutionEndsItToo() {
      check(only(SlaMetrics.FIRST_REPLY, "U0 solved40"), ClockStatus.MET, 40);
    }

    @Test
    void z4AnAgentsOpeningMessageIsNoReply() {
      check(only(SlaMetrics.FIRST_REPLY, "A0 U30 A45"), ClockStatus.MET, 45);
    }

    @Test
    void z5OpenedByANoteItStartsWithTheCustomersFirstMessage() {
      SlaClock clock = only(SlaMetrics.FIRST_REPLY, "N0 U100 A130");
      check(clock, ClockStatus.MET, 30);
      assertThat(clock.startedAt()).contains(minute(100));
    }

    @Test
    void untilThenItIsPending() {
      SlaClock clock = only(SlaMetrics.FIRST_REPLY, "N0 U100 A130", 50);
      check(clock, ClockStatus.PENDING, 0);
      assertThat(clock.startedAt()).isEmpty();
      assertThat(clock.target()).contains(Duration.ofMinutes(60));
    }

    @Test
    void z6AnAnswerBeforeTheCustomerSpokeIsNoReply() {
      check(only(SlaMetrics.FIRST_REPLY, "N0 A20 U100 A130"), ClockStatus.MET, 30);
    }

    @Test
    void z18CreatedClosedItEndedAtOnce() {
      SlaClock clock = only(SlaMetrics.FIRST_REPLY, "U0 closed0");
      check(clock, ClockStatus.MET, 0);
      assertThat(clock.nextChangeAt()).isEmpty();
    }

    @Test
    void z19MergedItIsCancelledAndNeverBreached() {
      SlaClock clock = only(SlaMetrics.FIRST_REPLY, "U0 merged30");
      check(clock, ClockStatus.CANCELLED, 30);
      assertThat(clock.endedAt()).contains(minute(30));
      assertThat(clock.breachedAt()).isEmpty();
    }

    @Test
    void mergedAfterABreachItStaysBreached() {
      check(only(SlaMetrics.FIRST_REPLY, "U0 merged80"), ClockStatus.BREACHED, 80);
    }

    @Test
    void spamAndErasureCancelItToo() {
      check(only(SlaMetrics.FIRST_REPLY, "U0 spam30"), ClockStatus.CANCELLED, 30);
      check(only(SlaMetrics.FIRST_REPLY, "U0 erased30 A40"), ClockStatus.CANCELLED, 30);
    }

    @Test
    void notSpamAfterAllItGoesOnWithoutTheTimeBetween() {
      check(only(SlaMetrics.FIRST_REPLY, "U0 spam30 new100 A110"), ClockStatus.MET, 40);
    }

    @Test
    void z20ExactlyAtTheTargetIsMet() {
      check(only(SlaMetrics.FIRST_REPLY, "U0 A60"), ClockStatus.MET, 60);
    }

    @Test
    void unansweredItIsBreachedOneNanosecondAfterItsLimit() {
      SlaReport atLimit = report(minute(60));
      SlaReport after = report(minute(60).plusNanos(1));
      assertThat(atLimit.clock("first_reply").orElseThrow().status())
          .isEqualTo(ClockStatus.IMMINENT);
      assertThat(atLimit.nextChangeAt()).contains(minute(60).plusNanos(1));
      SlaClock breached = after.clock("first_reply").orElseThrow();
      assertThat(breached.status()).isEqualTo(ClockStatus.BREACHED);
      assertThat(breached.breachedAt()).contains(minute(60));
      assertThat(after.nextChangeAt()).isEmpty();
    }

    private SlaReport report(Instant asOf) {
      SlaPolicySet policies =
          SlaPolicySet.of(
              SlaPolicy.builder("p").addTargets(target(SlaMetrics.FIRST_REPLY, 60)).build());
      return SlaEngine.ofDefaults().evaluate(Story.of("U0"), policies, asOf);
    }

    @Test
    void aBreachIsImminentFromFourFifthsOn() {
      assertThat(report(minute(47)).nextChangeAt()).contains(minute(48));
      assertThat(report(minute(48)).clocks().get(0).status()).isEqualTo(ClockStatus.IMMINENT);
    }
  }

  @Nested
  class NextReplyAndUpdates {

    @Test
    void z7TheOldestUnansweredMessageCounts() {
      SlaClock clock = only(SlaMetrics.NEXT_REPLY, "U0 A10 U20 U40 A45");
      check(clock, ClockStatus.MET, 25);
      assertThat(clock.instance()).isEqualTo(2);
      assertThat(clock.startedAt()).contains(minute(20));
    }

    @Test
    void z8PendingDoesNotPauseIt() {
      SlaClock clock = only(SlaMetrics.NEXT_REPLY, "U0 A10 U20 pending25 A60");
      check(clock, ClockStatus.BREACHED, 40);
      assertThat(clock.breachedAt()).contains(minute(50));
    }

    @Test
    void z9TheSolutionEndsIt() {
      check(only(SlaMetrics.NEXT_REPLY, "U0 A10 U20 solved35"), ClockStatus.MET, 15);
    }

    @Test
    void z12EachUpdateIsDueAfterTheLast() {
      List<SlaClock> clocks = clocks(SlaMetrics.PERIODIC_UPDATE, "A10 A100 A260 solved300", LATER);
      assertThat(clocks).hasSize(3);
      check(clocks.get(0), ClockStatus.MET, 90);
      check(clocks.get(1), ClockStatus.BREACHED, 160);
      assertThat(clocks.get(1).breachedAt()).contains(minute(220));
      check(clocks.get(2), ClockStatus.MET, 40);
    }

    @Test
    void z13ThePausableUpdatePausesWhilePending() {
      List<SlaClock> pausable =
          clocks(SlaMetrics.PAUSABLE_UPDATE, "A10 pending20 open200 A260", 260);
      check(pausable.get(0), ClockStatus.MET, 70);
      assertThat(pausable.get(0).pausedFor()).isEqualTo(Duration.ofHours(3));
      List<SlaClock> periodic =
          clocks(SlaMetrics.PERIODIC_UPDATE, "A10 pending20 open200 A260", 260);
      check(periodic.get(0), ClockStatus.BREACHED, 250);
      assertThat(periodic.get(0).breachedAt()).contains(minute(130));
    }
  }

  @Nested
  class Resolution {

    private static final String ONCE = "new0 pending60 open120 on_hold180 solved300";
    private static final String TWICE = ONCE + " open400 solved460";

    @Test
    void z10PausesByMetric() {
      check(only(SlaMetrics.REQUESTER_WAIT, ONCE), ClockStatus.MET, 240);
      check(only(SlaMetrics.AGENT_WORK, ONCE), ClockStatus.MET, 120);
      check(only(SlaMetrics.TOTAL_RESOLUTION, ONCE), ClockStatus.MET, 300);
    }

    @Test
    void z11AReopeningResumesWhatHadElapsed() {
      check(only(SlaMetrics.REQUESTER_WAIT, TWICE), ClockStatus.MET, 300);
      check(only(SlaMetrics.AGENT_WORK, TWICE), ClockStatus.MET, 180);
      check(only(SlaMetrics.TOTAL_RESOLUTION, TWICE), ClockStatus.MET, 460);
    }

    @Test
    void z11TheStrategyIsData() {
      check(total(CycleStrategy.FIRST_CYCLE_ONLY).get(0), ClockStatus.MET, 300);
      check(total(CycleStrategy.RESUME).get(0), ClockStatus.MET, 360);
      check(total(CycleStrategy.RESTART).get(0), ClockStatus.MET, 60);
      List<SlaClock> cycles = total(CycleStrategy.NEW_CYCLE);
      assertThat(cycles).extracting(SlaClock::instance).containsExactly(1, 2);
      check(cycles.get(0), ClockStatus.MET, 300);
      check(cycles.get(1), ClockStatus.MET, 60);
    }

    private List<SlaClock> total(CycleStrategy strategy) {
      SlaMetric metric =
          SlaMetric.builder("total_resolution")
              .from(SlaMetrics.TOTAL_RESOLUTION)
              .cycles(strategy)
              .build();
      SlaPolicySet policies =
          SlaPolicySet.of(SlaPolicy.builder("p").addTargets(target(metric, 1000)).build());
      return SlaEngine.of(metric).evaluate(Story.of(TWICE), policies, minute(LATER)).clocks();
    }

    @Test
    void z17CreatedPendingItIsPausedFromTheStart() {
      SlaClock clock = only(SlaMetrics.REQUESTER_WAIT, "U0 pending0");
      check(clock, ClockStatus.PAUSED, 0);
      assertThat(clock.pausedFor()).isEqualTo(Duration.ofMinutes(LATER));
      assertThat(clock.dueAt()).isEmpty();
    }

    @Test
    void theOrderOfChangesAtOneInstantIsThatOfTheirVersions() {
      check(only(SlaMetrics.REQUESTER_WAIT, "U0 solved30 open30 solved50"), ClockStatus.MET, 50);
      check(only(SlaMetrics.REQUESTER_WAIT, "U0 pending30 solved30"), ClockStatus.MET, 30);
    }
  }

  @Nested
  class Order {

    @Test
    void z23EventsOutOfOrderAreSorted() {
      List<TicketEvent> shuffled = new ArrayList<>(Story.of("U0 A10 U20 U40 A45"));
      Collections.reverse(shuffled);
      SlaReport report = SlaEngine.ofDefaults().evaluate(shuffled, POLICIES, minute(LATER));
      assertThat(report)
          .isEqualTo(
              SlaEngine.ofDefaults()
                  .evaluate(Story.of("U0 A10 U20 U40 A45"), POLICIES, minute(LATER)));
      assertThat(report.clocks("next_reply")).hasSize(1);
    }

    @Test
    void z24VerdictsOfEndedClocksDoNotDependOnWhenOneLooks() {
      Optional<SlaClock> first = Optional.of(only(SlaMetrics.FIRST_REPLY, "U0 A50", 50));
      assertThat(only(SlaMetrics.FIRST_REPLY, "U0 A50", LATER)).isEqualTo(first.orElseThrow());
    }

    @Test
    void eventsAfterTheMomentHaveNotHappened() {
      check(only(SlaMetrics.FIRST_REPLY, "U0 A50", 30), ClockStatus.RUNNING, 30);
    }
  }
}
