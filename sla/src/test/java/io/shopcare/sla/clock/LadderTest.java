package io.shopcare.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.measure.Ratio;
import io.shopcare.sla.policy.SlaCondition;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaStep;
import io.shopcare.sla.policy.SlaTarget;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reminders before and escalations after a breach. */
class LadderTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  private static final BusinessCalendar NINE_TO_FIVE =
      BusinessCalendar.builder(ZoneId.of("UTC"))
          .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "12:00")
          .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "13:00", "18:00")
          .build();

  private static SlaReport judge(String story, SlaTarget target, Instant start, Instant asOf) {
    SlaPolicySet policies = SlaPolicySet.of(SlaPolicy.builder("p").addTargets(target).build());
    return SlaEngine.ofDefaults().evaluate(Story.of(story, start), policies, asOf);
  }

  private static SlaTarget.Builder target(String metric, int hours, SlaStep... ladder) {
    SlaTarget.Builder target = SlaTarget.builder();
    return target.metric(metric).within(Duration.ofHours(hours)).addLadder(ladder);
  }

  private static SlaAlert alert(String step, String at) {
    return new SlaAlert(step, Instant.parse(at), Instant.parse(at));
  }

  @Test
  void stepsAreDueAtSharesAndAtTimesBeforeAndAfter() {
    SlaTarget target =
        target(
                "first_reply",
                4,
                SlaStep.atShare("half", Ratio.percent(50)),
                SlaStep.before("hour", Duration.ofHours(1)),
                SlaStep.after("breach", Duration.ZERO),
                SlaStep.atShare("twice", Ratio.percent(200)))
            .build();
    SlaReport report = judge("U0", target, MONDAY, MONDAY);
    assertThat(report.clocks().get(0).alerts())
        .containsExactly(
            alert("half", "2026-03-02T11:00:00Z"),
            alert("hour", "2026-03-02T12:00:00Z"),
            alert("breach", "2026-03-02T13:00:00.000000001Z"),
            alert("twice", "2026-03-02T17:00:00Z"));
    assertThat(report.nextAlertAt()).contains(Instant.parse("2026-03-02T11:00:00Z"));
    assertThat(report.wakeAt()).isEqualTo(report.nextAlertAt());
  }

  /** GLPI #22678: with several segments a day the escalation fell on 00:00. */
  @Test
  void anHourBeforeIsAnHourOfBusinessTime() {
    SlaTarget target =
        target("first_reply", 10, SlaStep.before("hour", Duration.ofHours(1)))
            .hours(NINE_TO_FIVE)
            .build();
    SlaClock clock = judge("U0", target, MONDAY, MONDAY).clocks().get(0);
    assertThat(clock.dueAt()).contains(Instant.parse("2026-03-03T11:00:00Z"));
    assertThat(clock.alerts()).containsExactly(alert("hour", "2026-03-03T10:00:00Z"));
  }

  /** Zammad #4432: mails at midnight and at weekends. */
  @Test
  void aStepAroundTheClockCanWaitForTheMorning() {
    SlaStep.Builder step = SlaStep.builder();
    step.from(SlaStep.after("call", Duration.ZERO)).deferredTo(NINE_TO_FIVE);
    SlaTarget target = target("first_reply", 12, step.build()).build();
    SlaAlert alert = judge("U0", target, MONDAY, MONDAY).clocks().get(0).alerts().get(0);
    assertThat(alert.nominalAt()).isEqualTo(Instant.parse("2026-03-02T21:00:00.000000001Z"));
    assertThat(alert.at()).isEqualTo(Instant.parse("2026-03-03T09:00:00Z"));
    SlaReport answered = judge("U0 A840", target, MONDAY, MONDAY.plus(Duration.ofDays(9)));
    assertThat(answered.clocks().get(0).status()).isEqualTo(ClockStatus.BREACHED);
    assertThat(answered.clocks().get(0).alerts()).isEmpty();
  }

  @Test
  void whatTheEndCameBeforeIsNoStepAndWhatAPauseHoldsUpIsNotKnown() {
    SlaTarget target =
        target(
                "requester_wait",
                4,
                SlaStep.atShare("quarter", Ratio.percent(25)),
                SlaStep.atShare("half", Ratio.percent(50)))
            .build();
    Instant later = MONDAY.plus(Duration.ofDays(3));
    assertThat(steps(judge("U0 solved90", target, MONDAY, later))).containsExactly("quarter");
    SlaReport paused = judge("U0 pending90", target, MONDAY, later);
    assertThat(steps(paused)).containsExactly("quarter");
    assertThat(paused.nextAlertAt()).isEmpty();
  }

  private static List<String> steps(SlaReport report) {
    return report.clocks().get(0).alerts().stream().map(SlaAlert::step).toList();
  }

  @Test
  void aTargetThatTakesHoldLateHasItsStepsNotBefore() {
    SlaTarget vip = target("first_reply", 1, SlaStep.atShare("half", Ratio.percent(50))).build();
    SlaPolicySet policies =
        SlaPolicySet.of(
            SlaPolicy.builder("vip")
                .addConditions(SlaCondition.tag("vip"))
                .addTargets(vip)
                .build());
    SlaReport report =
        SlaEngine.ofDefaults()
            .evaluate(Story.of("U0 vip45", MONDAY), policies, MONDAY.plusSeconds(60 * 50));
    assertThat(report.clocks().get(0).alerts())
        .containsExactly(alert("half", "2026-03-02T09:45:00Z"));
  }

  @Test
  void withoutAWarningOneIsNotNamed() {
    SlaTarget target = target("first_reply", 1).imminentFrom(Ratio.ONE).build();
    assertThat(judge("U0", target, MONDAY, MONDAY).nextChangeAt())
        .contains(Instant.parse("2026-03-02T10:00:00.000000001Z"));
    Instant limit = Instant.parse("2026-03-02T10:00:00Z");
    assertThat(judge("U0", target, MONDAY, limit).clocks().get(0).status())
        .isEqualTo(ClockStatus.RUNNING);
  }
}
