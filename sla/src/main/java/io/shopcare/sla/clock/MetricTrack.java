package io.shopcare.sla.clock;

import io.shopcare.sla.policy.SlaTarget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clocks of one metric while a history is read. Not thread-safe. */
final class MetricTrack {

  private final SlaMetric metric;
  private final List<ClockVerdict> earlier = new ArrayList<>(0);

  /** The present or last cycle; none before the first start. */
  private @Nullable Cycle cycle;

  /** What applies now, and what applied when the last cycle ended. */
  private @Nullable Terms terms;

  private @Nullable Terms termsAtEnd;
  private ServiceHours hours = ServiceHours.AROUND_THE_CLOCK;
  private boolean hoursKnown;

  /** Since when the ticket is merged, spam or erased. */
  private @Nullable Instant voidSince;

  MetricTrack(SlaMetric metric) {
    this.metric = metric;
  }

  /**
   * Other terms apply from now on: what has elapsed is kept, what comes counts in the hours of the
   * new target. Time before the first target counts in the hours of that one, time without a target
   * in those of the one before.
   */
  void agree(Terms other) {
    terms = other;
    SlaTarget target = other.target(metric);
    if (target == null) {
      return;
    }
    ServiceHours now = ServiceHours.of(target);
    if (cycle != null && cycle.isOpen() && !now.equals(hours)) {
      if (hoursKnown) {
        cycle.count(other.since(), now);
      } else {
        cycle.recount(now);
      }
    }
    hours = now;
    hoursKnown = true;
  }

  void apply(Change change) {
    if (change.isVoid()) {
      suspend(change.at());
      return;
    }
    voidSince = null;
    boolean ends = change.has(metric.endsOn());
    boolean turnsOver = change.has(metric.turnsOverOn());
    if (cycle != null && cycle.isOpen()) {
      if (ends || turnsOver) {
        end(cycle, change.at());
      }
    } else if (change.has(metric.startsOn())) {
      start(change.at());
      if (ends && cycle != null && cycle.isOpen()) {
        end(cycle, change.at());
      }
    }
    if (turnsOver && !ends && (cycle == null || !cycle.isOpen())) {
      start(change.at());
    }
    if (cycle != null && cycle.isOpen()) {
      cycle.run(change.at(), metric.pausesIn().contains(change.state()));
    }
  }

  private void suspend(Instant at) {
    if (voidSince == null) {
      voidSince = at;
      if (cycle != null && cycle.isOpen()) {
        cycle.suspend(at);
      }
    }
  }

  private void end(Cycle open, Instant at) {
    open.end(at);
    termsAtEnd = terms;
  }

  private void start(Instant at) {
    Cycle last = cycle;
    if (last == null) {
      cycle = new Cycle(1, at, hours);
      return;
    }
    switch (metric.cycles()) {
      case CONTINUE -> last.reopen(at, hours, true);
      case RESUME -> last.reopen(at, hours, false);
      case RESTART -> cycle = new Cycle(last.instance(), at, hours);
      case NEW_CYCLE -> {
        keep(last, at, earlier);
        cycle = new Cycle(last.instance() + 1, at, hours);
      }
      case FIRST_CYCLE_ONLY -> {}
    }
  }

  /** Adds the verdicts on all clocks, as of a moment that is not before the last change. */
  void judge(Instant asOf, List<ClockVerdict> verdicts) {
    verdicts.addAll(earlier);
    int first = metric.firstInstance();
    if (cycle == null || cycle.instance() < first) {
      verdicts.add(new ClockJudge(metric, terms, voidSince, asOf).judgePending());
    } else {
      keep(cycle, asOf, verdicts);
    }
  }

  private void keep(Cycle judged, Instant asOf, List<ClockVerdict> verdicts) {
    if (judged.instance() >= metric.firstInstance()) {
      Terms agreed = judged.isOpen() ? terms : termsAtEnd;
      verdicts.add(new ClockJudge(metric, agreed, voidSince, asOf).judge(judged));
    }
  }
}
