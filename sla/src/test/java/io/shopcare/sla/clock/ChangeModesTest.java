package io.shopcare.sla.clock;

import static io.shopcare.sla.clock.Story.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.calendar.BusinessTime;
import io.shopcare.sla.policy.CalendarChange;
import io.shopcare.sla.policy.ChangeMode;
import io.shopcare.sla.policy.PolicyVersion;
import io.shopcare.sla.policy.SlaCondition;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaTarget;
import io.shopcare.ticket.Priority;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A change of policy, priority or calendar while a clock runs. */
class ChangeModesTest {

  private static final int LATER = 10_001;

  /** 15 minutes for urgent tickets, 60 for others. */
  private static SlaPolicySet byPriority(ChangeMode mode) {
    SlaPolicy.Builder policy = SlaPolicy.builder("p");
    policy.onChange(mode).addTargets(SlaTarget.of("first_reply", Duration.ofMinutes(60)));
    SlaTarget.Builder urgent = SlaTarget.builder();
    urgent.metric("first_reply").priority(Priority.URGENT).within(Duration.ofMinutes(15));
    return SlaPolicySet.of(policy.addTargets(urgent.build()).build());
  }

  private static SlaClock judge(String story, SlaPolicySet policies, SlaContext more, int asOf) {
    return SlaEngine.ofDefaults()
        .evaluate(Story.of(story), policies, more, minute(asOf))
        .clock("first_reply")
        .orElseThrow();
  }

  private static SlaClock judge(String story, ChangeMode mode, int asOf) {
    return judge(story, byPriority(mode), SlaContext.EMPTY, asOf);
  }

  @Nested
  class KeepElapsed {

    @Test
    void z14ABreachThatAChangeBringsAboutIsKnownFromTheChangeOn() {
      SlaClock clock = judge("U0 urgent20", ChangeMode.KEEP_ELAPSED, 30);
      assertThat(clock.breachedAt()).contains(minute(15));
      assertThat(clock.breachKnownAt()).contains(minute(20));
      SlaClock early = judge("U0 urgent10", ChangeMode.KEEP_ELAPSED, 30);
      assertThat(early.breachKnownAt()).contains(minute(15));
    }

    @Test
    void aBreachThatATighterTargetMovesBackWasKnownBefore() {
      SlaClock clock = judge("U0 urgent100", ChangeMode.KEEP_ELAPSED, LATER);
      assertThat(clock.breachedAt()).contains(minute(15));
      assertThat(clock.breachKnownAt()).contains(minute(60));
    }

    @Test
    void z15AWithdrawnBreachIsKept() {
      SlaClock clock = judge("U0 urgent0 low20 A40", ChangeMode.KEEP_ELAPSED, LATER);
      assertThat(clock.status()).isEqualTo(ClockStatus.MET);
      assertThat(clock.withdrawn())
          .containsExactly(
              new WithdrawnBreach(
                  minute(15), minute(20), Duration.ofMinutes(15), new PolicyVersion("p", 1)));
      assertThat(judge("U0 urgent0 low10 A40", ChangeMode.KEEP_ELAPSED, LATER).withdrawn())
          .isEmpty();
    }

    @Test
    void aBreachCanComeBackAfterItWasWithdrawn() {
      SlaClock clock = judge("U0 urgent0 low20 urgent30", ChangeMode.KEEP_ELAPSED, 40);
      assertThat(clock.status()).isEqualTo(ClockStatus.BREACHED);
      assertThat(clock.breachedAt()).contains(minute(15));
      assertThat(clock.breachKnownAt()).contains(minute(30));
      assertThat(clock.withdrawn()).hasSize(1);
    }
  }

  @Nested
  class Restart {

    @Test
    void theClockStartsAgainAtTheChange() {
      SlaClock clock = judge("U0 urgent20 A30", ChangeMode.RESTART, LATER);
      assertThat(clock.status()).isEqualTo(ClockStatus.MET);
      assertThat(clock.startedAt()).contains(minute(20));
      assertThat(clock.elapsed()).isEqualTo(Duration.ofMinutes(10));
      assertThat(clock.instance()).isEqualTo(1);
    }

    @Test
    void aChangeOfWhatTheTargetDoesNotDependOnIsNone() {
      SlaClock clock = judge("U0 vip20 high25 A30", ChangeMode.RESTART, LATER);
      assertThat(clock.startedAt()).contains(minute(0));
    }

    @Test
    void aBreachBeforeItIsWithdrawn() {
      SlaClock clock = judge("U0 urgent80 A90", ChangeMode.RESTART, LATER);
      assertThat(clock.status()).isEqualTo(ClockStatus.MET);
      assertThat(clock.withdrawn())
          .extracting(WithdrawnBreach::breachedAt)
          .containsExactly(minute(60));
    }
  }

  @Nested
  class FreezeManualDue {

    private static SlaContext due(int setAt, int due) {
      return SlaContext.builder()
          .addManualDues(new ManualDue("first_reply", minute(setAt), minute(due)))
          .build();
    }

    private SlaClock judge(ChangeMode mode, int asOf) {
      return ChangeModesTest.judge("U0 urgent20", byPriority(mode), due(10, 100), asOf);
    }

    @Test
    void aDueTimeSetByHandOutlivesTheChangeOnlyIfFrozen() {
      SlaClock frozen = judge(ChangeMode.FREEZE_MANUAL_DUE, 50);
      assertThat(frozen.status()).isEqualTo(ClockStatus.RUNNING);
      assertThat(frozen.dueAt()).contains(minute(100));
      assertThat(frozen.manualDue()).isPresent();
      SlaClock kept = judge(ChangeMode.KEEP_ELAPSED, 50);
      assertThat(kept.status()).isEqualTo(ClockStatus.BREACHED);
      assertThat(kept.manualDue()).isEmpty();
    }

    @Test
    void itIsMetAtThatTimeAndBreachedLater() {
      assertThat(judge(ChangeMode.FREEZE_MANUAL_DUE, 100).status()).isEqualTo(ClockStatus.IMMINENT);
      SlaClock breached = judge(ChangeMode.FREEZE_MANUAL_DUE, 101);
      assertThat(breached.status()).isEqualTo(ClockStatus.BREACHED);
      assertThat(breached.breachedAt()).contains(minute(100));
    }

    @Test
    void untilItIsSetTheTargetHolds() {
      SlaPolicySet policies = byPriority(ChangeMode.FREEZE_MANUAL_DUE);
      SlaClock before = ChangeModesTest.judge("U0", policies, due(70, 100), 65);
      assertThat(before.status()).isEqualTo(ClockStatus.BREACHED);
      SlaClock after = ChangeModesTest.judge("U0", policies, due(70, 100), 75);
      assertThat(after.status()).isEqualTo(ClockStatus.RUNNING);
    }
  }

  @Nested
  class Calendars {

    private static final BusinessTime MORNINGS = hours("00:00", "12:00");
    private static final BusinessTime EVENINGS = hours("12:00", "24:00");

    private static BusinessCalendar hours(String start, String end) {
      return BusinessCalendar.builder(ZoneId.of("UTC"))
          .open(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, start, end)
          .build();
    }

    /** Six hours of work in the mornings; tagged at 16:00, in the evenings. */
    private static SlaClock judge(CalendarChange mode) {
      SlaPolicy.Builder evenings = SlaPolicy.builder("evenings");
      evenings.onCalendarChange(mode).addConditions(SlaCondition.tag("vip"));
      evenings.addTargets(SlaTarget.of("first_reply", Duration.ofHours(20), EVENINGS));
      SlaPolicy.Builder mornings = SlaPolicy.builder("mornings");
      mornings.addTargets(SlaTarget.of("first_reply", Duration.ofHours(20), MORNINGS));
      return ChangeModesTest.judge(
          "U360 vip960 A1200",
          SlaPolicySet.of(evenings.build(), mornings.build()),
          SlaContext.EMPTY,
          LATER);
    }

    @Test
    void eachStretchCountsInItsHours() {
      SlaClock clock = judge(CalendarChange.BY_SEGMENT);
      assertThat(clock.elapsed()).isEqualTo(Duration.ofHours(6 + 4));
      assertThat(clock.segments())
          .containsExactly(
              new ClockSegment(minute(360), minute(960), Duration.ofHours(6)),
              new ClockSegment(minute(960), minute(1200), Duration.ofHours(4)));
    }

    @Test
    void g8OrAllOfItInTheLastHours() {
      SlaClock clock = judge(CalendarChange.LAST_SCHEDULE);
      assertThat(clock.elapsed()).isEqualTo(Duration.ofHours(8));
    }
  }

  @Nested
  class Versions {

    private static SlaPolicy version(int number, Optional<Instant> from, Optional<Instant> until) {
      SlaPolicy.Builder policy = SlaPolicy.builder("p");
      policy.version(number).effectiveFrom(from).effectiveUntil(until);
      return policy
          .addTargets(SlaTarget.of("first_reply", Duration.ofMinutes(10L * number)))
          .build();
    }

    private static final SlaPolicySet SET =
        SlaPolicySet.of(
            version(1, Optional.empty(), Optional.of(minute(30))),
            version(2, Optional.of(minute(30)), Optional.empty()));

    private SlaClock judge(String story, int asOf) {
      return ChangeModesTest.judge(story, SET, SlaContext.EMPTY, asOf);
    }

    @Test
    void theVersionInForceIsStampedOnTheVerdict() {
      assertThat(judge("U0 A5", LATER).policy()).contains(new PolicyVersion("p", 1));
      assertThat(judge("U30 A45", LATER).policy()).contains(new PolicyVersion("p", 2));
    }

    @Test
    void anotherComesIntoForceWithTheNextChangeOfTheTicket() {
      assertThat(judge("U20 N29", 40).status()).isEqualTo(ClockStatus.BREACHED);
      SlaClock clock = judge("U20 N35", 40);
      assertThat(clock.policy()).contains(new PolicyVersion("p", 2));
      assertThat(clock.status()).isEqualTo(ClockStatus.IMMINENT);
      assertThat(clock.withdrawn()).hasSize(1);
    }
  }

  @Test
  void atOneInstantTheOrderSaysByWhichTermsAnEndIsJudged() {
    SlaClock first = judge("U0 A20 urgent20", ChangeMode.KEEP_ELAPSED, LATER);
    assertThat(first.status()).isEqualTo(ClockStatus.MET);
    assertThat(first.target()).contains(Duration.ofMinutes(60));
    SlaClock last = judge("U0 urgent20 A20", ChangeMode.KEEP_ELAPSED, LATER);
    assertThat(last.status()).isEqualTo(ClockStatus.BREACHED);
  }

  @Test
  void aReplyInTheInstantOfAMergeCounts() {
    SlaClock clock = judge("U0 A20 merged20", ChangeMode.KEEP_ELAPSED, LATER);
    assertThat(clock.status()).isEqualTo(ClockStatus.MET);
    assertThat(clock.endedAt()).contains(minute(20));
  }

  @Test
  void aClockThatEndedKeepsItsVerdictWhateverApplies() {
    SlaClock clock = judge("U0 A40 urgent50", ChangeMode.KEEP_ELAPSED, LATER);
    assertThat(clock.status()).isEqualTo(ClockStatus.MET);
    assertThat(clock.target()).contains(Duration.ofMinutes(60));
  }
}
