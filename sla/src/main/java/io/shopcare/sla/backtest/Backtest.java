package io.shopcare.sla.backtest;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Decision;
import io.shopcare.sla.backtest.VerdictCauses.Judged;
import io.shopcare.sla.clock.SlaClock;
import io.shopcare.sla.clock.SlaEngine;
import io.shopcare.sla.clock.SlaReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collector;

/**
 * Evaluates tickets under two plans at one moment and compares the verdicts clock by clock. Clocks
 * belong together if metric and instance are the same; one that is on one side only is not counted
 * on the other. Each ticket is evaluated on its own, twice, in time linear in its events. Immutable
 * and thread-safe.
 */
public final class Backtest {

  private final SlaEngine engine;
  private final ServicePlan before;
  private final ServicePlan after;
  private final Instant asOf;

  private Backtest(SlaEngine engine, ServicePlan before, ServicePlan after, Instant asOf) {
    this.engine = engine;
    this.before = before;
    this.after = after;
    this.asOf = asOf;
  }

  /** A backtest of the metrics of {@link SlaEngine#ofDefaults}. */
  public static Backtest of(ServicePlan before, ServicePlan after, Instant asOf) {
    return of(SlaEngine.ofDefaults(), before, after, asOf);
  }

  /**
   * A backtest of the metrics of an engine.
   *
   * @param asOf later events have not happened
   */
  public static Backtest of(SlaEngine engine, ServicePlan before, ServicePlan after, Instant asOf) {
    return new Backtest(engine, before, after, asOf);
  }

  /**
   * Compares the verdicts on one ticket.
   *
   * @throws InvalidInputException as {@link SlaEngine#evaluate}
   */
  public BacktestResult compare(BacktestCase ticket) {
    return compare(ticket, ticket);
  }

  /**
   * Compares the verdicts on one ticket of which another history would have come true after, as
   * with other staffing.
   *
   * @throws InvalidInputException as {@link SlaEngine#evaluate}, or with code {@code
   *     sla.backtest.ticket} if they are two tickets
   */
  public BacktestResult compare(BacktestCase ticketBefore, BacktestCase ticketAfter) {
    BacktestResult.Sum sum = new BacktestResult.Sum();
    for (Pair pair : pairs(ticketBefore, ticketAfter)) {
      sum.count(pair.change.metric(), pair.counts());
      if (pair.isChanged()) {
        sum.change(pair.change);
      }
    }
    return sum.result();
  }

  /** Returns what {@link #compare(BacktestCase)} does, with a reason for each change. */
  public Decision<BacktestResult> explain(BacktestCase ticket) {
    return explain(ticket, ticket);
  }

  /**
   * Returns what {@link #compare(BacktestCase, BacktestCase)} does, with a reason for each change
   * in their order; behind it stands what differs: policy, time, elapsed time, start and end.
   */
  public Decision<BacktestResult> explain(BacktestCase ticketBefore, BacktestCase ticketAfter) {
    Decision.Builder<BacktestResult> decision = Decision.<BacktestResult>builder();
    pairs(ticketBefore, ticketAfter).stream()
        .filter(Pair::isChanged)
        .sorted((a, b) -> a.change.compareTo(b.change))
        .forEach(
            pair ->
                decision.addReasons(VerdictCauses.reason(pair.change, pair.before, pair.after)));
    return decision.value(compare(ticketBefore, ticketAfter)).build();
  }

  /** Collects tickets, each once; the order does not matter. */
  public Collector<BacktestCase, ?, BacktestResult> collector() {
    return Collector.of(
        BacktestResult.Sum::new,
        (sum, ticket) -> sum.add(compare(ticket)),
        BacktestResult.Sum::addAll,
        BacktestResult.Sum::result,
        Collector.Characteristics.UNORDERED);
  }

  private List<Pair> pairs(BacktestCase ticketBefore, BacktestCase ticketAfter) {
    if (!ticketBefore.ticket().equals(ticketAfter.ticket())) {
      throw InvalidInputException.of("sla.backtest.ticket")
          .at("ticketAfter")
          .expected("the same ticket as before")
          .build();
    }
    Map<Key, SlaClock> from = clocks(ticketBefore, before);
    Map<Key, SlaClock> to = clocks(ticketAfter, after);
    Set<Key> keys = new LinkedHashSet<>(from.keySet());
    keys.addAll(to.keySet());
    List<Pair> pairs = new ArrayList<>(keys.size());
    for (Key key : keys) {
      Judged was = new Judged(from.get(key), before);
      Judged is = new Judged(to.get(key), after);
      VerdictChange change =
          VerdictChange.of(
              ticketBefore.ticket(), key.metric, key.instance, was.verdict(), is.verdict());
      pairs.add(new Pair(change, was, is));
    }
    return pairs;
  }

  private Map<Key, SlaClock> clocks(BacktestCase ticket, ServicePlan plan) {
    SlaReport report = engine.evaluate(ticket.history(), plan.policies(), ticket.context(), asOf);
    Map<Key, SlaClock> clocks = new HashMap<>();
    report.clocks().forEach(clock -> clocks.put(new Key(clock.metric(), clock.instance()), clock));
    return clocks;
  }

  private record Key(String metric, int instance) {}

  private record Pair(VerdictChange change, Judged before, Judged after) {

    boolean isChanged() {
      return change.before() != change.after();
    }

    VerdictCounts counts() {
      return VerdictCounts.of(change.before(), change.after());
    }
  }
}
