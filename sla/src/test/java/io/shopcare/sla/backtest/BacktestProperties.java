package io.shopcare.sla.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.calendar.BusinessTime;
import io.shopcare.measure.Attainment;
import io.shopcare.measure.Ratio;
import io.shopcare.sla.attainment.ServiceGoal;
import io.shopcare.sla.clock.ClockStatus;
import io.shopcare.sla.clock.SlaClock;
import io.shopcare.sla.clock.SlaContext;
import io.shopcare.sla.clock.SlaEngine;
import io.shopcare.sla.clock.SlaMetrics;
import io.shopcare.sla.clock.SlaReport;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.testkit.SlaArbitraries;
import io.shopcare.ticket.TicketEvent;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A backtest is two evaluations and a comparison, no more. */
class BacktestProperties {

  private static final Instant OPENED = Instant.parse("2026-03-02T08:00:00Z");
  private static final Duration GOAL = Duration.ofHours(3);
  private static final BusinessTime HOURS =
      BusinessCalendar.builder(ZoneId.of("Europe/Paris"))
          .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "17:30")
          .build();

  @Provide
  Arbitrary<ServicePlan> plans() {
    Arbitrary<Optional<BusinessTime>> hours =
        Arbitraries.of(Optional.of(HOURS), Optional.<BusinessTime>empty());
    Arbitrary<SlaPolicySet> policies =
        Arbitraries.oneOf(
            SlaArbitraries.policySets(SlaMetrics.all(), hours),
            SlaArbitraries.policySets(List.of(SlaMetrics.FIRST_REPLY), hours),
            Arbitraries.just(SlaPolicySet.of()));
    return Combinators.combine(policies, Arbitraries.of(true, false))
        .as(
            (set, goal) ->
                goal
                    ? ServicePlan.of(set)
                        .withGoal("requester_wait", ServiceGoal.of(Ratio.percent(80), GOAL))
                    : ServicePlan.of(set));
  }

  @Provide
  Arbitrary<List<BacktestCase>> tickets() {
    Arbitrary<List<TicketEvent>> histories = SlaArbitraries.histories(OPENED);
    Arbitrary<SlaContext> contexts = SlaArbitraries.contexts(OPENED);
    return Combinators.combine(histories, contexts)
        .as((history, context) -> new BacktestCase("", history, context))
        .list()
        .ofMaxSize(4)
        .map(
            cases -> {
              List<BacktestCase> named = new ArrayList<>();
              cases.forEach(
                  c -> named.add(new BacktestCase("t" + named.size(), c.history(), c.context())));
              return named;
            });
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.integers().between(-10, 9_000).map(m -> OPENED.plusSeconds(60L * m));
  }

  @Property
  void itEqualsEvaluatingBothSidesAndComparing(
      @ForAll("tickets") List<BacktestCase> tickets,
      @ForAll("plans") ServicePlan before,
      @ForAll("plans") ServicePlan after,
      @ForAll("moments") Instant asOf) {
    List<VerdictChange> changes = new ArrayList<>();
    Map<String, Attainment> was = new TreeMap<>();
    Map<String, Attainment> is = new TreeMap<>();
    for (BacktestCase ticket : tickets) {
      SlaReport left = report(ticket, before, asOf);
      SlaReport right = report(ticket, after, asOf);
      for (String metric : SlaMetrics.all().stream().map(m -> m.name()).toList()) {
        for (int i = 1; i <= 25; i++) {
          Verdict from = verdict(left, metric, i, before);
          Verdict to = verdict(right, metric, i, after);
          was.merge(metric, one(from), Attainment::plus);
          is.merge(metric, one(to), Attainment::plus);
          if (!from.equals(to)) {
            changes.add(VerdictChange.of(ticket.ticket(), metric, i, from, to));
          }
        }
      }
    }
    BacktestResult result = tickets.stream().collect(Backtest.of(before, after, asOf).collector());
    assertThat(result.changes()).containsExactlyInAnyOrderElementsOf(changes).isSorted();
    was.forEach((metric, a) -> assertThat(result.counts(metric).before()).isEqualTo(a));
    is.forEach((metric, a) -> assertThat(result.counts(metric).after()).isEqualTo(a));
    assertThat(result.byMetric().values().stream().mapToLong(VerdictCounts::changed).sum())
        .isEqualTo(changes.size());
  }

  private static SlaReport report(BacktestCase ticket, ServicePlan plan, Instant asOf) {
    return SlaEngine.ofDefaults()
        .evaluate(ticket.history(), plan.policies(), ticket.context(), asOf);
  }

  /** By hand: the goal where there is one, else the status. */
  private static Verdict verdict(SlaReport report, String metric, int instance, ServicePlan plan) {
    Optional<SlaClock> found =
        report.clocks(metric).stream().filter(c -> c.instance() == instance).findFirst();
    if (found.isEmpty()
        || found.get().status() == ClockStatus.CANCELLED
        || found.get().status() == ClockStatus.PENDING) {
      return Verdict.NOT_COUNTED;
    }
    SlaClock clock = found.get();
    boolean byGoal = plan.goals().containsKey(metric);
    boolean late =
        byGoal ? clock.elapsed().compareTo(GOAL) > 0 : clock.status() == ClockStatus.BREACHED;
    if (late) {
      return Verdict.MISSED;
    }
    return clock.endedAt().isPresent() ? Verdict.MET : Verdict.UNDETERMINED;
  }

  private static Attainment one(Verdict verdict) {
    return switch (verdict) {
      case MET -> new Attainment(1, 0, 0);
      case MISSED -> new Attainment(0, 1, 0);
      case UNDETERMINED -> new Attainment(0, 0, 1);
      case NOT_COUNTED -> Attainment.empty();
    };
  }

  @Property
  void theSamePlanChangesNothingAndPlansInTurnChangeItBack(
      @ForAll("tickets") List<BacktestCase> tickets,
      @ForAll("plans") ServicePlan plan,
      @ForAll("plans") ServicePlan other,
      @ForAll("moments") Instant asOf) {
    BacktestResult same = tickets.stream().collect(Backtest.of(plan, plan, asOf).collector());
    assertThat(same.changes()).isEmpty();
    same.byMetric()
        .values()
        .forEach(counts -> assertThat(counts.before()).isEqualTo(counts.after()));
    BacktestResult there = tickets.stream().collect(Backtest.of(plan, other, asOf).collector());
    BacktestResult back = tickets.stream().collect(Backtest.of(other, plan, asOf).collector());
    assertThat(back.changes())
        .isEqualTo(
            there.changes().stream()
                .map(
                    c -> {
                      Verdict was = c.before();
                      Verdict is = c.after();
                      return VerdictChange.of(c.ticket(), c.metric(), c.instance(), is, was);
                    })
                .toList());
  }

  @Property
  void piecesAddUpAndEveryChangeHasACause(
      @ForAll("tickets") List<BacktestCase> tickets,
      @ForAll("plans") ServicePlan before,
      @ForAll("plans") ServicePlan after,
      @ForAll("moments") Instant asOf) {
    Backtest backtest = Backtest.of(before, after, asOf);
    BacktestResult sum = BacktestResult.empty();
    for (BacktestCase ticket : tickets) {
      var explained = backtest.explain(ticket);
      assertThat(explained.value()).isEqualTo(backtest.compare(ticket));
      assertThat(explained.reasons()).hasSameSizeAs(explained.value().changes());
      assertThat(explained.reasons()).allSatisfy(r -> assertThat(r.because()).isNotEmpty());
      sum = explained.value().plus(sum);
    }
    assertThat(sum).isEqualTo(tickets.stream().collect(backtest.collector()));
    assertThat(sum).isEqualTo(tickets.parallelStream().collect(backtest.collector()));
  }
}
