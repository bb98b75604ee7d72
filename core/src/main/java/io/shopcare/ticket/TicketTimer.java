package io.shopcare.ticket;

import io.shopcare.DomainValue;
import java.time.Instant;

/**
 * A moment at which the host is to send a command. Timers are data: nothing here waits.
 *
 * @param type what for
 * @param at when
 */
public record TicketTimer(TimerType type, Instant at) implements DomainValue {

  /** The command to send at that moment. */
  public TicketCommand command() {
    return new TicketCommand.Plain(type.command(), Actor.clock());
  }
}
