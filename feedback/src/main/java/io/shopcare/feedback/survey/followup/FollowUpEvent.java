package io.shopcare.feedback.survey.followup;

/** What can happen to a follow-up. */
public enum FollowUpEvent {
  /** The customer was tried and not reached. */
  ATTEMPT,
  /** The customer was reached. */
  CONTACT,
  /** The matter was settled. */
  RESOLVE,
  /** The customer does not want to talk. */
  DECLINE,
  /** No more attempts are made. */
  GIVE_UP,
  /** What was due is not done. */
  OVERDUE
}
