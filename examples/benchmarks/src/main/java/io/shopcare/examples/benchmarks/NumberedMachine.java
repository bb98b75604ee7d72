package io.shopcare.examples.benchmarks;

import io.shopcare.examples.benchmarks.LifeCycle.Facts;
import io.shopcare.ticket.TicketCommandType;
import io.shopcare.ticket.TicketState;
import io.shopcare.workflow.CompiledWorkflow;
import io.shopcare.workflow.Step;

/** Ours by the numbers of states and events, which are those of the two enumerations here. */
@SuppressWarnings("EnumOrdinal") // The workflow is declared in the order of the constants.
final class NumberedMachine implements Machine<TicketState, TicketCommandType, Facts> {

  private final CompiledWorkflow<Facts> workflow = ShopcareMachine.compiled().machine();
  private final TicketState[] states = TicketState.values();
  private int state;

  @Override
  public void restore(TicketState state) {
    this.state = state.ordinal();
  }

  @Override
  public TicketState fire(TicketCommandType event, Facts facts) {
    if (workflow.fire(state, event.ordinal(), facts) instanceof Step.Taken taken) {
      state = taken.toIndex();
    }
    return states[state];
  }
}
