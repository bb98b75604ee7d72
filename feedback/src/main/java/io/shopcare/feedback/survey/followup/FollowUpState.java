package io.shopcare.feedback.survey.followup;

/** Where a follow-up stands. */
public enum FollowUpState {
  /** Nobody has spoken with the customer yet. */
  OPEN,
  /** Somebody has. */
  CONTACTED,
  /** The matter is settled. */
  RESOLVED,
  /** The customer could not be reached. */
  UNREACHABLE,
  /** The customer did not want to talk. */
  DECLINED;

  /** Whether nothing more is to be done. */
  public boolean isClosed() {
    return this != OPEN && this != CONTACTED;
  }
}
