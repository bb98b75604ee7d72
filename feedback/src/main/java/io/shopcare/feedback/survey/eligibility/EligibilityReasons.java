package io.shopcare.feedback.survey.eligibility;

/** Why a customer is not asked, or not yet. */
public final class EligibilityReasons {

  /** A complaint is open. */
  public static final String OPEN_COMPLAINT = "feedback.eligibility.complaint.open";

  /** The ticket is spam. */
  public static final String SPAM = "feedback.eligibility.spam";

  /** The ticket was merged into another. */
  public static final String MERGED = "feedback.eligibility.merged";

  /** The ticket was solved by silence. */
  public static final String AUTO_SOLVED = "feedback.eligibility.auto-solved";

  /** The ticket is open again. */
  public static final String REOPENED = "feedback.eligibility.reopened";

  /** The shop wrote first. */
  public static final String AGENT_INITIATED = "feedback.eligibility.agent-initiated";

  /** Nobody but a program replied. */
  public static final String ONLY_AUTOMATIC_REPLIES = "feedback.eligibility.automatic-replies";

  /** The customer only said thanks. */
  public static final String THANKS_ONLY = "feedback.eligibility.thanks-only";

  /** The channel does not let the shop write any more. */
  public static final String CHANNEL_CLOSED = "feedback.eligibility.channel.closed";

  /** The customer is a minor. */
  public static final String MINOR = "feedback.eligibility.minor";

  /** The customer has objected, was erased, or cannot be reached there. */
  public static final String OBJECTED = "feedback.eligibility.objected";

  /** The law asks for consent, which is not there; details channel and jurisdiction. */
  public static final String NO_CONSENT = "feedback.eligibility.consent";

  /** The survey does not follow such an occasion; detail occasion. */
  public static final String NO_TRIGGER = "feedback.eligibility.trigger";

  /** It is too early after the occasion; detail from. */
  public static final String TOO_EARLY = "feedback.eligibility.too-early";

  /** The occasion is too long ago; detail until. */
  public static final String TOO_LATE = "feedback.eligibility.too-late";

  /** The customer was asked often enough; details scope and most. */
  public static final String THROTTLED = "feedback.eligibility.throttled";

  /** Enough customers were asked in the period; details quota and most. */
  public static final String QUOTA = "feedback.eligibility.quota";

  /** The customer is not in the sample of the period; detail share. */
  public static final String NOT_SAMPLED = "feedback.eligibility.not-sampled";

  private EligibilityReasons() {}
}
