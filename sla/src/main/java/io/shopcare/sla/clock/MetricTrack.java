package io.shopcare.sla.clock;

import io.shopcare.sla.policy.CalendarChange;
import io.shopcare.sla.policy.ChangeMode;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clocks of one metric while a history is read. Not thread-safe. */
final class MetricTrack {

  /** Clocks that have ended and been followed by others, the latest first. */
  private record Earlier(Cycle cycle, @Nullable Earlier before) {}

  private static final int OPENINGS =
      SlaSignal.OPENED.bit() | SlaSignal.OPENED_BY_STAFF.bit() | SlaSignal.OPENED_BY_NOTE.bit();

  private final CompiledMetric metric;
  private final SlaContext context;
  private @Nullable Earlier earlier;

  /** The present or last cycle; none before the first start. */
  private @Nullable Cycle cycle;

  private @Nullable Standing standing;
  private ServiceHours hours = ServiceHours.AROUND_THE_CLOCK;

  MetricTrack(CompiledMetric metric, SlaContext context) {
    this.metric = metric;
    this.context = context;
  }

  MetricTrack(MetricTrack other) {
    this(other.metric, other.context);
    earlier = other.earlier;
    cycle = other.cycle == null ? null : new Cycle(other.cycle);
    standing = other.standing;
    hours = other.hours;
  }

  boolean isMovedBy(Change change) {
    return metric.isMovedBy(change);
  }

  /** Ends what the signals end that precede other terms within the instant of a change. */
  void endBefore(Change change, int signals) {
    boolean ends = (signals & (metric.ends() | metric.turns())) != 0;
    if (ends && cycle != null && cycle.isOpen() && !Change.isVoid(change.before())) {
      cycle.end(change.at(), standing);
    }
  }

  /**
   * Other terms apply from now on. Time before the first target counts in the hours of that one,
   * time without a target in those of the one before.
   */
  void agree(Terms terms) {
    SlaTarget target = terms.target(metric.name());
    Standing before = standing;
    Standing now = Standing.next(before, terms, target);
    standing = now;
    boolean keeps =
        before != null && before.lapsedAt() == null && before.since().equals(now.since());
    if (target == null || keeps) {
      return;
    }
    hours = ServiceHours.of(target);
    if (cycle != null && cycle.isOpen()) {
      if (before == null || before.target() == null) {
        cycle.recount(hours);
      } else {
        takeOver(cycle, before, before.target(), now, target);
      }
    }
  }

  private void takeOver(
      Cycle open, Standing before, SlaTarget old, Standing now, SlaTarget target) {
    Instant at = now.since();
    Limit limit = Limit.of(open, before, old, context, at);
    Instant until = before.lapsedAt() == null ? at : before.lapsedAt();
    boolean wasBreached = limit.isExceeded(until, Stretch.elapsedBy(open.stretches(until)));
    Instant breachedAt = wasBreached ? limit.exceeds().orElse(until) : until;
    SlaPolicy policy = now.present().policy();
    Cycle kept = open;
    if (policy.onChange() == ChangeMode.RESTART && !target.equals(old)) {
      kept = open.restarted(at);
      cycle = kept;
      kept.recount(hours);
    } else if (policy.onCalendarChange() == CalendarChange.LAST_SCHEDULE) {
      kept.recount(hours);
    } else {
      kept.count(at, hours);
    }
    if (wasBreached && before.promised() != null) {
      Duration elapsed = Stretch.elapsedBy(kept.stretches(at));
      if (Limit.of(kept, now, target, context, at).isExceeded(at, elapsed)) {
        kept.breachedSince(before.knownSince(open, breachedAt));
      } else {
        kept.withdraw(
            new WithdrawnBreach(breachedAt, at, old.within(), before.promised().policy().stamp()));
      }
    }
  }

  /**
   * What ends a clock beats what starts one in the same instant, but a reopening that followed a
   * solution; only a ticket that opens with both has a clock, which ends at once and starts again
   * if the ticket was reopened.
   */
  void apply(Change change) {
    boolean isOpen = cycle != null && cycle.isOpen();
    boolean ends = change.has(metric.ends());
    boolean turnsOver = change.has(metric.turns());
    if (change.isVoid()) {
      if (cycle != null && isOpen) {
        leave(cycle, change, ends || turnsOver);
      }
      return;
    }
    if (cycle != null && isOpen && (ends || turnsOver)) {
      endAndStart(cycle, change, ends ? metric.isRestartedBy(change) : turnsOver);
    } else if (!isOpen && change.has(metric.starts() | metric.turns())) {
      boolean opens = change.has(OPENINGS);
      if (!ends || opens || metric.isRestartedBy(change)) {
        start(change.at());
      }
      if (ends && opens && cycle != null) {
        endAndStart(cycle, change, metric.isRestartedBy(change));
      }
    }
    if (cycle != null && cycle.isOpen()) {
      cycle.run(change.at(), metric.pauses(change));
    }
  }

  private void endAndStart(Cycle open, Change change, boolean startsAgain) {
    open.end(change.at(), standing);
    if (startsAgain) {
      start(change.at());
    }
  }

  /** Ends what the change ended in the instant in which the ticket became void, else stops it. */
  private void leave(Cycle open, Change change, boolean ends) {
    if (ends && !Change.isVoid(change.before())) {
      open.end(change.at(), standing);
    } else {
      open.suspend(change.at());
    }
  }

  private void start(Instant at) {
    Cycle last = cycle;
    if (last == null) {
      cycle = new Cycle(1, at, hours);
      return;
    }
    switch (metric.metric().cycles()) {
      case CONTINUE -> last.reopen(at, hours, true);
      case RESUME -> last.reopen(at, hours, false);
      case RESTART -> cycle = new Cycle(last.instance(), at, hours);
      case NEW_CYCLE -> {
        earlier = new Earlier(last, earlier);
        cycle = new Cycle(last.instance() + 1, at, hours);
      }
      case FIRST_CYCLE_ONLY -> {}
    }
  }

  /** Adds the verdicts on all clocks, as of a moment that is not before the last change. */
  void judge(@Nullable Instant voidSince, Instant asOf, List<ClockVerdict> verdicts) {
    ClockJudge judge = new ClockJudge(metric.metric(), context, standing, voidSince, asOf);
    int first = metric.metric().firstInstance();
    if (cycle == null || cycle.instance() < first) {
      verdicts.add(judge.judgePending());
      return;
    }
    if (earlier != null) {
      Deque<Cycle> oldestFirst = new ArrayDeque<>();
      for (Earlier e = earlier; e != null && e.cycle().instance() >= first; e = e.before()) {
        oldestFirst.push(e.cycle());
      }
      oldestFirst.forEach(ended -> verdicts.add(judge.judge(ended)));
    }
    verdicts.add(judge.judge(cycle));
  }
}
