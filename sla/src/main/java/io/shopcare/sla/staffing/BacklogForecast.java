package io.shopcare.sla.staffing;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What becomes of a {@link BacklogPlan} with some number of agents. Immutable and thread-safe. */
@ValueStyle
@Value.Immutable
public interface BacklogForecast extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** How many agents there are. */
  int agents();

  /**
   * The share of the tickets, those that wait at the start included, that are dealt with in time; 1
   * if there are none. What is not dealt with by the end of the simulation is late; a wait within a
   * microsecond of the target counts as in time.
   */
  double shareWithin();

  /** The longest the queue ever gets, in tickets. */
  double peakBacklog();

  /** How many tickets wait at the end of each hour of the arrivals. */
  HourlyValues backlog();

  /**
   * The first instant, rounded up to a second, at which nothing waits; absent if that does not come
   * while the queue is followed.
   */
  Optional<Instant> clearedAt();

  /** The start of the simulation. */
  default Instant start() {
    return backlog().start();
  }

  /** How long it takes until nothing waits for the first time, as {@link #clearedAt} says. */
  default Optional<Duration> timeToClear() {
    return clearedAt().map(at -> Duration.between(start(), at));
  }

  /** Starts a forecast. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link BacklogForecast}. */
  final class Builder extends ImmutableBacklogForecast.Builder {
    Builder() {}
  }
}
