package io.shopcare.sla.clock;

import io.shopcare.ticket.TicketState;
import java.time.Instant;
import java.util.Set;

/**
 * One change of a ticket, as clocks see it.
 *
 * @param at when
 * @param signals what in it moves clocks
 * @param state in which the ticket is afterwards
 */
record Change(Instant at, Set<SlaSignal> signals, TicketState state) {

  static boolean isVoid(TicketState state) {
    return state == TicketState.MERGED || state == TicketState.SPAM || state == TicketState.ERASED;
  }

  /** Whether the ticket is not this request any more, so that no clock goes on. */
  boolean isVoid() {
    return isVoid(state);
  }

  boolean has(Set<SlaSignal> anyOf) {
    for (SlaSignal signal : signals) {
      if (anyOf.contains(signal)) {
        return true;
      }
    }
    return false;
  }
}
