package io.shopcare.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One clock while its history is read: the stretches in which it ran. Not thread-safe. */
final class Cycle {

  private final int instance;
  private final Instant startedAt;
  private @Nullable Stretch past;
  private ServiceHours hours;

  /** Since when it runs or pauses; neither while the ticket is void. */
  private @Nullable Instant runningSince;

  private @Nullable Instant pausedSince;

  /** When it ended and what applied then; the stretch in which it ran stays open. */
  private @Nullable Instant endedAt;

  private @Nullable Standing endedUnder;

  /** Since when it has been in breach without a break, as far as other targets are concerned. */
  private @Nullable Instant breachedSince;

  private @Nullable Withdrawals withdrawals;

  /** Breaches that another target withdrew, the latest first. */
  private record Withdrawals(WithdrawnBreach last, @Nullable Withdrawals earlier) {}

  Cycle(int instance, Instant startedAt, ServiceHours hours) {
    this.instance = instance;
    this.startedAt = startedAt;
    this.runningSince = startedAt;
    this.hours = hours;
  }

  Cycle(Cycle other) {
    this(other, other.startedAt);
    past = other.past;
    endedAt = other.endedAt;
    endedUnder = other.endedUnder;
    breachedSince = other.breachedSince;
    runningSince = other.runningSince;
    pausedSince = other.pausedSince;
  }

  private Cycle(Cycle other, Instant startedAt) {
    this.instance = other.instance;
    this.startedAt = startedAt;
    this.hours = other.hours;
    this.withdrawals = other.withdrawals;
  }

  /** The same clock from zero: it runs, pauses or stands as before. */
  Cycle restarted(Instant at) {
    Cycle fresh = new Cycle(this, at);
    fresh.runningSince = runningSince == null ? null : at;
    fresh.pausedSince = pausedSince == null ? null : at;
    return fresh;
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

  @Nullable Standing endedUnder() {
    return endedUnder;
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

  @Nullable Instant breachedSince() {
    return breachedSince;
  }

  void breachedSince(@Nullable Instant since) {
    breachedSince = since;
  }

  void withdraw(WithdrawnBreach breach) {
    withdrawals = new Withdrawals(breach, withdrawals);
    breachedSince = null;
  }

  List<WithdrawnBreach> withdrawn() {
    if (withdrawals == null) {
      return List.of();
    }
    List<WithdrawnBreach> all = new ArrayList<>();
    for (Withdrawals w = withdrawals; w != null; w = w.earlier()) {
      all.add(w.last());
    }
    Collections.reverse(all);
    return all;
  }

  /** Counts in other hours from the moment on. */
  void count(Instant at, ServiceHours other) {
    if (runningSince != null && !other.equals(hours)) {
      suspend(at);
      runningSince = at;
    }
    hours = other;
  }

  /** Counts all of it in other hours, as those so far were only assumed or count no more. */
  void recount(ServiceHours other) {
    past = Stretch.recount(past, other);
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
      past = Stretch.of(past, runningSince, at, hours);
    } else if (pausedSince != null && pausedSince.isBefore(at)) {
      past = Stretch.of(past, pausedSince, at, null);
    }
    runningSince = null;
    pausedSince = null;
  }

  /** Ends; the stretch in which it ran, if it did, is kept open for what would have been. */
  void end(Instant at, @Nullable Standing standing) {
    if (pausedSince != null) {
      suspend(at);
    }
    endedAt = at;
    endedUnder = standing;
  }

  /** Goes on after its end, with the time in between or without. */
  void reopen(Instant at, ServiceHours other, boolean withTimeBetween) {
    Instant end = endedAt == null ? at : endedAt;
    suspend(end);
    endedAt = null;
    endedUnder = null;
    runningSince = withTimeBetween ? end : at;
    hours = other;
  }

  /** All stretches up to a moment, the latest first; what is open is cut there. */
  @Nullable Stretch stretches(Instant at) {
    Instant until = endedAt == null || at.isBefore(endedAt) ? at : endedAt;
    Instant since = runningSince == null ? pausedSince : runningSince;
    return since != null && since.isBefore(until)
        ? Stretch.of(past, since, until, runningSince == null ? null : hours)
        : Stretch.until(past, until);
  }

  /** The first instant at which so much has elapsed: for nothing the start, paused or not. */
  Optional<Instant> reaches(Duration target) {
    return target.isZero() ? Optional.of(startedAt) : walk(target, false);
  }

  /** The last instant at which no more than so much has elapsed. */
  Optional<Instant> exceeds(Duration target) {
    return walk(target, true);
  }

  private Optional<Instant> walk(Duration target, boolean more) {
    Stretch found = Stretch.reaching(past, target, more);
    if (found != null && found.hours() != null) {
      Duration left = target.minus(found.elapsedBefore());
      return found.hours().find(found.start(), left, more);
    }
    return runningSince == null
        ? Optional.empty()
        : hours.find(runningSince, target.minus(Stretch.elapsedBy(past)), more);
  }
}
