package io.shopcare.feedback.survey;

import java.util.Set;

/**
 * What a response rate is of what. Products call each of these "response rate", so the name travels
 * with the figure. What bounced was never asked and is in no denominator but {@link #OF_SENT}'s.
 */
public enum ResponseRate {
  /** Delivered among sent. */
  DELIVERY(Set.of(), false),
  /** Complete among sent, as Chatwoot counts. */
  OF_SENT(Set.of(ResponseStage.COMPLETE), false),
  /** Complete among delivered: like RR1 of AAPOR (2023). */
  COMPLETE(Set.of(ResponseStage.COMPLETE), true),
  /** Complete and partial among delivered: like RR2 of AAPOR (2023). */
  WITH_PARTIAL(Set.of(ResponseStage.COMPLETE, ResponseStage.PARTIAL), true);

  private final Set<ResponseStage> counted;
  private final boolean ofDelivered;

  ResponseRate(Set<ResponseStage> counted, boolean ofDelivered) {
    this.counted = counted;
    this.ofDelivered = ofDelivered;
  }

  Set<ResponseStage> counted() {
    return counted;
  }

  boolean isOfDelivered() {
    return ofDelivered;
  }
}
