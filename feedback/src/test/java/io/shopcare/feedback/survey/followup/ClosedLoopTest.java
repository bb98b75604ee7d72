package io.shopcare.feedback.survey.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.decision.Outcome;
import io.shopcare.measure.Attainment;
import io.shopcare.workflow.WorkflowVerifier;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {

  private static final Instant ANSWERED = Instant.parse("2026-03-02T10:00:00Z");
  private final ClosedLoop loop =
      ClosedLoop.of(FollowUpPolicy.ofDefaults(), BusinessCalendar.alwaysOpen(ZoneOffset.UTC));
  private final FollowUp open =
      loop.open("r-1", FollowUpGroup.ofRecommendation(3), ANSWERED).orElseThrow();

  private static Instant hours(long hours) {
    return ANSWERED.plus(Duration.ofHours(hours));
  }

  private FollowUp after(FollowUp from, FollowUpEvent event, long hours) {
    return loop.apply(from, event, hours(hours)).accepted().orElseThrow();
  }

  @Test
  void theWorkflowHasNoDefect() {
    assertThat(WorkflowVerifier.verify(FollowUpWorkflow.standard())).isEmpty();
  }

  @Test
  void aDetractorIsDueWithinADayAndSettledWithinFive() {
    assertThat(open.dueAt()).contains(hours(24));
    FollowUp contacted = after(open, FollowUpEvent.CONTACT, 20);
    assertThat(contacted.state()).isEqualTo(FollowUpState.CONTACTED);
    assertThat(contacted.dueAt()).contains(hours(20 + 120));
    FollowUp resolved = after(contacted, FollowUpEvent.RESOLVE, 30);
    assertThat(resolved.closedAt()).contains(hours(30));
    assertThat(resolved.dueAt()).isEmpty();
  }

  @Test
  void whatIsDueIsEscalatedOnceItIs() {
    Outcome<FollowUp> early = loop.apply(open, FollowUpEvent.OVERDUE, hours(23));
    assertThat(early.refusals()).extracting("code").containsExactly(FollowUpReasons.NOT_DUE);
    assertThat(early.retryAt()).contains(hours(24));
    assertThat(after(open, FollowUpEvent.OVERDUE, 24).escalations()).isEqualTo(1);
  }

  @Test
  void givingUpTakesThreeAttempts() {
    FollowUp tried = after(after(open, FollowUpEvent.ATTEMPT, 1), FollowUpEvent.ATTEMPT, 2);
    assertThat(loop.apply(tried, FollowUpEvent.GIVE_UP, hours(3)).refusals())
        .extracting("code")
        .containsExactly(FollowUpReasons.ATTEMPTS);
    FollowUp enough = after(tried, FollowUpEvent.ATTEMPT, 3);
    assertThat(after(enough, FollowUpEvent.GIVE_UP, 3).state())
        .isEqualTo(FollowUpState.UNREACHABLE);
  }

  @Test
  void reversedTimesAndImpossibleEventsAreRefused() {
    assertThat(loop.apply(open, FollowUpEvent.CONTACT, hours(-1)).refusals())
        .extracting("code")
        .containsExactly(FollowUpReasons.PAST);
    assertThat(loop.apply(open, FollowUpEvent.RESOLVE, hours(1)).refusals())
        .extracting("code")
        .containsExactly(FollowUpReasons.UNDEFINED);
  }

  @Test
  void attainmentLeavesTheUndecidedOpen() {
    FollowUp inTime = after(open, FollowUpEvent.CONTACT, 24);
    FollowUp late = after(open, FollowUpEvent.CONTACT, 25);
    assertThat(ClosedLoop.contactedInTime(List.of(inTime, late, open), hours(24)))
        .isEqualTo(new Attainment(1, 1, 1));
    assertThat(ClosedLoop.contactedInTime(List.of(open), hours(25)))
        .isEqualTo(new Attainment(0, 1, 0));
  }

  @Test
  void groupsAreThoseOfTheNetPromoterScore() {
    assertThat(FollowUpGroup.ofRecommendation(6)).isEqualTo(FollowUpGroup.DETRACTOR);
    assertThat(FollowUpGroup.ofRecommendation(7)).isEqualTo(FollowUpGroup.PASSIVE);
    assertThat(FollowUpGroup.ofRecommendation(9)).isEqualTo(FollowUpGroup.PROMOTER);
    assertThatThrownBy(() -> FollowUpGroup.ofRecommendation(11))
        .hasMessageContaining("feedback.point.off-scale");
  }

  @Test
  void aGroupThatThePolicyLeavesOutIsNotFollowedUp() {
    ClosedLoop none =
        ClosedLoop.of(
            FollowUpPolicy.builder().build(), BusinessCalendar.alwaysOpen(ZoneOffset.UTC));
    assertThat(none.open("r", FollowUpGroup.PROMOTER, ANSWERED)).isEmpty();
  }
}
