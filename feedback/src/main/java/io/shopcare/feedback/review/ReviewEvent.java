package io.shopcare.feedback.review;

/** What can happen to a review. */
public enum ReviewEvent {
  /** It is published. */
  PUBLISH,
  /** It is held for a reason. */
  HOLD,
  /** It is rejected for a reason. */
  REJECT,
  /** Its author takes it back. */
  WITHDRAW
}
