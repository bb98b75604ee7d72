package io.shopcare.feedback.survey;

/** What a survey is about; answers to the two kinds are never put together. */
public enum SurveyKind {
  /** One contact, delivery or return, right after it. */
  TRANSACTIONAL,
  /** The shop as a whole, at long intervals. */
  RELATIONAL
}
