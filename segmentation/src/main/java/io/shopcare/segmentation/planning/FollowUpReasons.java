package io.shopcare.segmentation.planning;

/** Why a customer is not written to. */
public final class FollowUpReasons {

  /** There is no rule for that; detail kind. */
  public static final String RULE_NONE = "followup.rule.none";

  /** There is a message for it; detail due. */
  public static final String KNOWN = "followup.known";

  /** The customer has not agreed to it; detail purpose. */
  public static final String CONSENT = "followup.consent";

  /** A ticket is open. */
  public static final String TICKET_OPEN = "followup.ticket.open";

  /** The customer was not content last time. */
  public static final String SCORE_LOW = "followup.score.low";

  /** It was too late by then; details due, until. */
  public static final String LAPSED = "followup.lapsed";

  /** There is no hour at which messages may go. */
  public static final String NEVER_OPEN = "followup.quiet.always";

  private FollowUpReasons() {}
}
