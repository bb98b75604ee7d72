package io.shopcare.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One clock while its history is read: the stretches in which it ran. Not thread-safe. */
final class Cycle {

  /** A stretch in which the clock ran, and how much of it counted. */
  private record Stretch(Instant start, Instant end, ServiceHours hours, Duration elapsed) {

    static Stretch of(Instant start, Instant end, ServiceHours hours) {
      return new Stretch(start, end, hours, hours.between(start, end));
    }
  }

  private final int instance;
  private final Instant startedAt;
  private final List<Stretch> stretches = new ArrayList<>(2);
  private ServiceHours hours;
  private @Nullable Instant runningSince;
  private @Nullable Instant pausedSince;
  private @Nullable Instant endedAt;
  private Duration paused = Duration.ZERO;

  Cycle(int instance, Instant startedAt, ServiceHours hours) {
    this.instance = instance;
    this.startedAt = startedAt;
    this.runningSince = startedAt;
    this.hours = hours;
  }

  int instance() {
    return instance;
  }

  Instant startedAt() {
    return startedAt;
  }

  @Nullable Instant endedAt() {
    return endedAt;
  }

  boolean isOpen() {
    return endedAt == null;
  }

  boolean isPaused() {
    return pausedSince != null;
  }

  ServiceHours hours() {
    return hours;
  }

  /** Counts in other hours from the moment on. */
  void count(Instant at, ServiceHours other) {
    if (runningSince != null) {
      suspend(at);
      runningSince = at;
    }
    hours = other;
  }

  /** Counts all of it in other hours, as those so far were only assumed. */
  void recount(ServiceHours other) {
    stretches.replaceAll(s -> Stretch.of(s.start(), s.end(), other));
    hours = other;
  }

  /** Runs or pauses from the moment on. */
  void run(Instant at, boolean pause) {
    if (pause ? pausedSince == null : runningSince == null) {
      suspend(at);
      runningSince = pause ? null : at;
      pausedSince = pause ? at : null;
    }
  }

  /** Neither runs nor pauses from the moment on. */
  void suspend(Instant at) {
    if (runningSince != null && runningSince.isBefore(at)) {
      stretches.add(Stretch.of(runningSince, at, hours));
    }
    if (pausedSince != null) {
      paused = paused.plus(Duration.between(pausedSince, at));
    }
    runningSince = null;
    pausedSince = null;
  }

  /** Ends; the stretch in which it ran, if it did, is kept open for what would have been. */
  void end(Instant at) {
    if (pausedSince != null) {
      suspend(at);
    }
    endedAt = at;
  }

  /** Goes on after its end, with the time in between or without. */
  void reopen(Instant at, ServiceHours other, boolean withTimeBetween) {
    Instant end = endedAt == null ? at : endedAt;
    suspend(end);
    endedAt = null;
    runningSince = withTimeBetween ? end : at;
    hours = other;
  }

  Duration elapsed(Instant asOf) {
    Duration sum = Duration.ZERO;
    for (Stretch stretch : stretches) {
      sum = sum.plus(stretch.elapsed());
    }
    return runningSince == null ? sum : sum.plus(hours.between(runningSince, until(asOf)));
  }

  Duration pausedFor(Instant asOf) {
    return pausedSince == null ? paused : paused.plus(Duration.between(pausedSince, asOf));
  }

  private Instant until(Instant asOf) {
    return endedAt == null ? asOf : endedAt;
  }

  /** The first instant at which so much has elapsed: for nothing the start, paused or not. */
  Optional<Instant> reaches(Duration target) {
    return target.isZero() ? Optional.of(startedAt) : walk(target, false);
  }

  /** The last instant at which no more than so much has elapsed. */
  Optional<Instant> exceeds(Duration target) {
    return walk(target, true);
  }

  private Optional<Instant> walk(Duration target, boolean last) {
    Duration left = target;
    for (Stretch stretch : stretches) {
      int order = stretch.elapsed().compareTo(left);
      if (order > 0 || (order == 0 && !last)) {
        return find(stretch.hours(), stretch.start(), left, last);
      }
      left = left.minus(stretch.elapsed());
    }
    return runningSince == null ? Optional.empty() : find(hours, runningSince, left, last);
  }

  private static Optional<Instant> find(
      ServiceHours hours, Instant from, Duration left, boolean last) {
    return last ? hours.exceeds(from, left) : hours.reaches(from, left);
  }
}
