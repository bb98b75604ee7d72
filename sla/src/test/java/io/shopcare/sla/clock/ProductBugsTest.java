package io.shopcare.sla.clock;

import static io.shopcare.sla.clock.Story.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.calendar.BusinessTime;
import io.shopcare.sla.policy.SlaCondition;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaTarget;
import io.shopcare.ticket.TicketEvent;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Defects of service levels that users of other products have reported, by product and number. The
 * pre-breach escalation of GLPI #22678 and the mails of Zammad #4432 stand in {@link LadderTest}.
 */
class ProductBugsTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final int LATER = 100_001;

  private static BusinessCalendar.Builder calendar(String zone) {
    return BusinessCalendar.builder(ZoneId.of(zone));
  }

  private static final BusinessCalendar NINE_TO_FIVE =
      calendar("UTC").open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "17:00").build();

  private static SlaPolicySet all(SlaTarget... targets) {
    return SlaPolicySet.of(SlaPolicy.builder("all").addTargets(targets).build());
  }

  private static SlaReport around(String story, int asOf, String... metrics) {
    SlaPolicy.Builder policy = SlaPolicy.builder("all");
    for (String metric : metrics) {
      policy.addTargets(SlaTarget.of(metric, Duration.ofMinutes(60)));
    }
    return SlaEngine.ofDefaults()
        .evaluate(Story.of(story), SlaPolicySet.of(policy.build()), minute(asOf));
  }

  private static SlaClock only(String story, int asOf, String metric) {
    return around(story, asOf, metric).clock(metric).orElseThrow();
  }

  private static SlaClock inHours(
      String story, Instant start, int minutes, BusinessTime hours, Instant asOf) {
    SlaTarget target = SlaTarget.of("first_reply", Duration.ofMinutes(minutes), hours);
    return SlaEngine.ofDefaults()
        .evaluate(Story.of(story, start), all(target), asOf)
        .clocks()
        .get(0);
  }

  @Nested
  class Zammad {

    @Test
    void issue188AReopenedTicketGoesOnWithoutTheTimeInWhichItWasClosed() {
      SlaClock clock = only("U0 solved20 open500 solved530", LATER, "requester_wait");
      assertThat(clock.status()).isEqualTo(ClockStatus.MET);
      assertThat(clock.elapsed()).isEqualTo(Duration.ofMinutes(50));
    }

    @Test
    void issue390OnlyTheNamedDateIsAHoliday() {
      BusinessCalendar holiday =
          calendar("UTC")
              .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "17:00")
              .holiday(LocalDate.of(2026, 3, 3), "one day")
              .build();
      SlaClock clock = inHours("U0", MONDAY, 960, holiday, MONDAY);
      assertThat(clock.dueAt()).contains(Instant.parse("2026-03-04T17:00:00Z"));
    }

    @Test
    void issues534And4353AnotherPolicyOrCalendarCountsAtOnceAndNoBreachSticks() {
      List<TicketEvent> history = Story.of("U0");
      SlaTarget tight = SlaTarget.of("first_reply", Duration.ofMinutes(60));
      SlaTarget wide = SlaTarget.of("first_reply", Duration.ofMinutes(60), NINE_TO_FIVE);
      SlaEngine engine = SlaEngine.ofDefaults();
      assertThat(engine.evaluate(history, all(tight), minute(70)).clocks().get(0).status())
          .isEqualTo(ClockStatus.BREACHED);
      assertThat(engine.evaluate(history, all(wide), minute(70)).clocks().get(0).status())
          .isEqualTo(ClockStatus.OUTSIDE_HOURS);
    }

    @Test
    void issue904AMergedTicketIsNeverBreached() {
      SlaReport report = around("U0 merged30", LATER, "first_reply", "requester_wait");
      assertThat(report.clocks()).extracting(SlaClock::status).containsOnly(ClockStatus.CANCELLED);
      assertThat(report.wakeAt()).isEmpty();
    }

    @Test
    void issue1322EveryMessageOfTheCustomerArmsTheNextReply() {
      SlaClock clock = only("U0 A10 U30", 40, "next_reply");
      assertThat(clock.startedAt()).contains(minute(30));
    }

    @Test
    void issue2082WhenToLookAgainIsNeverStale() {
      assertThat(around("U0", 10, "first_reply").nextChangeAt()).contains(minute(48));
      assertThat(around("U0 A20", 20, "first_reply").nextChangeAt()).isEmpty();
      assertThat(around("U0 pending20", 20, "requester_wait").nextChangeAt()).isEmpty();
      assertThat(around("U0 pending20 open50", 50, "requester_wait").nextChangeAt())
          .contains(minute(78));
    }

    @Test
    void issues2579And4777ASolvedTicketHasItsTimeHoweverItWasSolved() {
      for (String story : List.of("U0 solved20", "U0 closed20", "U0 open10 closed20")) {
        SlaClock clock = only(story, LATER, "requester_wait");
        assertThat(clock.endedAt()).contains(minute(20));
        assertThat(clock.elapsed()).isEqualTo(Duration.ofMinutes(20));
      }
    }

    @Test
    void issue5177AnUpdateDoesNotOverruleTheFirstReply() {
      SlaReport report = around("U0 A70 U100 A110", 120, "first_reply", "next_reply");
      assertThat(report.clock("first_reply").orElseThrow().breachedAt()).contains(minute(60));
      assertThat(report.clock("next_reply").orElseThrow().status()).isEqualTo(ClockStatus.MET);
    }

    @Test
    void pausesCountToTheNanosecondAndNotByTheMinute() {
      Instant asOf = minute(30).plusNanos(7);
      SlaClock clock =
          SlaEngine.ofDefaults()
              .evaluate(
                  Story.of("U0 pending10"),
                  all(SlaTarget.of("requester_wait", Duration.ofMinutes(60))),
                  asOf)
              .clocks()
              .get(0);
      assertThat(clock.pausedFor()).isEqualTo(Duration.ofMinutes(20).plusNanos(7));
    }

    @Test
    void everyUpdateIsKeptAndNotTheLongestAlone() {
      assertThat(around("A0 A50 A170 A180", 200, "periodic_update").clocks()).hasSize(4);
    }

    @Test
    void precedenceIsThePositionAndNotTheName() {
      SlaPolicy.Builder last = SlaPolicy.builder("a");
      SlaPolicy.Builder first = SlaPolicy.builder("z");
      SlaTarget target = SlaTarget.of("first_reply", Duration.ofHours(1));
      SlaPolicySet policies =
          SlaPolicySet.of(
              last.position(2).addTargets(target).build(),
              first.position(1).addTargets(target).build());
      assertThat(policies.policies()).extracting(SlaPolicy::name).containsExactly("z", "a");
    }
  }

  @Nested
  class Frappe {

    @Test
    void issue1542AReplyDoesNotFulfilTheResolution() {
      SlaReport report = around("U0 A10", 20, "first_reply", "requester_wait");
      assertThat(report.clock("first_reply").orElseThrow().status()).isEqualTo(ClockStatus.MET);
      assertThat(report.clock("requester_wait").orElseThrow().status())
          .isEqualTo(ClockStatus.RUNNING);
    }

    @Test
    void issues1554And1675APauseShiftsTheDueTime() {
      assertThat(only("U0 pending10 open40", 50, "requester_wait").dueAt()).contains(minute(90));
    }

    @Test
    void issues2212And1528ALunchBreakDoesNotCount() {
      BusinessCalendar lunch =
          calendar("UTC")
              .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "12:00")
              .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "13:00", "17:00")
              .build();
      assertThat(inHours("U0", MONDAY, 240, lunch, MONDAY).dueAt())
          .contains(Instant.parse("2026-03-02T14:00:00Z"));
    }

    @Test
    void pull2449HoldTimeIsBusinessTimeOnceAndNotWallTime() {
      // Held from Monday 16:00 to Tuesday 10:00: the wall clock says 18 hours, the shop two.
      SlaTarget target = SlaTarget.of("agent_work", Duration.ofHours(8), NINE_TO_FIVE);
      SlaClock clock =
          SlaEngine.ofDefaults()
              .evaluate(
                  Story.of("U0 on_hold420 open1500", MONDAY),
                  all(target),
                  MONDAY.plus(Duration.ofHours(25)))
              .clocks()
              .get(0);
      assertThat(clock.elapsed()).isEqualTo(Duration.ofHours(7));
      assertThat(clock.dueAt()).contains(Instant.parse("2026-03-03T11:00:00Z"));
    }

    @Test
    void aCalendarWithoutHoursHasNoDueTimeAndNoLoop() {
      SlaClock clock = inHours("U0", MONDAY, 60, calendar("UTC").build(), MONDAY);
      assertThat(clock.status()).isEqualTo(ClockStatus.OUTSIDE_HOURS);
      assertThat(clock.dueAt()).isEmpty();
      assertThat(clock.nextChangeAt()).isEmpty();
    }
  }

  @Nested
  class Chatwoot {

    @Test
    void issues6889And9470AndPull13392FridayEveningContinuesOnMonday() {
      Instant friday = Instant.parse("2026-03-06T16:30:00Z");
      assertThat(inHours("U0", friday, 60, NINE_TO_FIVE, friday).dueAt())
          .contains(Instant.parse("2026-03-09T09:30:00Z"));
    }

    @Test
    void whatHappensLateBetweenTwoPollsIsAMiss() {
      assertThat(only("U0 solved61", LATER, "total_resolution").status())
          .isEqualTo(ClockStatus.BREACHED);
      assertThat(only("U0 A1 U10 A71", LATER, "next_reply").status())
          .isEqualTo(ClockStatus.BREACHED);
    }

    @Test
    void issues25And62And2882And3064ADayOfTwentyThreeHours() {
      BusinessCalendar nights =
          calendar("Europe/Paris")
              .open(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, "00:00", "06:00")
              .build();
      Instant before = Instant.parse("2026-03-28T23:00:00Z");
      assertThat(inHours("U0", before, 300, nights, before).dueAt())
          .contains(Instant.parse("2026-03-29T04:00:00Z"));
    }
  }

  @Nested
  class Glpi {

    @Test
    void issues6902And15605APauseOutlivesAChangeOfPolicy() {
      SlaPolicy vip =
          SlaPolicy.builder("vip")
              .addConditions(SlaCondition.tag("vip"))
              .addTargets(SlaTarget.of("requester_wait", Duration.ofMinutes(30)))
              .build();
      SlaPolicy.Builder rest = SlaPolicy.builder("rest");
      rest.addTargets(SlaTarget.of("requester_wait", Duration.ofMinutes(60)));
      SlaClock clock =
          SlaEngine.ofDefaults()
              .evaluate(
                  Story.of("U0 pending10 vip40 open100"),
                  SlaPolicySet.of(vip, rest.build()),
                  minute(110))
              .clocks()
              .get(0);
      assertThat(clock.elapsed()).isEqualTo(Duration.ofMinutes(20));
      assertThat(clock.pausedFor()).isEqualTo(Duration.ofMinutes(90));
      assertThat(clock.dueAt()).contains(minute(120));
    }

    @Test
    void issue23359SolvedTimeIsNoPause() {
      SlaClock clock = only("U0 pending10 open20 solved30 open500", 510, "requester_wait");
      assertThat(clock.pausedFor()).isEqualTo(Duration.ofMinutes(10));
      assertThat(clock.elapsed()).isEqualTo(Duration.ofMinutes(30));
    }
  }

  @Nested
  class OsTicket {

    @Test
    void issue6739HoursOnTuesdayAloneAreEnough() {
      BusinessCalendar tuesdays = calendar("UTC").open(DayOfWeek.TUESDAY, "09:00", "17:00").build();
      assertThat(inHours("U0", MONDAY, 540, tuesdays, MONDAY).dueAt())
          .contains(Instant.parse("2026-03-10T10:00:00Z"));
    }

    @Test
    void issues1103And3034And6438StatusesPause() {
      assertThat(only("U0 pending10", 500, "requester_wait").status())
          .isEqualTo(ClockStatus.PAUSED);
      assertThat(only("U0 on_hold10", 500, "agent_work").status()).isEqualTo(ClockStatus.PAUSED);
    }
  }

  @Nested
  class Dbt {

    @Test
    void issues116And142TheBreachIsTheFirstInstantAndNotTheLast() {
      assertThat(only("U0 A500", LATER, "first_reply").breachedAt()).contains(minute(60));
    }

    @Test
    void issue35NotesDoNotCount() {
      assertThat(only("U0 N10 A70", LATER, "first_reply").status()).isEqualTo(ClockStatus.BREACHED);
    }

    @Test
    void issues131And138UpdatesAreMeasured() {
      assertThat(only("U0 A10", 50, "periodic_update").elapsed()).isEqualTo(Duration.ofMinutes(40));
    }

    @Test
    void aTicketMayLastLongerThanAYear() {
      Instant start = Instant.parse("2020-01-01T00:00:00Z");
      SlaClock clock = inHours("U0", start, 60 * 8 * 1000, NINE_TO_FIVE, start);
      assertThat(clock.dueAt()).contains(Instant.parse("2023-10-31T17:00:00Z"));
    }
  }

  @Nested
  class AlgaPsa {

    @Test
    void pull3091CreatedInAPausedStatusItIsPausedFromTheStart() {
      assertThat(only("U0 pending0", 500, "requester_wait").elapsed()).isZero();
    }
  }
}
