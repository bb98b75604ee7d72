package io.shopcare.sla.backtest;

import io.shopcare.DomainValue;
import io.shopcare.sla.clock.SlaContext;
import io.shopcare.ticket.TicketEvent;
import java.util.List;

/**
 * A ticket to try a plan on. Immutable and thread-safe.
 *
 * @param ticket its identifier
 * @param history what happened, in any order
 * @param context what else is known
 */
public record BacktestCase(String ticket, List<TicketEvent> history, SlaContext context)
    implements DomainValue {

  /** Copies the history. */
  public BacktestCase {
    history = List.copyOf(history);
  }

  /** A ticket of which only the history is known. */
  public static BacktestCase of(String ticket, List<TicketEvent> history) {
    return new BacktestCase(ticket, history, SlaContext.EMPTY);
  }
}
