package io.shopcare.feedback.survey;

/** How far a customer went with a survey. */
public enum ResponseStatus {
  /** To the end, by the survey's own rule. */
  COMPLETE,
  /** Not to the end; what was answered counts for its items. */
  PARTIAL,
  /** Shown and waved away: counted, but never in the denominator of a score. */
  DISMISSED
}
