package io.shopcare.sla.clock;

import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaStep;
import io.shopcare.sla.policy.SlaTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges the clocks of a metric at a moment.
 *
 * @param metric what they measure
 * @param context what else is known of the ticket
 * @param standing what is promised, null before the opening
 * @param voidSince since when the ticket is merged, spam or erased, else null
 * @param asOf the moment
 */
record ClockJudge(
    SlaMetric metric,
    SlaContext context,
    @Nullable Standing standing,
    @Nullable Instant voidSince,
    Instant asOf) {

  /** A clock that has not started. */
  ClockVerdict judgePending() {
    boolean lapsed = standing != null && standing.lapsedAt() != null;
    Terms terms = standing == null ? null : standing.present();
    SlaClock.Builder clock = SlaClock.builder();
    clock.metric(metric.name()).instance(metric.firstInstance());
    clock.status(lapsed || voidSince != null ? ClockStatus.CANCELLED : ClockStatus.PENDING);
    clock.elapsed(Duration.ZERO).pausedFor(Duration.ZERO);
    promise(clock, terms, lapsed || standing == null ? null : standing.target());
    return new ClockVerdict(clock.build(), terms);
  }

  ClockVerdict judge(Cycle cycle) {
    Standing agreed = agreed(cycle);
    Instant cancelled = cancelledAt(cycle, agreed);
    Instant end = cancelled == null ? cycle.endedAt() : cancelled;
    Instant until = end == null ? asOf : end;
    Stretch stretches = cycle.stretches(until);
    Duration elapsed = Stretch.elapsedBy(stretches);
    SlaClock.Builder clock = SlaClock.builder();
    clock.metric(metric.name()).instance(cycle.instance()).startedAt(cycle.startedAt());
    clock.elapsed(elapsed).pausedFor(Stretch.pausedBy(stretches));
    clock.segments(segments(stretches)).withdrawn(cycle.withdrawn());
    clock.endedAt(Optional.ofNullable(end));
    SlaTarget target = agreed.target();
    Limit limit = target == null ? null : Limit.of(cycle, agreed, target, context, until);
    boolean breached = limit != null && limit.isExceeded(until, elapsed);
    if (limit != null) {
      clock.manualDue(Optional.ofNullable(limit.manual()));
    }
    if (limit == null || (cancelled != null && !breached)) {
      clock.status(ClockStatus.CANCELLED);
      boolean lapsed = agreed.lapsedAt() != null;
      promise(clock, agreed.present(), lapsed ? null : target);
      return new ClockVerdict(clock.build(), agreed.present());
    }
    Terms terms = agreed.promised() == null ? agreed.present() : agreed.promised();
    promise(clock, terms, target);
    Optional<Instant> exceeds = limit.exceeds();
    clock.dueAt(limit.reaches()).breachesAt(exceeds);
    ladder(clock, limit, agreed, end);
    if (breached) {
      clock.status(ClockStatus.BREACHED).breachedAt(exceeds);
      clock.breachKnownAt(exceeds.map(at -> agreed.knownSince(cycle, at)));
    } else if (end == null) {
      open(clock, cycle, limit, elapsed, exceeds);
    } else {
      clock.status(ClockStatus.MET);
    }
    return new ClockVerdict(clock.build(), terms);
  }

  private Standing agreed(Cycle cycle) {
    Standing agreed = cycle.isOpen() ? standing : cycle.endedUnder();
    if (agreed == null) {
      throw new IllegalStateException("a clock has started before the ticket was opened");
    }
    return agreed;
  }

  /** When nothing was promised any more, or the ticket was no request any more; null if neither. */
  private @Nullable Instant cancelledAt(Cycle cycle, Standing agreed) {
    Instant cancelled = agreed.lapsedAt();
    if (voidSince != null
        && cycle.isOpen()
        && (cancelled == null || voidSince.isBefore(cancelled))) {
      cancelled = voidSince;
    }
    return cancelled != null && cancelled.isBefore(cycle.startedAt())
        ? cycle.startedAt()
        : cancelled;
  }

  private static void promise(
      SlaClock.Builder clock, @Nullable Terms terms, @Nullable SlaTarget target) {
    if (target != null) {
      clock.target(target.within());
    }
    if (terms != null) {
      SlaPolicy policy = terms.policy();
      if (policy != SlaPolicySet.NOTHING_PROMISED) {
        clock.policy(policy.stamp());
      }
    }
  }

  private static void ladder(
      SlaClock.Builder clock, Limit limit, Standing agreed, @Nullable Instant end) {
    for (SlaStep step : limit.target().ladder()) {
      limit
          .at(step.point())
          .map(at -> at.isBefore(agreed.since()) ? agreed.since() : at)
          .flatMap(at -> alert(step, at))
          .filter(alert -> end == null || !alert.at().isAfter(end))
          .ifPresent(clock::addAlerts);
    }
  }

  private static Optional<SlaAlert> alert(SlaStep step, Instant nominal) {
    Optional<Instant> at =
        step.deferredTo().isPresent()
            ? step.deferredTo().get().nextOpen(nominal)
            : Optional.of(nominal);
    return at.map(instant -> new SlaAlert(step.name(), nominal, instant));
  }

  /** How a clock stands that has neither ended nor been breached, and until when. */
  private void open(
      SlaClock.Builder clock,
      Cycle cycle,
      Limit limit,
      Duration elapsed,
      Optional<Instant> exceeds) {
    boolean isPaused = cycle.isPaused();
    boolean isOpen = cycle.hours().isOpen(asOf);
    clock.paused(isPaused).outsideHours(!isOpen);
    Optional<Instant> breach = Optional.empty();
    if (limit.manual() != null || (isOpen && !isPaused)) {
      breach = exceeds.flatMap(Limit::after);
    }
    if (isPaused) {
      clock.status(ClockStatus.PAUSED).nextChangeAt(breach);
    } else if (!isOpen) {
      clock.status(ClockStatus.OUTSIDE_HOURS);
      clock.nextChangeAt(earlier(breach, cycle.hours().nextOpen(asOf)));
    } else {
      boolean isImminent = limit.isImminent(asOf, elapsed);
      clock.status(isImminent ? ClockStatus.IMMINENT : ClockStatus.RUNNING);
      Optional<Instant> next = earlier(breach, cycle.hours().nextClosed(asOf));
      clock.nextChangeAt(isImminent ? next : earlier(next, limit.imminentFrom()));
    }
  }

  private static List<ClockSegment> segments(@Nullable Stretch last) {
    List<ClockSegment> segments = new ArrayList<>(4);
    for (Stretch s = last; s != null; s = s.earlier()) {
      if (s.hours() != null) {
        segments.add(new ClockSegment(s.start(), s.end(), s.elapsed()));
      }
    }
    Collections.reverse(segments);
    return segments;
  }

  private static Optional<Instant> earlier(Optional<Instant> a, Optional<Instant> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.or(() -> b);
    }
    return a.get().isBefore(b.get()) ? a : b;
  }
}
