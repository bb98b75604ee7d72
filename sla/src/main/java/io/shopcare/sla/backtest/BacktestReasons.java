package io.shopcare.sla.backtest;

/** The codes of the reasons that this package gives; they have texts in English and French. */
public final class BacktestReasons {

  /**
   * The verdict on a clock changes; behind it what differs. Details: {@code ticket}, {@code
   * metric}, {@code instance}, {@code before}, {@code after}.
   */
  public static final String VERDICT_CHANGED = "sla.backtest.verdict-changed";

  /** The clock is there, and something promised for it, only after. */
  public static final String PROMISE_ADDED = "sla.backtest.promise-added";

  /** The clock is there, and something promised for it, only before. */
  public static final String PROMISE_REMOVED = "sla.backtest.promise-removed";

  /**
   * Another policy applies, or another version. Details: {@code before}, {@code version-before},
   * {@code after}, {@code version-after}.
   */
  public static final String POLICY = "sla.backtest.policy";

  /** It is judged by another time. Details: {@code before}, {@code after}. */
  public static final String WITHIN = "sla.backtest.within";

  /** A goal of the plan judges it on one side, its own target on the other. */
  public static final String GOAL = "sla.backtest.goal";

  /** Its promise or its ticket lapsed before it ended, on one side only. */
  public static final String CANCELLED = "sla.backtest.cancelled";

  /**
   * Another time has elapsed, as other hours or other events count. Details: {@code before}, {@code
   * after}.
   */
  public static final String ELAPSED = "sla.backtest.elapsed";

  /** It starts or ends at another moment, or only on one side. */
  public static final String MOMENTS = "sla.backtest.moments";

  /** A due time set by hand stands on one side, or another one. */
  public static final String MANUAL_DUE = "sla.backtest.manual-due";

  private BacktestReasons() {}
}
