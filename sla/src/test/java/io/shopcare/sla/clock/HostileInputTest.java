package io.shopcare.sla.clock;

import static io.shopcare.sla.clock.Story.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopcare.InvalidInputException;
import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.decision.Decision;
import io.shopcare.sla.SlaReasons;
import io.shopcare.sla.policy.PolicyVersion;
import io.shopcare.sla.policy.SlaCondition;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaStep;
import io.shopcare.sla.policy.SlaTarget;
import io.shopcare.ticket.Actor;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.TicketEvent;
import io.shopcare.ticket.TicketFact;
import io.shopcare.ticket.TicketState;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What nobody means to hand in: a typed error or a reason, no loop, no overflow. */
class HostileInputTest {

  private static final SlaEngine ENGINE = SlaEngine.ofDefaults();

  private static final BusinessCalendar NINE_TO_FIVE =
      BusinessCalendar.builder(ZoneId.of("Europe/Paris"))
          .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "17:00")
          .build();

  private static SlaPolicySet longest(String metric) {
    SlaTarget.Builder target = SlaTarget.builder();
    target.metric(metric).within(SlaTarget.LONGEST).hours(NINE_TO_FIVE);
    target.addLadder(SlaStep.after("late", SlaTarget.LONGEST));
    return SlaPolicySet.of(SlaPolicy.builder("p").addTargets(target.build()).build());
  }

  @Test
  void negativeTargetsAndUnknownMetricsAreRefused() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> SlaTarget.of("first_reply", Duration.ofNanos(-1)))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("sla.target.range"));
    SlaPolicy.Builder policy = SlaPolicy.builder("p");
    SlaPolicySet policies =
        SlaPolicySet.of(policy.addTargets(SlaTarget.of("nonsense", Duration.ZERO)).build());
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> ENGINE.start(policies, SlaContext.EMPTY))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("sla.metric.unknown"));
  }

  @Test
  void eventsBeforeTheCreationMoveNoClockAndAreCounted() {
    List<TicketEvent> history = new ArrayList<>(Story.of("U100 A130"));
    history.addAll(Story.of("solved10").subList(1, 2));
    Decision<SlaReport> decision = ENGINE.explain(history, longest("requester_wait"), minute(200));
    assertThat(decision.value().clocks().get(0).startedAt()).contains(minute(100));
    assertThat(decision.reasons().get(1).code()).isEqualTo(SlaReasons.HISTORY_EARLY);
  }

  @Test
  @SuppressWarnings("JdkObsolete") // A list without fast access is the case in question.
  void aClockThatGoesBackwardsIsPutInOrder() {
    List<TicketEvent> history = new ArrayList<>(Story.of("U0"));
    history.add(moved(3, minute(50), TicketState.SOLVED));
    history.add(moved(2, minute(10), TicketState.PENDING));
    history.add(moved(9, minute(20), TicketState.OPEN));
    SlaClock clock =
        ENGINE.evaluate(history, longest("requester_wait"), minute(99)).clocks().get(0);
    assertThat(clock.pausedFor()).isEqualTo(Duration.ofMinutes(10));
    assertThat(clock.endedAt()).contains(minute(50));
    assertThat(ENGINE.evaluate(new LinkedList<>(history), longest("requester_wait"), minute(99)))
        .isEqualTo(ENGINE.evaluate(history, longest("requester_wait"), minute(99)));
  }

  private static TicketEvent moved(long version, Instant at, TicketState state) {
    return new TicketEvent(version, at, Actor.system(), new TicketFact.Moved(state, null));
  }

  @Test
  void aSecondOpeningIsNone() {
    List<TicketEvent> history = new ArrayList<>(Story.of("U0 A10"));
    history.addAll(Story.of("U40"));
    SlaClock clock = ENGINE.evaluate(history, longest("first_reply"), minute(99)).clocks().get(0);
    assertThat(clock.startedAt()).contains(minute(0));
    assertThat(clock.endedAt()).contains(minute(10));
  }

  @Test
  void nothingOverflowsAtTheEndsOfTime() {
    Instant year9999 = Instant.parse("9999-12-31T23:59:59.999999999Z");
    for (Instant start : List.of(Instant.MIN, Instant.EPOCH, year9999, Instant.MAX)) {
      for (Instant asOf : List.of(start, year9999, Instant.MAX)) {
        List<TicketEvent> history = new ArrayList<>();
        history.add(opened(start));
        history.add(moved(1, start, TicketState.PENDING));
        history.add(moved(2, asOf, TicketState.OPEN));
        for (String metric : List.of("first_reply", "requester_wait", "total_resolution")) {
          SlaReport report = ENGINE.evaluate(history, longest(metric), asOf);
          assertThat(report.clocks().get(0).elapsed()).matches(d -> !d.isNegative());
          report.nextChangeAt().ifPresent(next -> assertThat(next).isAfter(asOf));
        }
      }
    }
  }

  @Test
  void aDueTimeSetByHandMayBeAnyInstant() {
    for (Instant due : List.of(Instant.MIN, Instant.EPOCH, Instant.MAX)) {
      SlaContext context =
          SlaContext.builder().addManualDues(new ManualDue("first_reply", minute(0), due)).build();
      SlaClock clock =
          ENGINE
              .evaluate(Story.of("U0"), longest("first_reply"), context, minute(1))
              .clocks()
              .get(0);
      assertThat(clock.breachesAt()).contains(due);
      assertThat(clock.status() == ClockStatus.BREACHED).isEqualTo(due.isBefore(minute(1)));
    }
  }

  private static TicketEvent opened(Instant at) {
    return new TicketEvent(
        0, at, Actor.system(), new TicketFact.Opened("t", null, Channel.EMAIL, Priority.LOW));
  }

  @Test
  void tenThousandPoliciesAreNoBurden() {
    List<SlaPolicy> policies =
        IntStream.range(0, 10_000)
            .mapToObj(
                i ->
                    SlaPolicy.builder("p" + i)
                        .addConditions(SlaCondition.tag("tag" + i), SlaCondition.tag("vip"))
                        .addTargets(SlaTarget.of("first_reply", Duration.ofMinutes(i)))
                        .build())
            .toList();
    SlaPolicySet set = SlaPolicySet.of(policies);
    List<TicketEvent> history = new ArrayList<>(Story.of("U0"));
    for (int i = 0; i < 2_000; i++) {
      TreeSet<String> tags = new TreeSet<>(List.of("vip", "tag" + (9_999 - i)));
      history.add(new TicketEvent(i + 1, minute(i), Actor.system(), new TicketFact.TagsSet(tags)));
    }
    SlaClock clock = ENGINE.evaluate(history, set, minute(3_000)).clocks().get(0);
    assertThat(clock.policy()).contains(new PolicyVersion("p8000", 1));
    assertThat(clock.target()).contains(Duration.ofMinutes(8_000));
  }

  @Test
  void tenThousandEventsAtOneInstantAreOneChange() {
    List<TicketEvent> history = new ArrayList<>(Story.of("U0"));
    for (int i = 1; i <= 10_000; i++) {
      history.add(moved(i, minute(5), i % 2 == 0 ? TicketState.OPEN : TicketState.SOLVED));
    }
    SlaReport report = ENGINE.evaluate(history, longest("requester_wait"), minute(10));
    assertThat(report.clocks().get(0).endedAt()).isEmpty();
  }
}
