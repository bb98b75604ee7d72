package io.shopcare.feedback.survey;

/**
 * What a response rate is of what. Products call each of these "response rate", so the name travels
 * with the figure. What bounced was never asked and is in no denominator but {@link #OF_SENT}'s.
 */
public enum ResponseRate {
  /** Delivered among sent. */
  DELIVERY(false, false),
  /** Complete among sent, as Chatwoot counts. */
  OF_SENT(false, false),
  /** Complete among delivered: like RR1 of AAPOR (2023). */
  COMPLETE(true, false),
  /** Complete and partial among delivered: like RR2 of AAPOR (2023). */
  WITH_PARTIAL(true, true);

  private final boolean ofDelivered;
  private final boolean withPartial;

  ResponseRate(boolean ofDelivered, boolean withPartial) {
    this.ofDelivered = ofDelivered;
    this.withPartial = withPartial;
  }

  boolean isOfDelivered() {
    return ofDelivered;
  }

  boolean isWithPartial() {
    return withPartial;
  }
}
