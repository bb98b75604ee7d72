package io.shopcare.sla.clock;

import io.shopcare.ticket.TicketState;
import java.util.Set;

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
  /** A bot wrote in public, after the opening message. */
  BOT_REPLY,
  /** Another automation of the shop wrote, after the opening message. */
  MACHINE_MESSAGE,
  /** The ticket left the live states for SOLVED or CLOSED. */
  SOLVED,
  /** The ticket came back from SOLVED or CLOSED to a live state. */
  REOPENED,
  /** The same while somebody was responsible for it. */
  REOPENED_WITH_OWNER,
  /** Another group or person became responsible. */
  ASSIGNED,
  /** Nobody is responsible any more. */
  UNASSIGNED,
  /** The ticket came into the state OPEN from another. */
  ENTERED_OPEN,
  /** The ticket came into the state PENDING from another. */
  ENTERED_PENDING,
  /** The ticket came into the state ON_HOLD from another. */
  ENTERED_ON_HOLD,
  /** The ticket came into the state SNOOZED from another. */
  ENTERED_SNOOZED,
  /** The ticket came into the state BOT from another. */
  ENTERED_BOT,
  /** The ticket came into the state CLOSED from another. */
  ENTERED_CLOSED;

  /** The set with this signal alone. */
  @SuppressWarnings("EnumOrdinal") // A bit in a set, as an EnumSet has it.
  int bit() {
    return 1 << ordinal();
  }

  static int bits(Set<SlaSignal> signals) {
    int bits = 0;
    for (SlaSignal signal : signals) {
      bits |= signal.bit();
    }
    return bits;
  }

  /** The set of what it means to come into a state from another; empty where nothing is. */
  static int entering(TicketState state) {
    return switch (state) {
      case OPEN -> ENTERED_OPEN.bit();
      case PENDING -> ENTERED_PENDING.bit();
      case ON_HOLD -> ENTERED_ON_HOLD.bit();
      case SNOOZED -> ENTERED_SNOOZED.bit();
      case BOT -> ENTERED_BOT.bit();
      case CLOSED -> ENTERED_CLOSED.bit();
      case NEW, SOLVED, MERGED, SPAM, ERASED -> 0;
    };
  }
}
