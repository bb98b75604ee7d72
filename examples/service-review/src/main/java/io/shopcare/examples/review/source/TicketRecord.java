package io.shopcare.examples.review.source;

import io.shopcare.ticket.TicketEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One ticket as a source hands it in.
 *
 * @param id the shop's identifier
 * @param events what happened, in the order of the source
 * @param resolvedAt when the source says that it was resolved, null where it does not
 * @param metTarget whether the source says that its own service level was met, null where it does
 *     not say
 */
public record TicketRecord(
    String id,
    List<TicketEvent> events,
    @Nullable Instant resolvedAt,
    @Nullable Boolean metTarget) {

  /** Copies the events. */
  public TicketRecord {
    events = List.copyOf(events);
  }
}
