package io.shopcare.examples.benchmarks;

import io.shopcare.examples.benchmarks.LifeCycle.Facts;
import io.shopcare.examples.benchmarks.MachineDefinition.Row;
import io.shopcare.ticket.TicketCommandType;
import io.shopcare.ticket.TicketState;
import io.shopcare.workflow.EnumWorkflow;
import io.shopcare.workflow.Event;
import io.shopcare.workflow.GuardCatalog;
import io.shopcare.workflow.State;
import io.shopcare.workflow.Step;
import io.shopcare.workflow.Transition;
import io.shopcare.workflow.Workflow;
import java.util.List;

/** Ours, over the two enumerations. */
final class ShopcareMachine implements Machine<TicketState, TicketCommandType, Facts> {

  private final EnumWorkflow<TicketState, TicketCommandType, Facts> workflow = compiled();
  private TicketState state = TicketState.NEW;

  static EnumWorkflow<TicketState, TicketCommandType, Facts> compiled() {
    Workflow.Builder workflow = Workflow.builder().name("ticket").initial("NEW");
    workflow.addFinals("CLOSED", "MERGED", "ERASED");
    for (TicketState state : TicketState.values()) {
      workflow.addStates(State.of(state.name()));
    }
    for (TicketCommandType event : TicketCommandType.values()) {
      workflow.addEvents(Event.human(event.name()));
    }
    LifeCycle.DEFINITION.rows().forEach(row -> workflow.addTransitions(transition(row)));
    return workflow
        .build()
        .compile(
            TicketState.class,
            TicketCommandType.class,
            GuardCatalog.<Facts>builder().guard("in-time", Facts::inTime).build());
  }

  private static Transition transition(Row<TicketState, TicketCommandType, Facts> row) {
    List<String> guards = row.guard() == null ? List.of() : List.of("in-time");
    return Transition.of(row.event().name(), row.from().name(), row.to().name()).withGuards(guards);
  }

  @Override
  public void restore(TicketState state) {
    this.state = state;
  }

  @Override
  public TicketState fire(TicketCommandType event, Facts facts) {
    if (workflow.fire(state, event, facts) instanceof Step.Taken taken) {
      state = workflow.target(taken);
    }
    return state;
  }
}
