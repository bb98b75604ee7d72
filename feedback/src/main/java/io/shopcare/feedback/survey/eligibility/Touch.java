package io.shopcare.feedback.survey.eligibility;

import io.shopcare.DomainValue;
import io.shopcare.feedback.survey.SurveyKey;
import java.time.Instant;

/**
 * That a customer came to see a survey. A reminder is no touch of its own.
 *
 * @param survey which
 * @param kind how
 * @param at when; one that is planned for later counts already
 */
public record Touch(SurveyKey survey, Kind kind, Instant at) implements DomainValue {

  /** How near a survey came. */
  public enum Kind {
    /** It was sent. */
    SENT,
    /** It was shown. */
    SHOWN,
    /** It was answered. */
    ANSWERED
  }
}
