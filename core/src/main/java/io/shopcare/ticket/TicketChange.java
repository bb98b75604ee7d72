package io.shopcare.ticket;

import io.shopcare.DomainValue;
import java.util.List;

/**
 * What an accepted command did: all of it is to be kept, or none.
 *
 * @param ticket the ticket afterwards
 * @param events what happened, in order, to be appended to the history
 * @param timers all timers of the ticket from now on; they replace those set before
 */
public record TicketChange(Ticket ticket, List<TicketEvent> events, List<TicketTimer> timers)
    implements DomainValue {

  /** Copies the lists. */
  public TicketChange {
    events = List.copyOf(events);
    timers = List.copyOf(timers);
  }
}
