package io.shopcare.sla.clock;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import io.shopcare.internal.Spelling;
import io.shopcare.sla.SlaReasons;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.ticket.TicketEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the clocks of a ticket off its history. A pure function: nothing is stored, so that a
 * history can be judged again, at any moment and under any policies, with the same result, and a
 * breach has its exact instant however late one looks.
 *
 * <p>Events are taken in the order of time, then version, then place in the list. All events of one
 * instant are one change: its state is that of the last, and what ends a clock in it beats what
 * starts one; only an end of a lower version than another priority, topic or set of tags is judged
 * by what applied before. Events after the moment have not happened; events before the opening move
 * no clock. Policies are chosen at the opening, whenever what they see of the ticket changes, and
 * at the first change after a version came into force: as the policy that takes over declares, what
 * has elapsed is kept, and a clock is judged by the target that applies when it ends, or at the
 * moment.
 *
 * <p>Linear in the events, independent of their span. Immutable and thread-safe.
 */
public final class SlaEngine {

  private static final SlaEngine DEFAULTS = new SlaEngine(SlaMetrics.all());

  private final List<CompiledMetric> metrics;

  private SlaEngine(List<SlaMetric> metrics) {
    Set<String> names = new HashSet<>();
    for (SlaMetric metric : metrics) {
      if (!names.add(metric.name())) {
        throw InvalidInputException.of("sla.metric.duplicate")
            .at("metrics")
            .expected("a name of its own for each metric")
            .build();
      }
    }
    this.metrics = metrics.stream().map(CompiledMetric::of).toList();
  }

  /** The engine for the seven metrics of {@link SlaMetrics#all}. */
  public static SlaEngine ofDefaults() {
    return DEFAULTS;
  }

  /**
   * The engine for these metrics, in this order.
   *
   * @throws InvalidInputException with code {@code sla.metric.duplicate} if two have one name
   */
  public static SlaEngine of(SlaMetric... metrics) {
    return of(List.of(metrics));
  }

  /**
   * The engine for these metrics, in this order.
   *
   * @throws InvalidInputException with code {@code sla.metric.duplicate} if two have one name
   */
  public static SlaEngine of(List<SlaMetric> metrics) {
    return new SlaEngine(metrics);
  }

  /**
   * Returns the clocks of every metric that the policies name.
   *
   * @param history of one ticket, in any order
   * @throws InvalidInputException with code {@code sla.history.unopened} if no event opens the
   *     ticket, or {@code sla.metric.unknown} if a policy names a metric that is not among those of
   *     this engine
   */
  public SlaReport evaluate(List<TicketEvent> history, SlaPolicySet policies, Instant asOf) {
    return evaluate(history, policies, SlaContext.EMPTY, asOf);
  }

  /** The same for a ticket of which more is known. */
  public SlaReport evaluate(
      List<TicketEvent> history, SlaPolicySet policies, SlaContext context, Instant asOf) {
    return report(read(history, policies, context, asOf).judge(asOf), asOf);
  }

  /**
   * Returns what {@link #evaluate} does, with a reason for each clock in their order; behind it
   * stand the policy that applies and those passed over, withdrawn breaches, and the stretches that
   * add up to what has elapsed.
   */
  public Decision<SlaReport> explain(
      List<TicketEvent> history, SlaPolicySet policies, Instant asOf) {
    return explain(history, policies, SlaContext.EMPTY, asOf);
  }

  /** The same for a ticket of which more is known. */
  public Decision<SlaReport> explain(
      List<TicketEvent> history, SlaPolicySet policies, SlaContext context, Instant asOf) {
    Run run = read(history, policies, context, asOf);
    List<ClockVerdict> verdicts = run.judge(asOf);
    SlaReport report = report(verdicts, asOf);
    Decision.Builder<SlaReport> decision = Decision.<SlaReport>builder();
    decision.value(report).validUntil(report.nextChangeAt());
    verdicts.forEach(verdict -> decision.addReasons(verdict.reason(policies)));
    if (run.early() > 0) {
      decision.addReasons(
          Reason.info(SlaReasons.HISTORY_EARLY, Detail.number("events", run.early())));
    }
    return decision.build();
  }

  /**
   * The clocks of a ticket of which no event is known yet, to be followed event by event.
   *
   * @throws InvalidInputException with code {@code sla.metric.unknown} as {@link #evaluate}
   */
  public SlaState start(SlaPolicySet policies, SlaContext context) {
    return SlaState.start(new Run(named(policies), policies, context));
  }

  /**
   * Returns the clocks after one more event. In whatever order events come, {@link
   * #evaluate(SlaState, Instant)} gives what evaluating them all at once does, if among events of
   * one instant and version those come first that stand first. An event that is not older than all
   * others costs as much as there are metrics; a late one as much as the events after it too.
   */
  public SlaState apply(SlaState state, TicketEvent event) {
    return state.apply(event);
  }

  /** Returns the clocks of a state at a moment, which may also lie before its latest events. */
  public SlaReport evaluate(SlaState state, Instant asOf) {
    return report(state.at(asOf).judge(asOf), asOf);
  }

  private static SlaReport report(List<ClockVerdict> verdicts, Instant asOf) {
    List<SlaClock> clocks = new ArrayList<>(verdicts.size());
    for (ClockVerdict verdict : verdicts) {
      clocks.add(verdict.clock());
    }
    return new SlaReport(asOf, clocks);
  }

  private Run read(
      List<TicketEvent> history, SlaPolicySet policies, SlaContext context, Instant asOf) {
    List<TicketEvent> events = EventOrder.of(history);
    Run run = new Run(named(policies), policies, context);
    for (int i = 0; i < events.size() && !events.get(i).at().isAfter(asOf); ) {
      int end = EventOrder.endOfInstant(events, i);
      run.read(end == i + 1 ? List.of(events.get(i)) : events.subList(i, end));
      i = end;
    }
    return run;
  }

  /** The metrics that the policies name, in the order of this engine. */
  private List<CompiledMetric> named(SlaPolicySet policies) {
    List<CompiledMetric> named = new ArrayList<>(metrics.size());
    for (CompiledMetric metric : metrics) {
      if (policies.metrics().contains(metric.name())) {
        named.add(metric);
      }
    }
    if (named.size() < policies.metrics().size()) {
      throw unknown(policies);
    }
    return named;
  }

  private InvalidInputException unknown(SlaPolicySet policies) {
    List<String> known = metrics.stream().map(CompiledMetric::name).toList();
    String stranger =
        policies.metrics().stream().filter(name -> !known.contains(name)).findFirst().orElse("");
    return InvalidInputException.of("sla.metric.unknown")
        .at("policies")
        .expected("one of " + known)
        .suggestion(Spelling.nearest(stranger, known))
        .build();
  }
}
