package io.shopcare.sla.clock;

/** What moves clocks: the few things in a history that metrics are made of. */
public enum SlaSignal {
  /** The ticket came into being, by the customer's message or without a message of the shop. */
  OPENED,
  /** A person of the shop opened the ticket with a public message. */
  OPENED_BY_STAFF,
  /** A person of the shop opened the ticket with a note, on behalf of a customer yet to speak. */
  OPENED_BY_NOTE,
  /** The customer wrote in public. */
  CUSTOMER_MESSAGE,
  /** A person of the shop wrote in public, after the opening message. */
  STAFF_REPLY,
  /** A person of the shop wrote a note, after the opening message. */
  STAFF_NOTE,
  /** A machine of the shop wrote in public or automatically, after the opening message. */
  MACHINE_MESSAGE,
  /** The ticket left the live states for SOLVED or CLOSED. */
  SOLVED,
  /** The ticket came back from SOLVED or CLOSED to a live state. */
  REOPENED
}
