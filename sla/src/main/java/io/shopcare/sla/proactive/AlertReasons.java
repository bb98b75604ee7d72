package io.shopcare.sla.proactive;

/** The codes of the reasons that this package gives; they have texts in English and French. */
public final class AlertReasons {

  /** Little time is left. Details: {@code kind}, {@code reference}, {@code due}. */
  public static final String AT_RISK = "sla.alert.at-risk";

  /** It is expected too late. Details as before, and {@code expected}. */
  public static final String WILL_BREAK = "sla.alert.will-break";

  /** It was not kept in time. Details as for {@link #AT_RISK}. */
  public static final String BROKEN = "sla.alert.broken";

  private AlertReasons() {}
}
