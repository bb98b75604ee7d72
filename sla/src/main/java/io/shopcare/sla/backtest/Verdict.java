package io.shopcare.sla.backtest;

import io.shopcare.measure.Attainment;
import io.shopcare.sla.clock.SlaClock;

/** What a clock says about the service, as attainment counts it. */
public enum Verdict {
  /** Ended within the time. */
  MET,
  /** Past the time, whether it has ended or not. */
  MISSED,
  /** Open and within the time. */
  UNDETERMINED,
  /** Not started, cancelled, not promised, or not there. */
  NOT_COUNTED;

  /** The verdict of a clock by its own target or due time. */
  static Verdict of(SlaClock clock) {
    return switch (clock.status()) {
      case MET -> MET;
      case BREACHED -> MISSED;
      case CANCELLED, PENDING -> NOT_COUNTED;
      case PAUSED, OUTSIDE_HOURS, IMMINENT, RUNNING -> UNDETERMINED;
    };
  }

  /** The verdict that a single clock's attainment stands for. */
  static Verdict of(Attainment one) {
    if (one.isEmpty()) {
      return NOT_COUNTED;
    }
    return one.met() > 0 ? MET : one.missed() > 0 ? MISSED : UNDETERMINED;
  }

  /** The attainment of so many clocks with this verdict. */
  public Attainment attainment(long clocks) {
    return switch (this) {
      case MET -> new Attainment(clocks, 0, 0);
      case MISSED -> new Attainment(0, clocks, 0);
      case UNDETERMINED -> new Attainment(0, 0, clocks);
      case NOT_COUNTED -> Attainment.empty();
    };
  }
}
