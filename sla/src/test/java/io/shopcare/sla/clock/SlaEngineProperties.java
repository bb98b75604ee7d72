package io.shopcare.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.calendar.BusinessTime;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Reason;
import io.shopcare.sla.SlaReasons;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaTarget;
import io.shopcare.sla.testkit.SlaArbitraries;
import io.shopcare.ticket.TicketEvent;
import io.shopcare.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SlaEngineProperties {

  private static final SlaEngine ENGINE = RandomCase.ENGINE;

  @Provide
  Arbitrary<RandomCase> cases() {
    return Arbitraries.randomValue(RandomCase::of);
  }

  @Provide
  Arbitrary<List<TicketEvent>> histories() {
    return Arbitraries.integers()
        .between(0, 525_600)
        .map(minute -> Instant.parse("2025-01-01T00:00:00Z").plus(Duration.ofMinutes(minute)))
        .flatMap(SlaArbitraries::histories);
  }

  @Provide
  Arbitrary<Optional<BusinessTime>> hours() {
    return Arbitraries.of(RandomCase.CALENDARS).optional(0.7);
  }

  @Property
  void equalsAWalkMinuteByMinute(
      @ForAll("histories") List<TicketEvent> any,
      @ForAll("hours") Optional<BusinessTime> hours,
      @ForAll @IntRange(max = 3000) int some,
      @ForAll boolean exact,
      @ForAll @IntRange(max = 20_000) int minutes) {
    List<TicketEvent> history =
        any.stream().filter(e -> !e.fact().to().map(Change::isVoid).orElse(false)).toList();
    int target =
        exact ? waitedUntil(history.get(some % history.size()).at(), history, hours) : some;
    SlaPolicy.Builder policy = SlaPolicy.builder("all");
    List<SlaMetric> metrics =
        List.of(SlaMetrics.FIRST_REPLY, SlaMetrics.REQUESTER_WAIT, SlaMetrics.AGENT_WORK);
    for (SlaMetric metric : metrics) {
      SlaTarget.Builder promise = SlaTarget.builder();
      promise.metric(metric.name()).within(Duration.ofMinutes(target)).hours(hours);
      policy.addTargets(promise.build());
    }
    Instant asOf = history.get(0).at().plus(Duration.ofMinutes(minutes));
    SlaReport report = ENGINE.evaluate(history, SlaPolicySet.of(policy.build()), asOf);
    MinuteWalk walk = new MinuteWalk(history, hours, asOf);
    assertThat(report.clocks()).hasSize(3);
    check(report.clocks().get(0), walk.firstReply(), target, walk.isOpen(asOf));
    for (int i = 1; i < 3; i++) {
      MinuteWalk.Walked walked = walk.resolution(metrics.get(i).pausesIn());
      check(report.clocks().get(i), walked, target, walk.isOpen(asOf));
    }
  }

  /** A target that is reached exactly when something happens, such as a pause. */
  private static int waitedUntil(
      Instant at, List<TicketEvent> history, Optional<BusinessTime> hours) {
    Set<TicketState> pauses = SlaMetrics.REQUESTER_WAIT.pausesIn();
    return new MinuteWalk(history, hours, at).resolution(pauses).minutes().size();
  }

  private static void check(SlaClock clock, MinuteWalk.Walked walked, int target, boolean open) {
    assertThat(clock.elapsed()).isEqualTo(Duration.ofMinutes(walked.minutes().size()));
    assertThat(clock.status()).isEqualTo(walked.status(target, open));
    if (clock.status() == ClockStatus.BREACHED) {
      assertThat(clock.breachedAt()).contains(walked.minutes().get(target));
      assertThat(clock.dueAt())
          .contains(
              target == 0
                  ? clock.startedAt().orElseThrow()
                  : walked.minutes().get(target - 1).plus(Duration.ofMinutes(1)));
    }
  }

  @Property
  void aClockIsMetAtItsLimitAndBreachedANanosecondLater(@ForAll("cases") RandomCase given) {
    SlaReport report = given.report();
    for (int i = 0; i < report.clocks().size(); i++) {
      SlaClock clock = report.clocks().get(i);
      Optional<Instant> limit = clock.breachesAt();
      if (clock.endedAt().isEmpty() && limit.isPresent() && !limit.get().isBefore(given.asOf())) {
        Instant at = limit.get();
        assertThat(given.quietly(at).clocks().get(i).status()).isNotEqualTo(ClockStatus.BREACHED);
        SlaClock later = given.quietly(at.plusNanos(1)).clocks().get(i);
        assertThat(later.status()).isEqualTo(ClockStatus.BREACHED);
        assertThat(later.breachedAt()).contains(at);
        if (clock.manualDue().isEmpty()) {
          assertThat(later.elapsed())
              .isEqualTo(clock.target().orElseThrow().plus(Duration.ofNanos(1)));
        }
      }
    }
  }

  @Property
  void theFiguresOfAClockAgree(@ForAll("cases") RandomCase given) {
    for (SlaClock clock : given.report().clocks()) {
      clock
          .target()
          .ifPresent(
              target ->
                  assertThat(clock.elapsed().plus(clock.remaining().orElseThrow()))
                      .isEqualTo(target));
      assertThat(clock.elapsed()).matches(d -> !d.isNegative());
      assertThat(clock.pausedFor()).matches(d -> !d.isNegative());
      boolean breached = clock.status() == ClockStatus.BREACHED;
      assertThat(clock.breachedAt().isPresent()).isEqualTo(breached);
      assertThat(clock.breachedAt()).isEqualTo(breached ? clock.breachesAt() : Optional.empty());
      clock.breachedAt().ifPresent(at -> assertThat(at).isBefore(given.asOf()));
      if (clock.dueAt().isPresent() && clock.breachesAt().isPresent()) {
        assertThat(clock.dueAt().get()).isBeforeOrEqualTo(clock.breachesAt().get());
      }
      clock
          .endedAt()
          .ifPresent(end -> assertThat(clock.startedAt().orElseThrow()).isBeforeOrEqualTo(end));
    }
  }

  @Property
  void endedClocksDoNotChangeAsTimePasses(
      @ForAll("cases") RandomCase given, @ForAll @IntRange(max = 1_000_000) int later) {
    List<SlaClock> now = given.report().clocks();
    List<SlaClock> then = given.quietly(given.asOf().plusSeconds(later)).clocks();
    assertThat(then).hasSameSizeAs(now);
    for (int i = 0; i < now.size(); i++) {
      if (now.get(i).endedAt().isPresent()) {
        assertThat(then.get(i)).isEqualTo(now.get(i));
      }
    }
  }

  @Property
  void nothingChangesBeforeNextChangeAndSomethingDoesThen(
      @ForAll @Size(17) List<@From("cases") RandomCase> cases, @ForAll Random random) {
    cases.forEach(given -> checkNextChange(given, random));
  }

  private static void checkNextChange(RandomCase given, Random random) {
    SlaReport now = given.report();
    Instant next = now.nextChangeAt().orElse(given.asOf().plus(Duration.ofDays(400)));
    assertThat(next).isAfter(given.asOf());
    if (now.nextChangeAt().isPresent()) {
      assertThat(statuses(given.quietly(next))).isNotEqualTo(statuses(now));
      assertThat(statuses(given.quietly(next.minusNanos(1)))).isEqualTo(statuses(now));
    }
    long seconds = Duration.between(given.asOf(), next).toSeconds();
    for (int i = 0; i < 20 && seconds > 0; i++) {
      Instant between = given.asOf().plusSeconds(Math.floorMod(random.nextLong(), seconds));
      assertThat(statuses(given.quietly(between))).isEqualTo(statuses(now));
    }
  }

  @Property
  void nextAlertIsTheFirstStepThatIsPastThenAndNotNow(@ForAll("cases") RandomCase given) {
    SlaReport now = given.report();
    assertThat(past(now)).allMatch(alert -> !alert.at().isAfter(given.asOf()));
    if (now.nextAlertAt().isPresent()) {
      Instant next = now.nextAlertAt().get();
      assertThat(past(given.quietly(next.minusNanos(1)))).isEqualTo(past(now));
      assertThat(past(given.quietly(next))).hasSizeGreaterThan(past(now).size());
    }
  }

  private static List<SlaAlert> past(SlaReport report) {
    return report.clocks().stream()
        .flatMap(clock -> clock.alerts().stream())
        .filter(alert -> !alert.at().isAfter(report.asOf()))
        .toList();
  }

  private static List<ClockStatus> statuses(SlaReport report) {
    return report.clocks().stream().map(SlaClock::status).toList();
  }

  @Property
  void theOrderOfTheListDoesNotMatter(@ForAll("cases") RandomCase given, @ForAll Random random) {
    List<TicketEvent> shuffled = new ArrayList<>(given.history());
    Collections.shuffle(shuffled, random);
    assertThat(ENGINE.evaluate(shuffled, given.policies(), given.context(), given.asOf()))
        .isEqualTo(given.report());
  }

  @Property
  void theReasonsLeadToTheSameVerdicts(@ForAll("cases") RandomCase given) {
    Decision<SlaReport> decision =
        ENGINE.explain(given.history(), given.policies(), given.context(), given.asOf());
    assertThat(decision.value()).isEqualTo(given.report());
    assertThat(decision.validUntil()).isEqualTo(given.report().nextChangeAt());
    for (int i = 0; i < decision.reasons().size(); i++) {
      Reason reason = decision.reasons().get(i);
      SlaClock clock = decision.value().clocks().get(i);
      assertThat(counted(reason)).isEqualTo(duration(reason, "elapsed"));
      boolean exceeded = exceeded(reason, clock.endedAt().orElse(given.asOf()));
      assertThat(reason.code().equals(SlaReasons.CLOCK_BREACHED)).isEqualTo(exceeded);
      assertThat(clock.status() == ClockStatus.BREACHED).isEqualTo(exceeded);
      if (clock.target().isPresent()) {
        assertThat(reason.because().get(0).code()).isEqualTo(SlaReasons.POLICY_MATCHED);
        assertThat(reason.because().get(0).detail("policy").orElseThrow().value())
            .isEqualTo(clock.policy().orElseThrow().name());
      } else {
        assertThat(clock.status()).isIn(ClockStatus.CANCELLED, ClockStatus.PENDING);
      }
    }
  }

  /** The verdict that follows from the reason alone. */
  private static boolean exceeded(Reason reason, Instant end) {
    return because(reason, SlaReasons.DUE_MANUAL)
        .map(manual -> end.isAfter((Instant) manual.detail("due").orElseThrow().value()))
        .findFirst()
        .orElseGet(
            () ->
                reason.detail("target").isPresent()
                    && duration(reason, "elapsed").compareTo(duration(reason, "target")) > 0);
  }

  private static Duration counted(Reason reason) {
    return because(reason, SlaReasons.CLOCK_RAN)
        .map(ran -> duration(ran, "counted"))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Stream<Reason> because(Reason reason, String code) {
    return reason.because().stream().filter(each -> each.code().equals(code));
  }

  private static Duration duration(Reason reason, String name) {
    return (Duration) reason.detail(name).orElseThrow().value();
  }
}
