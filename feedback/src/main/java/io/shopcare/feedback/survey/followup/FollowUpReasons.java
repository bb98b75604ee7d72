package io.shopcare.feedback.survey.followup;

/** Why a follow-up does not move. */
public final class FollowUpReasons {

  /** The state has no such event; details state and event. */
  public static final String UNDEFINED = "feedback.follow-up.transition.undefined";

  /** The customer was not tried often enough; details attempts and needed. */
  public static final String ATTEMPTS = "feedback.follow-up.attempts";

  /** Nothing is overdue yet; detail due. */
  public static final String NOT_DUE = "feedback.follow-up.not-due";

  /** The event lies before the last one; detail last. */
  public static final String PAST = "feedback.follow-up.past";

  private FollowUpReasons() {}
}
