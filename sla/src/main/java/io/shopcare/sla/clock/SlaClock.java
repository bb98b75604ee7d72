package io.shopcare.sla.clock;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import io.shopcare.sla.policy.PolicyVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One measured stretch of service and its verdict, as seen at one moment. Met means elapsed ≤
 * target: at {@link #breachesAt} a clock is not yet breached, one nanosecond later it is. Immutable
 * and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface SlaClock extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The name of the metric. */
  String metric();

  /** Which cycle of the metric this is, from 1. */
  int instance();

  /** How it stands. */
  ClockStatus status();

  /** When it started; absent while it has not. */
  Optional<Instant> startedAt();

  /** When it ended, or was cancelled by the state of the ticket. */
  Optional<Instant> endedAt();

  /** How much time has counted, in the hours of the target and without pauses. */
  Duration elapsed();

  /** For how long it stood still because of the state of the ticket, around the clock. */
  Duration pausedFor();

  /** How much may elapse; absent where nothing is promised. */
  Optional<Duration> target();

  /** The policy by which it is judged; absent where none applies. */
  Optional<PolicyVersion> policy();

  /**
   * The first instant at which all of the target has elapsed: the deadline to name. Of an ended
   * clock, what it was or would have been; absent while it cannot be known, as in a pause.
   */
  Optional<Instant> dueAt();

  /** The last instant at which no more than the target has elapsed, known as {@link #dueAt} is. */
  Optional<Instant> breachesAt();

  /** The same as {@link #breachesAt}, once it is breached. */
  Optional<Instant> breachedAt();

  /** The first later instant at which the status differs if no event comes. */
  Optional<Instant> nextChangeAt();

  /** What is left of the target, negative when it is exceeded. */
  default Optional<Duration> remaining() {
    return target().map(target -> target.minus(elapsed()));
  }

  /** Starts a clock; for tests and imports, as the engine makes them. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link SlaClock}. */
  final class Builder extends ImmutableSlaClock.Builder {
    Builder() {}
  }
}
