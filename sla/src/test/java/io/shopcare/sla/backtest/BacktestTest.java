package io.shopcare.sla.backtest;

import static io.shopcare.sla.backtest.Verdict.MET;
import static io.shopcare.sla.backtest.Verdict.MISSED;
import static io.shopcare.sla.backtest.Verdict.NOT_COUNTED;
import static io.shopcare.sla.backtest.Verdict.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.decision.Decision;
import io.shopcare.measure.Attainment;
import io.shopcare.measure.Ratio;
import io.shopcare.sla.Serial;
import io.shopcare.sla.SlaTexts;
import io.shopcare.sla.attainment.ServiceGoal;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaTarget;
import io.shopcare.ticket.Actor;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.TicketEvent;
import io.shopcare.ticket.TicketFact;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BacktestTest {

  private static final String METRIC = "requester_wait";

  /** A Friday. */
  private static final Instant OPENED = Instant.parse("2026-03-06T16:00:00Z");

  private static final Instant NOW = OPENED.plus(Duration.ofHours(30));
  private static final ServicePlan DAY = ServicePlan.of(within(Duration.ofHours(24)));

  private static SlaPolicySet within(Duration time) {
    return SlaPolicySet.of(SlaPolicy.builder("all").addTargets(SlaTarget.of(METRIC, time)).build());
  }

  private static BacktestCase ticket(String id, int solvedAfterHours) {
    List<TicketEvent> history = new ArrayList<>();
    TicketFact opened = new TicketFact.Opened(id, "c", Channel.EMAIL, Priority.NORMAL);
    history.add(new TicketEvent(0, OPENED, Actor.system(), opened));
    if (solvedAfterHours >= 0) {
      Instant at = OPENED.plus(Duration.ofHours(solvedAfterHours));
      history.add(new TicketEvent(1, at, Actor.agent("a"), new TicketFact.Solved("done", null)));
    }
    return BacktestCase.of(id, history);
  }

  private static BacktestResult change(ServicePlan after) {
    return Stream.of(ticket("quick", 2), ticket("slow", 25), ticket("open", -1))
        .collect(Backtest.of(DAY, after, NOW).collector());
  }

  @Nested
  class OtherPlans {

    @Test
    void aLongerTargetSavesWhatItCovers() {
      BacktestResult result = change(DAY.withTarget(METRIC, Duration.ofDays(3)));
      assertThat(result.changes())
          .containsExactly(
              VerdictChange.of("open", METRIC, 1, MISSED, UNDETERMINED),
              VerdictChange.of("slow", METRIC, 1, MISSED, MET));
      assertThat(result.counts(METRIC).before()).isEqualTo(new Attainment(1, 2, 0));
      assertThat(result.counts(METRIC).after()).isEqualTo(new Attainment(2, 0, 1));
      assertThat(result.counts(METRIC).count(MISSED, MET)).isEqualTo(1);
      assertThat(result.counts(METRIC).changed()).isEqualTo(2);
      assertThat(Serial.roundTrip(result)).isEqualTo(result);
    }

    @Test
    void aTargetIsMetOnTheDotUnderBoth() {
      assertThat(change(DAY.withTarget(METRIC, Duration.ofHours(2))).changes()).isEmpty();
      assertThat(change(DAY.withTarget(METRIC, Duration.ofHours(2).minusNanos(1))).changes())
          .containsExactly(VerdictChange.of("quick", METRIC, 1, MET, MISSED));
    }

    @Test
    void anotherCalendarCountsOtherTime() {
      BusinessCalendar always = BusinessCalendar.alwaysOpen(ZoneOffset.UTC);
      BusinessCalendar week =
          BusinessCalendar.builder(ZoneOffset.UTC)
              .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "17:00")
              .build();
      ServicePlan counted =
          ServicePlan.of(
              SlaPolicySet.of(
                  SlaPolicy.builder("all")
                      .addTargets(SlaTarget.of(METRIC, Duration.ofHours(24), always))
                      .build()));
      Decision<BacktestResult> explained =
          Backtest.of(counted, counted.withHours(week), NOW).explain(ticket("slow", 25));
      assertThat(explained.value().changes())
          .containsExactly(VerdictChange.of("slow", METRIC, 1, MISSED, MET));
      assertThat(explained.reasons().get(0).because())
          .extracting(reason -> reason.code())
          .containsExactly(BacktestReasons.ELAPSED);
      // Around the clock there are no hours to change.
      assertThat(DAY.withHours(week)).isEqualTo(DAY);
    }

    @Test
    void aGoalJudgesInPlaceOfTheTarget() {
      ServiceGoal goal = ServiceGoal.of(Ratio.percent(90), Duration.ofHours(1));
      BacktestResult result = change(DAY.withGoal(METRIC, goal));
      assertThat(result.changes())
          .containsExactly(VerdictChange.of("quick", METRIC, 1, MET, MISSED));
      assertThat(goal.verdict(result.counts(METRIC).after())).isEqualTo(Attainment.Verdict.FAILED);
    }

    @Test
    void whatIsPromisedOnlyAfterCountsOnlyAfter() {
      Backtest backtest = Backtest.of(ServicePlan.of(SlaPolicySet.of()), DAY, NOW);
      Decision<BacktestResult> explained = backtest.explain(ticket("quick", 2));
      assertThat(explained.value().changes())
          .containsExactly(VerdictChange.of("quick", METRIC, 1, NOT_COUNTED, MET));
      assertThat(explained.value().counts(METRIC).before().isEmpty()).isTrue();
      assertThat(explained.reasons().get(0).because().get(0).code())
          .isEqualTo(BacktestReasons.PROMISE_ADDED);
    }

    @Test
    void twoTicketsAreNoCase() {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(
              () -> Backtest.of(DAY, DAY, NOW).compare(ticket("one", 1), ticket("other", 1)))
          .satisfies(e -> assertThat(e.code()).isEqualTo("sla.backtest.ticket"));
    }
  }

  @Test
  void aChangeSaysWhyInEnglishAndFrench() {
    var reason =
        Backtest.of(DAY, DAY.withTarget(METRIC, Duration.ofHours(26)), NOW)
            .explain(ticket("slow", 25))
            .reasons()
            .get(0);
    assertThat(SlaTexts.all().render(reason, Locale.ENGLISH, ZoneOffset.UTC))
        .isEqualTo("slow, requester_wait 1: MISSED before, MET after");
    assertThat(SlaTexts.all().render(reason.because().get(0), Locale.FRENCH, ZoneOffset.UTC))
        .isEqualTo("jugé sur 1\u00a0j avant, sur 1\u00a0j 2\u00a0h après");
  }

  @Nested
  class OtherStaffing {

    private final BusinessCalendar hours =
        BusinessCalendar.builder(ZoneOffset.UTC)
            .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "17:00")
            .build();

    @Test
    void oneAgentAnswersOneAfterTheOtherInTheStaffedHours() {
      ReplyDesk one = new ReplyDesk(1, Duration.ofMinutes(40), hours);
      assertThat(one.answers(List.of(OPENED, OPENED, OPENED)))
          .extracting(answer -> answer.orElseThrow().toString())
          .containsExactly("2026-03-06T16:40:00Z", "2026-03-09T09:20:00Z", "2026-03-09T10:00:00Z");
    }

    @Test
    void anotherAgentSavesTickets() {
      Duration handling = Duration.ofMinutes(40);
      List<BacktestCase> cases = List.of(ticket("a", 1), ticket("b", 2), ticket("c", -1));
      List<BacktestCase> one = new ReplyDesk(1, handling, hours).replay(cases);
      List<BacktestCase> three = new ReplyDesk(3, handling, hours).replay(cases);
      Backtest backtest = Backtest.of(DAY, DAY, OPENED.plus(Duration.ofDays(7)));
      BacktestResult result = BacktestResult.empty();
      for (int i = 0; i < cases.size(); i++) {
        result = result.plus(backtest.compare(one.get(i), three.get(i)));
      }
      assertThat(result.changes())
          .containsExactly(
              VerdictChange.of("b", METRIC, 1, MISSED, MET),
              VerdictChange.of("c", METRIC, 1, MISSED, MET));
      assertThat(backtest.explain(one.get(1), three.get(1)).reasons().get(0).because())
          .extracting(reason -> reason.code())
          .contains(BacktestReasons.MOMENTS);
    }

    @Test
    void aDeskThatNeverOpensAgainAnswersNothing() {
      ReplyDesk closed =
          new ReplyDesk(1, Duration.ofMinutes(1), BusinessCalendar.builder(ZoneOffset.UTC).build());
      assertThat(closed.answers(List.of(OPENED, NOW))).allMatch(answer -> answer.isEmpty());
      assertThat(closed.replay(List.of(ticket("a", 1))).get(0).history()).hasSize(1);
    }

    @Test
    void whatIsNoDeskIsRefused() {
      List<Runnable> wrong =
          List.of(
              () -> new ReplyDesk(0, Duration.ofMinutes(1), hours),
              () -> new ReplyDesk(1, Duration.ZERO, hours),
              () -> new ReplyDesk(1, Duration.ofMinutes(1), hours).answers(List.of(NOW, OPENED)));
      for (Runnable each : wrong) {
        assertThatExceptionOfType(InvalidInputException.class)
            .isThrownBy(each::run)
            .satisfies(e -> assertThat(e.code()).isEqualTo("sla.staffing.range"));
      }
    }
  }
}
