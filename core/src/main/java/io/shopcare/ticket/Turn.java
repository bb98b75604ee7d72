package io.shopcare.ticket;

import java.time.Instant;

/** Whose turn it is: who owes the next message or step. */
public enum Turn {
  /** The shop owes the customer an answer. */
  SHOP,
  /** The customer was answered or asked. */
  CUSTOMER,
  /** Somebody else, as {@link TicketState#ON_HOLD} says. */
  OTHERS,
  /** Nothing is expected of anybody. */
  NOBODY;

  static Turn of(TicketFields ticket) {
    if (!ticket.state.isLive()) {
      return NOBODY;
    }
    if (ticket.state == TicketState.ON_HOLD) {
      return OTHERS;
    }
    boolean answered = ticket.waitingSince == null && ticket.lastReplyAt != null;
    return ticket.state == TicketState.PENDING || answered ? CUSTOMER : SHOP;
  }

  static Instant since(TicketFields ticket) {
    Instant waiting = ticket.waitingSince;
    Instant replied = ticket.lastReplyAt;
    return switch (of(ticket)) {
      case SHOP -> waiting == null ? ticket.stateSince : waiting;
      case CUSTOMER -> replied == null ? ticket.stateSince : replied;
      case OTHERS, NOBODY -> ticket.stateSince;
    };
  }
}
