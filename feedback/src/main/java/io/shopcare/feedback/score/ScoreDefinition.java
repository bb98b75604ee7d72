package io.shopcare.feedback.score;

import io.shopcare.DomainValue;

/**
 * What a score means. One set of answers has at least seven figures that products call "CSAT", so
 * two scores may be compared only where their definitions are equal.
 */
public sealed interface ScoreDefinition extends DomainValue
    permits NetPromoter, WeightedNetPromoter, ScaleRule, Battery, Acsi {

  /** The short name under which the score is shown, such as {@code NPS}. */
  String name();
}
