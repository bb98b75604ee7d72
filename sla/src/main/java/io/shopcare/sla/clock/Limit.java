package io.shopcare.sla.clock;

import io.shopcare.sla.policy.ChangeMode;
import io.shopcare.sla.policy.SlaTarget;
import io.shopcare.sla.policy.StepPoint;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a clock may not exceed: its target, or a due time set by hand. The latter is a target around
 * the clock from the start to that time, whatever the pauses.
 *
 * @param cycle the clock
 * @param target its target
 * @param manual the due time set by hand, null if there is none
 */
record Limit(Cycle cycle, SlaTarget target, @Nullable ManualDue manual) {

  /** The limit of a clock as far as it is known at a moment. */
  static Limit of(
      Cycle cycle, Standing standing, SlaTarget target, SlaContext context, Instant at) {
    ManualDue last = null;
    for (ManualDue due : context.manualDues()) {
      boolean later = last == null || !due.setAt().isBefore(last.setAt());
      if (later && due.metric().equals(target.metric()) && stands(due, cycle, standing, at)) {
        last = due;
      }
    }
    return new Limit(cycle, target, last);
  }

  private static boolean stands(ManualDue due, Cycle cycle, Standing standing, Instant at) {
    boolean frozen =
        standing.promised() != null
            && standing.promised().policy().onChange() == ChangeMode.FREEZE_MANUAL_DUE;
    return !due.setAt().isBefore(cycle.startedAt())
        && !due.setAt().isAfter(at)
        && (frozen || !standing.since().isAfter(due.setAt()));
  }

  boolean isExceeded(Instant at, Duration elapsed) {
    return manual == null ? elapsed.compareTo(target.within()) > 0 : at.isAfter(manual.due());
  }

  /** Whether so much has elapsed that a breach is imminent. */
  boolean isImminent(Instant at, Duration elapsed) {
    return warns()
        && (manual == null ? elapsed : Duration.between(cycle.startedAt(), at))
                .compareTo(imminent())
            >= 0;
  }

  /** The first instant at which it is; empty if it never is. */
  Optional<Instant> imminentFrom() {
    return warns() ? reaches(imminent()) : Optional.empty();
  }

  private boolean warns() {
    return target.imminentFrom().numerator() < target.imminentFrom().denominator();
  }

  private Duration imminent() {
    long nanos = within().toNanos();
    return Duration.ofNanos(target.imminentFrom().of(nanos, RoundingMode.CEILING));
  }

  /** The first instant at which all of it has elapsed. */
  Optional<Instant> reaches() {
    return manual == null ? cycle.reaches(target.within()) : Optional.of(manual.due());
  }

  /** The last instant at which no more than it has elapsed. */
  Optional<Instant> exceeds() {
    return manual == null ? cycle.exceeds(target.within()) : Optional.of(manual.due());
  }

  /** The instant of a step of the ladder; empty while it cannot be known. */
  Optional<Instant> at(StepPoint point) {
    Duration time = point.elapsed(within());
    if (!point.isExclusive()) {
      return reaches(time);
    }
    Optional<Instant> last = manual == null ? cycle.exceeds(time) : reaches(time);
    return last.flatMap(Limit::after);
  }

  /** The next nanosecond; empty after the last. */
  static Optional<Instant> after(Instant at) {
    return at.equals(Instant.MAX) ? Optional.empty() : Optional.of(at.plusNanos(1));
  }

  private Optional<Instant> reaches(Duration time) {
    return manual == null
        ? cycle.reaches(time)
        : ServiceHours.AROUND_THE_CLOCK.find(cycle.startedAt(), time, false);
  }

  /** How much may elapse, from nothing to the longest target. */
  private Duration within() {
    if (manual == null) {
      return target.within();
    }
    Duration wall = Duration.between(cycle.startedAt(), manual.due());
    if (wall.isNegative()) {
      return Duration.ZERO;
    }
    return wall.compareTo(SlaTarget.LONGEST) > 0 ? SlaTarget.LONGEST : wall;
  }
}
