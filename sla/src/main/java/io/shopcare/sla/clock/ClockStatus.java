package io.shopcare.sla.clock;

import io.shopcare.decision.Effect;
import io.shopcare.sla.SlaReasons;

/**
 * How a clock stands. Where several would hold, the first in this order does: a breach stays one
 * even if the ticket is paused or merged later.
 */
public enum ClockStatus {
  /** Ended, and no more than the target had elapsed. */
  MET(SlaReasons.CLOCK_MET, Effect.FOR),
  /** More than the target has elapsed, whether it has ended or not. */
  BREACHED(SlaReasons.CLOCK_BREACHED, Effect.AGAINST),
  /** Nothing is promised, or the ticket was merged, marked as spam or erased before a breach. */
  CANCELLED(SlaReasons.CLOCK_CANCELLED, Effect.INFO),
  /** Not started. */
  PENDING(SlaReasons.CLOCK_PENDING, Effect.INFO),
  /** Stands still because of the state of the ticket. */
  PAUSED(SlaReasons.CLOCK_PAUSED, Effect.INFO),
  /** Stands still because the shop is closed. */
  OUTSIDE_HOURS(SlaReasons.CLOCK_OUTSIDE_HOURS, Effect.INFO),
  /** Runs, and the share of the target from which a breach is imminent has elapsed. */
  IMMINENT(SlaReasons.CLOCK_IMMINENT, Effect.AGAINST),
  /** Runs. */
  RUNNING(SlaReasons.CLOCK_RUNNING, Effect.INFO);

  private final String reasonCode;
  private final Effect effect;

  ClockStatus(String reasonCode, Effect effect) {
    this.reasonCode = reasonCode;
    this.effect = effect;
  }

  String reasonCode() {
    return reasonCode;
  }

  Effect effect() {
    return effect;
  }
}
