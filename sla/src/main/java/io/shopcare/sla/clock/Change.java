package io.shopcare.sla.clock;

import io.shopcare.ticket.TicketState;
import java.time.Instant;

/**
 * All that happened to a ticket at one instant, as clocks see it.
 *
 * @param at when
 * @param signals bits of the signals in it
 * @param before the state in which the ticket was before
 * @param state in which it is afterwards
 */
record Change(Instant at, int signals, TicketState before, TicketState state) {

  static boolean isVoid(TicketState state) {
    return state == TicketState.MERGED || state == TicketState.SPAM || state == TicketState.ERASED;
  }

  /** Whether the ticket is not this request any more, so that no clock goes on. */
  boolean isVoid() {
    return isVoid(state);
  }

  boolean has(int anyOf) {
    return (signals & anyOf) != 0;
  }

  /** Whether the ticket was solved and is open again: what starts then comes after what ended. */
  boolean isSolvedAndReopened() {
    return has(SlaSignal.SOLVED.bit()) && has(SlaSignal.REOPENED.bit()) && state.isLive();
  }
}
