package io.shopcare.feedback.survey;

/** How far an invitation came; each stage counts on its own. */
public enum ResponseStage {
  /** Sent. */
  SENT,
  /** Sent and returned as undeliverable. */
  BOUNCED,
  /** Opened, with at least one answer begun. */
  STARTED,
  /** Answered to the end. */
  COMPLETE,
  /** Answered in part. */
  PARTIAL,
  /** Waved away. */
  DISMISSED
}
