package io.shopcare.sla.clock;

import io.shopcare.InvalidInputException;
import io.shopcare.ticket.TicketEvent;
import io.shopcare.ticket.TicketFact;
import java.time.Instant;
import java.util.List;
import java.util.RandomAccess;

/** The order in which events count: by time, then version, then place in the list. */
final class EventOrder {

  private EventOrder() {}

  /** The events in their order; the list itself if it is in order. Refuses an unopened history. */
  static List<TicketEvent> of(List<TicketEvent> history) {
    boolean opens = false;
    boolean inOrder = history instanceof RandomAccess;
    TicketEvent last = null;
    for (TicketEvent event : history) {
      opens |= event.fact() instanceof TicketFact.Opened;
      inOrder &= last == null || compare(last, event) <= 0;
      last = event;
    }
    if (!opens) {
      throw InvalidInputException.of("sla.history.unopened")
          .at("history")
          .expected("an event that opens the ticket")
          .build();
    }
    return inOrder ? history : history.stream().sorted(EventOrder::compare).toList();
  }

  private static int compare(TicketEvent a, TicketEvent b) {
    int byTime = a.at().compareTo(b.at());
    return byTime == 0 ? Long.compare(a.version(), b.version()) : byTime;
  }

  /** The index after the last event of the same instant. */
  static int endOfInstant(List<TicketEvent> events, int start) {
    Instant at = events.get(start).at();
    int end = start + 1;
    while (end < events.size() && events.get(end).at().equals(at)) {
      end++;
    }
    return end;
  }
}
