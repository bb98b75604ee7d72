package io.shopcare.ticket;

/** The way by which a message came or went. */
public enum Channel {
  /** E-mail. */
  EMAIL,
  /** Live chat on the shop's site or app. */
  CHAT,
  /** Telephone. */
  PHONE,
  /** Text message or messenger. */
  MESSAGING,
  /** Social network. */
  SOCIAL,
  /** Form on the shop's site. */
  CONTACT_FORM,
  /** Message box of a marketplace. */
  MARKETPLACE,
  /** Review site. */
  REVIEW_SITE,
  /** In the store. */
  IN_PERSON,
  /** Created by a system or handed in from inside the shop. */
  INTERNAL
}
