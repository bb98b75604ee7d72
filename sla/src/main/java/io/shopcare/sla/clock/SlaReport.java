package io.shopcare.sla.clock;

import io.shopcare.DomainValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clocks of a ticket at one moment. Immutable and thread-safe.
 *
 * @param asOf the moment; later events have not happened
 * @param clocks by metric in the engine's order, then by rising instance; a metric that has not
 *     started has one pending clock
 */
public record SlaReport(Instant asOf, List<SlaClock> clocks) implements DomainValue {

  /** Copies the clocks. */
  public SlaReport {
    clocks = List.copyOf(clocks);
  }

  /**
   * The first later instant at which the status of a clock differs if no event comes: when to look
   * again. For a running clock close to its limit that is one nanosecond after {@link
   * SlaClock#breachesAt}.
   */
  public Optional<Instant> nextChangeAt() {
    return clocks.stream().flatMap(c -> c.nextChangeAt().stream()).min(Instant::compareTo);
  }

  /** The first step of a ladder that is later than the moment if no event comes. */
  public Optional<Instant> nextAlertAt() {
    return clocks.stream()
        .flatMap(c -> c.alerts().stream())
        .map(SlaAlert::at)
        .filter(at -> at.isAfter(asOf))
        .min(Instant::compareTo);
  }

  /** The earlier of {@link #nextChangeAt} and {@link #nextAlertAt}: the one timer to set. */
  public Optional<Instant> wakeAt() {
    return Stream.of(nextChangeAt(), nextAlertAt())
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  /** The clocks of one metric, by rising instance. */
  public List<SlaClock> clocks(String metric) {
    return of(metric).toList();
  }

  /** The latest clock of one metric. */
  public Optional<SlaClock> clock(String metric) {
    return of(metric).reduce((earlier, later) -> later);
  }

  private Stream<SlaClock> of(String metric) {
    return clocks.stream().filter(clock -> clock.metric().equals(metric));
  }
}
