package io.shopcare.sla;

import io.shopcare.decision.ReasonTexts;

/** The texts of this module's reasons in English and French. */
public final class SlaTexts {

  private SlaTexts() {}

  /** Loads the texts: one for each code of {@link SlaReasons}. */
  public static ReasonTexts all() {
    return ReasonTexts.load("reasons", SlaTexts.class::getResourceAsStream);
  }
}
