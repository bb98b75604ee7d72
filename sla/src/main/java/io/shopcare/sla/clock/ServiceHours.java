package io.shopcare.sla.clock;

import io.shopcare.calendar.BusinessTime;
import io.shopcare.sla.policy.SlaTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Business time, or time itself where a target counts around the clock.
 *
 * @param calendar null for around the clock
 */
record ServiceHours(@Nullable BusinessTime calendar) {

  static final ServiceHours AROUND_THE_CLOCK = new ServiceHours(null);

  static ServiceHours of(SlaTarget target) {
    return target.hours().map(ServiceHours::new).orElse(AROUND_THE_CLOCK);
  }

  Duration between(Instant start, Instant end) {
    return calendar == null ? Duration.between(start, end) : calendar.durationBetween(start, end);
  }

  /** The first instant with that much behind it, or the last with no more than that. */
  Optional<Instant> find(Instant from, Duration time, boolean last) {
    if (calendar == null) {
      return plus(from, time);
    }
    return last ? calendar.breachesAt(from, time) : calendar.dueAt(from, time);
  }

  boolean isOpen(Instant at) {
    return calendar == null || calendar.isOpen(at);
  }

  Optional<Instant> nextOpen(Instant at) {
    return calendar == null ? Optional.of(at) : calendar.nextOpen(at);
  }

  Optional<Instant> nextClosed(Instant at) {
    return calendar == null ? Optional.empty() : calendar.nextClosed(at);
  }

  /** The sum, empty past the last instant of all. */
  private static Optional<Instant> plus(Instant from, Duration time) {
    return Duration.between(from, Instant.MAX).compareTo(time) < 0
        ? Optional.empty()
        : Optional.of(from.plus(time));
  }
}
