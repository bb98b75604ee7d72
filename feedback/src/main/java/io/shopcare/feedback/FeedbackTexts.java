package io.shopcare.feedback;

import io.shopcare.decision.ReasonTexts;

/** The texts of this module's reasons in English and French. */
public final class FeedbackTexts {

  private FeedbackTexts() {}

  /** Loads them; {@link ReasonTexts#plus} puts them beside those of other modules. */
  public static ReasonTexts all() {
    return ReasonTexts.load("reasons", FeedbackTexts.class::getResourceAsStream);
  }
}
