package io.shopcare.examples.review.report;

/** Whether a goal was reached. */
public enum Verdict {
  /** It was, whatever becomes of the tickets still open. */
  ACHIEVED,
  /** It was not, whatever becomes of the tickets still open. */
  FAILED,
  /** It depends on tickets still open, or there are none. */
  UNDETERMINED
}
