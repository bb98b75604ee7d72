package io.shopcare.sla.clock;

import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaTarget;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges the clocks of a metric at a moment.
 *
 * @param metric what they measure
 * @param terms what applies, null before the opening
 * @param voidSince since when the ticket is merged, spam or erased, else null
 * @param asOf the moment
 */
record ClockJudge(
    SlaMetric metric, @Nullable Terms terms, @Nullable Instant voidSince, Instant asOf) {

  /** A clock that has not started. */
  ClockVerdict judgePending() {
    SlaTarget target = target();
    boolean cancelled = voidSince != null || (terms != null && target == null);
    SlaClock.Builder clock = clock(metric.firstInstance(), target);
    clock.status(cancelled ? ClockStatus.CANCELLED : ClockStatus.PENDING);
    clock.elapsed(Duration.ZERO).pausedFor(Duration.ZERO);
    return new ClockVerdict(clock.build(), terms);
  }

  ClockVerdict judge(Cycle cycle) {
    SlaTarget target = target();
    Duration elapsed = cycle.elapsed(asOf);
    SlaClock.Builder clock = clock(cycle.instance(), target).startedAt(cycle.startedAt());
    clock.elapsed(elapsed).pausedFor(cycle.pausedFor(asOf));
    if (cycle.endedAt() != null) {
      clock.endedAt(cycle.endedAt());
    } else if (voidSince != null) {
      clock.endedAt(voidSince);
    }
    ClockStatus status = target == null ? ClockStatus.CANCELLED : status(cycle, target, elapsed);
    clock.status(status);
    if (target != null) {
      Optional<Instant> breachesAt = cycle.exceeds(target.within());
      clock.dueAt(cycle.reaches(target.within())).breachesAt(breachesAt);
      if (status == ClockStatus.BREACHED) {
        clock.breachedAt(breachesAt);
      }
      clock.nextChangeAt(nextChange(cycle, target, status, breachesAt));
    }
    return new ClockVerdict(clock.build(), terms);
  }

  private @Nullable SlaTarget target() {
    return terms == null ? null : terms.target(metric);
  }

  private SlaClock.Builder clock(int instance, @Nullable SlaTarget target) {
    SlaClock.Builder clock = SlaClock.builder();
    clock.metric(metric.name()).instance(instance);
    if (target != null) {
      clock.target(target.within());
    }
    if (terms != null && terms.policy() != SlaPolicySet.NOTHING_PROMISED) {
      clock.policy(terms.policy().stamp());
    }
    return clock;
  }

  private ClockStatus status(Cycle cycle, SlaTarget target, Duration elapsed) {
    if (elapsed.compareTo(target.within()) > 0) {
      return ClockStatus.BREACHED;
    }
    if (cycle.endedAt() != null) {
      return ClockStatus.MET;
    }
    if (voidSince != null) {
      return ClockStatus.CANCELLED;
    }
    if (cycle.isPaused()) {
      return ClockStatus.PAUSED;
    }
    if (!cycle.hours().isOpen(asOf)) {
      return ClockStatus.OUTSIDE_HOURS;
    }
    return elapsed.compareTo(imminent(target)) >= 0 ? ClockStatus.IMMINENT : ClockStatus.RUNNING;
  }

  /** How much must have elapsed for a breach to be imminent. */
  private static Duration imminent(SlaTarget target) {
    long nanos = target.imminentFrom().of(target.within().toNanos(), RoundingMode.CEILING);
    return Duration.ofNanos(nanos);
  }

  private Optional<Instant> nextChange(
      Cycle cycle, SlaTarget target, ClockStatus status, Optional<Instant> breachesAt) {
    return switch (status) {
      case OUTSIDE_HOURS -> cycle.hours().nextOpen(asOf);
      case RUNNING -> earlier(cycle.hours().nextClosed(asOf), cycle.reaches(imminent(target)));
      case IMMINENT ->
          earlier(
              cycle.hours().nextClosed(asOf),
              breachesAt.filter(Instant.MAX::isAfter).map(at -> at.plusNanos(1)));
      default -> Optional.empty();
    };
  }

  private static Optional<Instant> earlier(Optional<Instant> a, Optional<Instant> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.or(() -> b);
    }
    return a.get().isBefore(b.get()) ? a : b;
  }
}
