package io.shopcare.segmentation;

import io.shopcare.decision.ReasonTexts;

/** The texts of this module's reasons in English and French. */
public final class SegmentationTexts {

  private SegmentationTexts() {}

  /** Loads them; {@link ReasonTexts#plus} puts them beside those of other modules. */
  public static ReasonTexts all() {
    return ReasonTexts.load("reasons", SegmentationTexts.class::getResourceAsStream);
  }
}
