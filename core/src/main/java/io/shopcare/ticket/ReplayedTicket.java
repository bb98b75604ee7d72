package io.shopcare.ticket;

import io.shopcare.DomainValue;
import java.util.List;

/**
 * What became of a log.
 *
 * @param history its events, each once, and the ticket to which they fold
 * @param deviations the moves that the rules would not have allowed, in their order
 */
public record ReplayedTicket(TicketHistory history, List<Deviation> deviations)
    implements DomainValue {

  /** Copies the deviations. */
  public ReplayedTicket {
    deviations = List.copyOf(deviations);
  }
}
