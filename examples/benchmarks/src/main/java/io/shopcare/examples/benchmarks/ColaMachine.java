package io.shopcare.examples.benchmarks;

import com.alibaba.cola.statemachine.StateMachine;
import com.alibaba.cola.statemachine.builder.On;
import com.alibaba.cola.statemachine.builder.StateMachineBuilder;
import com.alibaba.cola.statemachine.builder.StateMachineBuilderFactory;
import io.shopcare.examples.benchmarks.MachineDefinition.Row;
import java.util.UUID;
import java.util.function.Predicate;

/** COLA: one machine for all tickets, a function of state, event and context. */
final class ColaMachine<S, E, C> implements Machine<S, E, C> {

  private final StateMachine<S, E, C> machine;
  private S state;

  ColaMachine(MachineDefinition<S, E, C> definition) {
    StateMachineBuilder<S, E, C> builder = StateMachineBuilderFactory.create();
    for (Row<S, E, C> row : definition.rows()) {
      On<S, E, C> on =
          (row.stays()
                  ? builder.internalTransition().within(row.from())
                  : builder.externalTransition().from(row.from()).to(row.to()))
              .on(row.event());
      Predicate<C> guard = row.guard();
      if (guard != null) {
        on.when(guard::test);
      }
    }
    // The library keeps all machines in a static map, by name.
    this.machine = builder.build(UUID.randomUUID().toString());
    this.state = definition.initial();
  }

  @Override
  public void restore(S state) {
    this.state = state;
  }

  @Override
  public S fire(E event, C context) {
    state = machine.fireEvent(state, event, context);
    return state;
  }
}
