package io.shopcare.sla.clock;

import io.shopcare.sla.policy.SlaTarget;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is promised for one metric of a ticket, or was promised last.
 *
 * @param present what applies now
 * @param promised what applied when there was a target last, null if there never was one
 * @param target that target
 * @param since when it took hold
 * @param lapsedAt since when nothing is promised any more, null if something is
 */
record Standing(
    Terms present,
    @Nullable Terms promised,
    @Nullable SlaTarget target,
    Instant since,
    @Nullable Instant lapsedAt) {

  /** What stands once other terms apply, with their target if they have one. */
  static Standing next(@Nullable Standing before, Terms terms, @Nullable SlaTarget target) {
    Instant at = terms.since();
    if (target != null) {
      Instant since = before != null && before.isOf(terms, target) ? before.since : at;
      return new Standing(terms, terms, target, since, null);
    }
    if (before == null) {
      return new Standing(terms, null, null, at, at);
    }
    Instant lapsed = before.lapsedAt == null ? at : before.lapsedAt;
    return new Standing(terms, before.promised, before.target, before.since, lapsed);
  }

  /** Since when a clock has been known to be in breach that exceeded the target at an instant. */
  Instant knownSince(Cycle cycle, Instant breachedAt) {
    Instant known = cycle.breachedSince();
    if (known != null) {
      return known;
    }
    return breachedAt.isBefore(since) ? since : breachedAt;
  }

  private boolean isOf(Terms terms, SlaTarget other) {
    return promised != null && promised.policy().equals(terms.policy()) && other.equals(target);
  }
}
