package io.shopcare.sla.clock;

import static io.shopcare.sla.clock.Story.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.sla.policy.SlaCondition;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaTarget;
import io.shopcare.ticket.Priority;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/**
 * The general rules of Zendesk, by the numbers of the reference. The last-schedule rule G8 stands
 * in {@link ChangeModesTest}, group ownership in {@link MetricPresetsTest}.
 */
class ZendeskRulesTest {

  private static final BusinessCalendar NEVER = BusinessCalendar.builder(ZoneId.of("UTC")).build();

  private static SlaTarget.Builder target(String metric, int minutes) {
    SlaTarget.Builder target = SlaTarget.builder();
    return target.metric(metric).within(Duration.ofMinutes(minutes));
  }

  private static SlaClock judge(String metric, String story, int asOf, SlaPolicy... policies) {
    return SlaEngine.ofDefaults()
        .evaluate(Story.of(story), SlaPolicySet.of(policies), minute(asOf))
        .clock(metric)
        .orElseThrow();
  }

  private static final SlaPolicy VIP =
      SlaPolicy.builder("vip")
          .addConditions(SlaCondition.tag("vip"))
          .addTargets(target("first_reply", 10).build())
          .build();

  private static final SlaPolicy ALL =
      SlaPolicy.builder("all")
          .addTargets(target("first_reply", 60).build(), target("next_reply", 60).build())
          .build();

  @Test
  void g1TheFirstPolicyThatMatchesAppliesAfterEveryUpdate() {
    assertThat(judge("first_reply", "U0", 5, VIP, ALL).policy()).contains(ALL.stamp());
    assertThat(judge("first_reply", "U0 vip3", 5, VIP, ALL).policy()).contains(VIP.stamp());
    assertThat(judge("first_reply", "U0 vip3 untag4", 5, VIP, ALL).policy()).contains(ALL.stamp());
    assertThat(judge("first_reply", "U0 vip3", 5, ALL, VIP).policy()).contains(ALL.stamp());
  }

  @Test
  void g2WithoutATargetForItsPriorityAMetricHasNone() {
    SlaPolicy urgentOnly =
        SlaPolicy.builder("urgent")
            .addTargets(target("first_reply", 10).priority(Priority.URGENT).build())
            .build();
    SlaClock clock = judge("first_reply", "U0", 100, urgentOnly);
    assertThat(clock.status()).isEqualTo(ClockStatus.CANCELLED);
    assertThat(clock.target()).isEmpty();
  }

  @Test
  void g3TargetAndHoursAreThoseOfMetricAndPriority() {
    SlaPolicy policy =
        SlaPolicy.builder("p")
            .addTargets(
                target("first_reply", 60).hours(NEVER).build(),
                target("first_reply", 10).priority(Priority.HIGH).build())
            .build();
    assertThat(judge("first_reply", "U0", 100, policy).status())
        .isEqualTo(ClockStatus.OUTSIDE_HOURS);
    assertThat(judge("first_reply", "U0 high1", 5, policy).status()).isEqualTo(ClockStatus.RUNNING);
  }

  @Test
  void g4ClocksRunWithoutAPolicyAndAreJudgedOnceThereIsOne() {
    SlaClock before = judge("first_reply", "U0", 30, VIP);
    assertThat(before.status()).isEqualTo(ClockStatus.CANCELLED);
    SlaClock after = judge("first_reply", "U0 vip5 A8", 30, VIP);
    assertThat(after.status()).isEqualTo(ClockStatus.MET);
    assertThat(after.elapsed()).isEqualTo(Duration.ofMinutes(8));
  }

  @Test
  void g4ACycleHasANumber() {
    SlaClock second = judge("next_reply", "U0 A10 U20 A30 U40 A45", 50, ALL);
    assertThat(second.instance()).isEqualTo(3);
  }

  @Test
  void g5AnotherPolicyDoesNotMoveTheStart() {
    SlaClock clock = judge("first_reply", "U0 vip50 A55", 60, VIP, ALL);
    assertThat(clock.startedAt()).contains(minute(0));
    assertThat(clock.status()).isEqualTo(ClockStatus.BREACHED);
    assertThat(clock.breachedAt()).contains(minute(10));
    assertThat(clock.breachKnownAt()).contains(minute(50));
  }

  @Test
  void g6AndIssue179AnEndedClockNamesThePolicyThatAppliedLast() {
    assertThat(judge("first_reply", "U0 vip3 A5 untag7", 20, VIP, ALL).policy())
        .contains(VIP.stamp());
  }

  @Test
  void g7ThePriorityInForceAtTheEndCountsAndNotTodays() {
    SlaPolicy policy =
        SlaPolicy.builder("p")
            .addTargets(
                target("first_reply", 60).build(),
                target("first_reply", 10).priority(Priority.HIGH).build())
            .build();
    SlaClock clock = judge("first_reply", "U0 A30 high40", 50, policy);
    assertThat(clock.status()).isEqualTo(ClockStatus.MET);
    assertThat(clock.target()).contains(Duration.ofMinutes(60));
  }
}
