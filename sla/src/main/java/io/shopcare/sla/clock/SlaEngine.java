package io.shopcare.sla.clock;

import io.shopcare.InvalidInputException;
import io.shopcare.customer.CustomerFacts;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import io.shopcare.internal.Spelling;
import io.shopcare.sla.SlaReasons;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaTarget;
import io.shopcare.ticket.TicketEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the clocks of a ticket off its history. A pure function: nothing is stored, so that a
 * history can be judged again, at any moment and under any policies, with the same result, and a
 * breach has its exact instant however late one looks.
 *
 * <p>Events are taken in the order of time, then version, then place in the list; those of one
 * instant and version are one change, in which an end beats a pause and a pause beats a start.
 * Events after the moment have not happened; events before the opening move no clock. Policies are
 * chosen anew whenever priority, topic or tags change: what has elapsed is kept, and a clock is
 * judged by the target that applies when it ends, or at the moment. Linear in the events,
 * independent of their span. Immutable and thread-safe.
 */
public final class SlaEngine {

  private static final SlaEngine DEFAULTS = new SlaEngine(SlaMetrics.all());

  private final Map<String, SlaMetric> metrics;

  private SlaEngine(List<SlaMetric> metrics) {
    Map<String, SlaMetric> byName = new LinkedHashMap<>();
    for (SlaMetric metric : metrics) {
      if (byName.put(metric.name(), metric) != null) {
        throw InvalidInputException.of("sla.metric.duplicate")
            .at("metrics")
            .expected("a name of its own for each metric")
            .build();
      }
    }
    this.metrics = Collections.unmodifiableMap(byName);
  }

  /** The engine for the seven metrics of {@link SlaMetrics}. */
  public static SlaEngine ofDefaults() {
    return DEFAULTS;
  }

  /**
   * The engine for these metrics, in this order.
   *
   * @throws InvalidInputException with code {@code sla.metric.duplicate} if two have one name
   */
  public static SlaEngine of(SlaMetric... metrics) {
    return new SlaEngine(List.of(metrics));
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
    return report(run(new ChangeReader(history, null, asOf), policies, asOf), asOf);
  }

  /** The same for a ticket whose customer is known. */
  public SlaReport evaluate(
      List<TicketEvent> history, SlaPolicySet policies, CustomerFacts customer, Instant asOf) {
    return report(run(new ChangeReader(history, customer, asOf), policies, asOf), asOf);
  }

  /**
   * Returns what {@link #evaluate} does, with a reason for each clock in their order; behind it
   * stand the policy that applies and those passed over.
   */
  public Decision<SlaReport> explain(
      List<TicketEvent> history, SlaPolicySet policies, Instant asOf) {
    return explain(new ChangeReader(history, null, asOf), policies, asOf);
  }

  /** The same for a ticket whose customer is known. */
  public Decision<SlaReport> explain(
      List<TicketEvent> history, SlaPolicySet policies, CustomerFacts customer, Instant asOf) {
    return explain(new ChangeReader(history, customer, asOf), policies, asOf);
  }

  private Decision<SlaReport> explain(ChangeReader changes, SlaPolicySet policies, Instant asOf) {
    List<ClockVerdict> verdicts = run(changes, policies, asOf);
    SlaReport report = report(verdicts, asOf);
    Decision.Builder<SlaReport> decision = Decision.<SlaReport>builder();
    decision.value(report).validUntil(report.nextChangeAt());
    verdicts.forEach(verdict -> decision.addReasons(verdict.reason(policies)));
    if (changes.early() > 0) {
      decision.addReasons(
          Reason.info(SlaReasons.HISTORY_EARLY, Detail.number("events", changes.early())));
    }
    return decision.build();
  }

  private static SlaReport report(List<ClockVerdict> verdicts, Instant asOf) {
    List<SlaClock> clocks = new ArrayList<>(verdicts.size());
    for (ClockVerdict verdict : verdicts) {
      clocks.add(verdict.clock());
    }
    return new SlaReport(asOf, clocks);
  }

  private List<ClockVerdict> run(ChangeReader changes, SlaPolicySet policies, Instant asOf) {
    List<MetricTrack> tracks = tracks(policies);
    for (Change change = changes.next(); change != null; change = changes.next()) {
      if (changes.subjectChanged()) {
        SlaPolicy policy = policies.decide(changes.subject(), change.at());
        Terms terms = new Terms(change.at(), changes.subject(), policy);
        tracks.forEach(track -> track.agree(terms));
      }
      for (MetricTrack track : tracks) {
        track.apply(change);
      }
    }
    List<ClockVerdict> verdicts = new ArrayList<>(tracks.size());
    tracks.forEach(track -> track.judge(asOf, verdicts));
    return verdicts;
  }

  /** One track for each metric that the policies name, in the order of the metrics. */
  private List<MetricTrack> tracks(SlaPolicySet policies) {
    Set<String> named = new HashSet<>();
    for (SlaPolicy policy : policies.policies()) {
      for (SlaTarget target : policy.targets()) {
        named.add(target.metric());
      }
    }
    List<MetricTrack> tracks = new ArrayList<>(metrics.size());
    for (SlaMetric metric : metrics.values()) {
      if (named.remove(metric.name())) {
        tracks.add(new MetricTrack(metric));
      }
    }
    if (!named.isEmpty()) {
      throw InvalidInputException.of("sla.metric.unknown")
          .at("policies")
          .expected("one of " + metrics.keySet())
          .suggestion(Spelling.nearest(Collections.min(named), metrics.keySet()))
          .build();
    }
    return tracks;
  }
}
