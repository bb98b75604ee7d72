package io.shopcare.sla.clock;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import io.shopcare.sla.policy.PolicyVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

  /**
   * When it ended, or was cancelled: by the state of the ticket, or as nothing was promised any
   * more. What comes later counts no more, unless something is promised again.
   */
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

  /** The same as {@link #breachesAt}, once it is breached: the breach by the present target. */
  Optional<Instant> breachedAt();

  /**
   * Since when it is in breach for all to see: {@link #breachedAt}, but not before a target took
   * hold that was exceeded already.
   */
  Optional<Instant> breachKnownAt();

  /** Breaches by earlier targets that do not hold by the present one, the oldest first. */
  List<WithdrawnBreach> withdrawn();

  /** The due time set by hand that stands in place of the target. */
  Optional<ManualDue> manualDue();

  /** Whether it stands still because of the state of the ticket, whatever the status. */
  @Value.Default
  default boolean paused() {
    return false;
  }

  /** Whether the shop is closed while it has not ended or been breached, whatever the status. */
  @Value.Default
  default boolean outsideHours() {
    return false;
  }

  /** The stretches in which it ran, the oldest first; they add up to {@link #elapsed}. */
  List<ClockSegment> segments();

  /**
   * The steps of the target's ladder of which the time is known, in the order of the ladder: past
   * ones and, if nothing happens, those to come.
   */
  List<SlaAlert> alerts();

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
