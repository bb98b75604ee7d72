package io.shopcare.ticket;

import io.shopcare.DomainValue;
import io.shopcare.Erasable;
import java.time.Instant;
import java.util.Objects;

/**
 * A fact with its time and author.
 *
 * @param version of the ticket after the command that caused it; events of one command share it, so
 *     that they are kept or lost together
 * @param at when it happened
 * @param actor who caused it
 * @param fact what happened
 */
public record TicketEvent(long version, Instant at, Actor actor, TicketFact fact)
    implements DomainValue, Erasable<TicketEvent> {

  /** Requires the parts. */
  public TicketEvent {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(fact, "fact");
  }

  @Override
  public TicketEvent erased() {
    return fact instanceof TicketFact.MessageAdded added
        ? new TicketEvent(version, at, actor, new TicketFact.MessageAdded(added.message().erased()))
        : this;
  }
}
