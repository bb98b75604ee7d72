package io.shopcare.ticket;

/** How far it is shown that an identifier belongs to the person; the natural order rises. */
public enum VerificationLevel {
  /** Somebody said so: typed into a form, seen in a sender line that can be forged. */
  CLAIMED,
  /** Seen in earlier dealings with the person, such as the address of a paid order. */
  KNOWN,
  /**
   * Proven by the person: a link that was clicked, a login, a sender that the gateway has checked.
   */
  VERIFIED
}
