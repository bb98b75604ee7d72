package io.shopcare.feedback.survey.eligibility;

import io.shopcare.decision.Reason;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that may stand in the way.
 *
 * @param reason that it gives
 * @param goneFrom the first instant, at or after the given one, at which it does not stand in the
 *     way; empty for never
 */
record Obstacle(Reason reason, Function<Instant, Optional<Instant>> goneFrom) {

  /** One that stands there for good. */
  static Obstacle forGood(Reason reason) {
    return new Obstacle(reason, at -> Optional.empty());
  }

  /** One that is gone at an instant and does not come back. */
  static Obstacle before(Instant fromInclusive, Reason reason) {
    return new Obstacle(reason, at -> Optional.of(at.isBefore(fromInclusive) ? fromInclusive : at));
  }

  /** One that comes at an instant and stays. */
  static Obstacle since(Instant fromInclusive, Reason reason) {
    return new Obstacle(
        reason, at -> at.isBefore(fromInclusive) ? Optional.of(at) : Optional.empty());
  }

  boolean standsAt(Instant at) {
    return !goneFrom.apply(at).equals(Optional.of(at));
  }
}
