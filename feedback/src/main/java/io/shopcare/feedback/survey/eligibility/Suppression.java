package io.shopcare.feedback.survey.eligibility;

/** What makes it wrong to ask, whoever the customer and however content. */
public enum Suppression {
  /** A complaint is open. */
  OPEN_COMPLAINT(EligibilityReasons.OPEN_COMPLAINT),
  /** The ticket is spam. */
  SPAM(EligibilityReasons.SPAM),
  /** The ticket was merged into another. */
  MERGED(EligibilityReasons.MERGED),
  /** The ticket was solved by silence and not by a person. */
  AUTO_SOLVED(EligibilityReasons.AUTO_SOLVED),
  /** The ticket is open again. */
  REOPENED(EligibilityReasons.REOPENED),
  /** The shop wrote first. */
  AGENT_INITIATED(EligibilityReasons.AGENT_INITIATED),
  /** Nobody but a program replied. */
  ONLY_AUTOMATIC_REPLIES(EligibilityReasons.ONLY_AUTOMATIC_REPLIES),
  /** The customer came back only to say thanks. */
  THANKS_ONLY(EligibilityReasons.THANKS_ONLY),
  /** The channel's time for writing freely is over, such as 24 hours on WhatsApp. */
  CHANNEL_CLOSED(EligibilityReasons.CHANNEL_CLOSED),
  /** The customer is a minor. */
  MINOR(EligibilityReasons.MINOR);

  private final String reason;

  Suppression(String reason) {
    this.reason = reason;
  }

  /** The code of the reason that it gives. */
  public String reason() {
    return reason;
  }
}
