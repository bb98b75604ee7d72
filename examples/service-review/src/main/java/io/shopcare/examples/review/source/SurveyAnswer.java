package io.shopcare.examples.review.source;

/**
 * One answer as a source hands it in, before anybody has decided what its code means.
 *
 * @param question which question
 * @param period a label that sorts by time, such as {@code 2017} or {@code 2026-03}
 * @param code what stands in the file
 */
public record SurveyAnswer(Question question, String period, String code) {

  /** The questions that the review knows. */
  public enum Question {
    /** Satisfaction, 1 to 5. */
    SATISFACTION,
    /** Likelihood to recommend, 0 to 10. */
    RECOMMENDATION
  }
}
