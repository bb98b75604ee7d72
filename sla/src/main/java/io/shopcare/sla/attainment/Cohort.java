package io.shopcare.sla.attainment;

import io.shopcare.sla.clock.SlaClock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * By which moment a clock belongs to a period. The same tickets give other figures by each, so a
 * report has to say which it is.
 */
public enum Cohort {
  /** By its start: every clock once, open ones included; the recent period is undetermined. */
  CREATED {
    @Override
    public Optional<Instant> moment(SlaClock clock) {
      return clock.startedAt();
    }
  },
  /** By its deadline: what was to be done in the period; decided soon after its end. */
  DUE {
    @Override
    public Optional<Instant> moment(SlaClock clock) {
      return clock.dueAt();
    }
  },
  /** By its end: what was done in the period, for which the forgotten never count. */
  ENDED {
    @Override
    public Optional<Instant> moment(SlaClock clock) {
      return clock.endedAt();
    }
  };

  /** The moment that counts; absent if there is none yet. */
  public abstract Optional<Instant> moment(SlaClock clock);

  /** Whether a clock belongs to a period; one without the moment belongs to none. */
  public Predicate<SlaClock> in(Instant startInclusive, Instant endExclusive) {
    return clock ->
        moment(clock)
            .filter(at -> !at.isBefore(startInclusive) && at.isBefore(endExclusive))
            .isPresent();
  }
}
