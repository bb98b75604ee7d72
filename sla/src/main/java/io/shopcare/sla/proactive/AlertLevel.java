package io.shopcare.sla.proactive;

/** How bad it is; the natural order is from bad to worse. */
public enum AlertLevel {
  /** Little time is left, and nothing says that it is enough. */
  AT_RISK(AlertReasons.AT_RISK, "check"),
  /** It is not yet broken, but expected to be: a carrier names a later day. */
  WILL_BREAK(AlertReasons.WILL_BREAK, "tell-customer"),
  /** The time is over, or was when it was kept. */
  BROKEN(AlertReasons.BROKEN, "apologise");

  private final String reasonCode;
  private final String usualStep;

  AlertLevel(String reasonCode, String usualStep) {
    this.reasonCode = reasonCode;
    this.usualStep = usualStep;
  }

  String reasonCode() {
    return reasonCode;
  }

  /** The step where the shop says no other. */
  String usualStep() {
    return usualStep;
  }
}
