package io.shopcare.examples.review.figures;

import io.shopcare.examples.review.report.Figures;
import io.shopcare.examples.review.report.Metric;
import io.shopcare.examples.review.report.PlanFigures;
import io.shopcare.examples.review.report.PlanFigures.CityDeadlines.Kept;
import io.shopcare.examples.review.report.Share;
import io.shopcare.examples.review.report.Text;
import io.shopcare.examples.review.source.BostonRequests;
import io.shopcare.examples.review.source.CityRequest;
import io.shopcare.examples.review.source.Season;
import io.shopcare.measure.Attainment;
import io.shopcare.sla.attainment.ServiceGoal;
import io.shopcare.sla.backtest.Backtest;
import io.shopcare.sla.backtest.BacktestCase;
import io.shopcare.sla.backtest.BacktestResult;
import io.shopcare.sla.backtest.ServicePlan;
import io.shopcare.sla.backtest.VerdictCounts;
import io.shopcare.sla.clock.ManualDue;
import io.shopcare.sla.clock.PlainMetrics;
import io.shopcare.sla.clock.SlaContext;
import io.shopcare.sla.clock.SlaEngine;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaTarget;
import io.shopcare.ticket.Actor;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.TicketEvent;
import io.shopcare.ticket.TicketFact;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tickets of the season under another target, and the deadlines of a city. */
public final class PlanReview {

  /** The target to try in place of today's. */
  private static final Duration OTHER = Duration.ofDays(3);

  private static final String METRIC = PlainMetrics.FIRST_RESOLUTION_TIME.name();
  private static final SlaEngine ENGINE = SlaEngine.of(PlainMetrics.all());

  private static final Text OTHER_TARGET =
      new Text(
          "The same tickets judged twice, from opening to solution on the wall clock; open tickets"
              + " past the target are missed. Nothing but the target differs: people who are given"
              + " more time may also take it.",
          "Les mêmes tickets jugés deux fois, de l'ouverture à la résolution en temps réel ; les"
              + " tickets ouverts hors délai sont manqués. Seul le délai change : qui a plus de temps"
              + " peut aussi le prendre.");
  private static final Text CITY =
      new Text(
          "Service requests to the City of Boston of 2015 for which the city set a deadline: closed by"
              + " then is met, closed later or open past it is missed, open before it is not"
              + " counted in the share.",
          "Demandes adressées à la ville de Boston en 2015 et dotées d'une échéance : closes d'ici"
              + " là, elles sont tenues ; closes plus tard ou ouvertes au-delà, manquées ; encore"
              + " ouvertes avant, hors de la part.");

  private PlanReview() {}

  static List<Figures> figures(Season season, TicketReview tickets) {
    List<Figures> figures = new ArrayList<>();
    VerdictCounts counts = backtest(season, tickets).counts(METRIC);
    if (!counts.isEmpty()) {
      figures.add(otherTarget(counts));
    }
    Map<String, Attainment> city = cityDeadlines(season.cityRequests());
    if (!city.isEmpty()) {
      figures.add(new PlanFigures.CityDeadlines(CITY, kept(city)));
    }
    return figures;
  }

  /** Tickets whose solution is known, or that are still open, under today's target and another. */
  public static BacktestResult backtest(Season season, TicketReview tickets) {
    Duration today = ServicePolicies.goal(Metric.RESOLUTION).within();
    ServicePlan plan = plan(today);
    return tickets.tickets().stream()
        .filter(t -> t.resolvedAt() != null || t.ticket().state().isLive())
        .map(t -> ticket(t.ticket().id(), t.ticket().openedAt(), t.resolvedAt(), SlaContext.EMPTY))
        .collect(
            Backtest.of(ENGINE, plan, plan.withTarget(METRIC, OTHER), season.asOf()).collector());
  }

  private static ServicePlan plan(Duration within) {
    return ServicePlan.of(
        SlaPolicySet.of(
            SlaPolicy.builder("resolution").addTargets(SlaTarget.of(METRIC, within)).build()));
  }

  private static BacktestCase ticket(
      String id, Instant openedAt, @Nullable Instant solvedAt, SlaContext context) {
    List<TicketEvent> history = new ArrayList<>();
    TicketFact opened = new TicketFact.Opened(id, null, Channel.CONTACT_FORM, Priority.NORMAL);
    history.add(new TicketEvent(0, openedAt, Actor.system(), opened));
    if (solvedAt != null) {
      Instant at = solvedAt.isBefore(openedAt) ? openedAt : solvedAt;
      TicketFact solved = new TicketFact.Solved("solved", null);
      history.add(new TicketEvent(1, at, Actor.system(), solved));
    }
    return new BacktestCase(id, history, context);
  }

  private static Figures otherTarget(VerdictCounts counts) {
    ServiceGoal goal = ServicePolicies.goal(Metric.RESOLUTION);
    return new PlanFigures.OtherTarget(
        OTHER_TARGET,
        goal.share().toBigDecimal(4, RoundingMode.UNNECESSARY).movePointRight(2),
        goal.within().toSeconds(),
        OTHER.toSeconds(),
        Shares.attained("before", counts.before(), goal),
        Shares.attained("after", counts.after(), goal),
        counts.changed());
  }

  /** How the deadlines were kept, by department and as {@code ALL}. */
  public static NavigableMap<String, Attainment> cityDeadlines(List<CityRequest> requests) {
    ServicePlan plan = plan(SlaTarget.LONGEST);
    NavigableMap<String, Attainment> kept = new TreeMap<>();
    for (CityRequest request : requests) {
      Instant due = request.dueAt();
      if (due != null) {
        Attainment one = attainment(request, due, plan);
        kept.merge("ALL", one, Attainment::plus);
        kept.merge(request.department(), one, Attainment::plus);
      }
    }
    return kept;
  }

  private static Attainment attainment(CityRequest request, Instant due, ServicePlan plan) {
    ManualDue manual = new ManualDue(METRIC, request.openedAt(), due);
    SlaContext context = SlaContext.builder().addManualDues(manual).build();
    BacktestCase ticket = ticket(request.id(), request.openedAt(), request.closedAt(), context);
    return ENGINE
        .evaluate(ticket.history(), plan.policies(), context, BostonRequests.AS_OF)
        .clock(METRIC)
        .map(clock -> plan.verdict(clock).attainment(1))
        .orElse(Attainment.empty());
  }

  private static List<Kept> kept(Map<String, Attainment> city) {
    return city.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Attainment> e) -> -e.getValue().total())
                .thenComparing(e -> !e.getKey().equals("ALL"))
                .thenComparing(Map.Entry::getKey))
        .map(
            e -> {
              Attainment a = e.getValue();
              Share share = Shares.of(a.determined());
              return new Kept(
                  e.getKey(), a.met(), a.missed(), a.undetermined(), share.low(), share.high());
            })
        .toList();
  }
}
