package io.shopcare.examples.benchmarks;

import io.shopcare.examples.benchmarks.LifeCycle.Facts;
import io.shopcare.examples.benchmarks.MachineDefinition.Row;
import io.shopcare.ticket.TicketCommandType;
import io.shopcare.ticket.TicketState;
import org.jspecify.annotations.Nullable;

/** The baseline: a table of the states that follow, and a table of where the guard is asked. */
@SuppressWarnings("EnumOrdinal") // Indexes into tables.
final class PlainJavaMachine implements Machine<TicketState, TicketCommandType, Facts> {

  private final @Nullable TicketState[][] next =
      new TicketState[TicketState.values().length][TicketCommandType.values().length];
  private final boolean[][] guarded = new boolean[next.length][next[0].length];
  private TicketState state = TicketState.NEW;

  PlainJavaMachine() {
    for (Row<TicketState, TicketCommandType, Facts> row : LifeCycle.DEFINITION.rows()) {
      next[row.from().ordinal()][row.event().ordinal()] = row.to();
      guarded[row.from().ordinal()][row.event().ordinal()] = row.guard() != null;
    }
  }

  @Override
  public void restore(TicketState state) {
    this.state = state;
  }

  @Override
  public TicketState fire(TicketCommandType event, Facts facts) {
    TicketState to = next[state.ordinal()][event.ordinal()];
    if (to != null && (!guarded[state.ordinal()][event.ordinal()] || facts.inTime())) {
      state = to;
    }
    return state;
  }
}
