package io.shopcare.examples.benchmarks;

import io.shopcare.calendar.BusinessTime;
import io.shopcare.ticket.ActorKind;
import io.shopcare.ticket.TicketEvent;
import io.shopcare.ticket.TicketFact;
import io.shopcare.ticket.TicketState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The three clocks as they are written by hand: one loop that adds up what has elapsed, and nothing
 * else; no due times, no changes of policy, no late events.
 */
final class PlainSla {

  /** Business seconds by metric. */
  record Elapsed(long firstReply, long nextReply, long requesterWait) {}

  private final BusinessTime hours;
  private @Nullable Instant opened;
  private @Nullable Instant waiting;
  private @Nullable Instant running;
  private boolean replied;
  private long firstReply;
  private long nextReply;
  private long requesterWait;

  private PlainSla(BusinessTime hours) {
    this.hours = hours;
  }

  static Elapsed elapsed(List<TicketEvent> events, BusinessTime hours) {
    PlainSla clocks = new PlainSla(hours);
    events.forEach(clocks::read);
    return new Elapsed(clocks.firstReply, clocks.nextReply, clocks.requesterWait);
  }

  private void read(TicketEvent event) {
    if (event.fact() instanceof TicketFact.Opened) {
      opened = event.at();
      running = event.at();
    } else if (event.fact() instanceof TicketFact.MessageAdded) {
      message(event);
    } else if (event.fact() instanceof TicketFact.Moved moved) {
      requesterWait += since(running, event.at());
      boolean stopped = moved.state() == TicketState.PENDING || moved.state() == TicketState.SOLVED;
      running = stopped ? null : event.at();
    }
  }

  private void message(TicketEvent event) {
    if (event.actor().kind() == ActorKind.CUSTOMER) {
      waiting = replied && waiting == null ? event.at() : waiting;
    } else if (replied) {
      nextReply += since(waiting, event.at());
      waiting = null;
    } else {
      firstReply = since(opened, event.at());
      replied = true;
    }
  }

  private long since(@Nullable Instant start, Instant end) {
    return start == null ? 0 : hours.secondsBetween(start, end);
  }
}
