package io.shopcare.ticket;

/** The resolution codes that the life cycle gives by itself; all others are the shop's own. */
public final class Resolutions {

  /** The customer stayed silent. To be left out of surveys and of what agents are measured by. */
  public static final String NO_ANSWER = "no-answer";

  /** The automation solved it and the customer said so. */
  public static final String BOT_CONFIRMED = "bot-confirmed";

  /** The automation answered and the customer said no more. */
  public static final String BOT_SILENT = "bot-silent";

  private Resolutions() {}
}
