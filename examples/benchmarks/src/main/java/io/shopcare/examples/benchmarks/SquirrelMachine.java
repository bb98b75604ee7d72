package io.shopcare.examples.benchmarks;

import io.shopcare.examples.benchmarks.MachineDefinition.Row;
import java.util.function.Predicate;
import org.squirrelframework.foundation.fsm.AnonymousCondition;
import org.squirrelframework.foundation.fsm.StateMachineBuilder;
import org.squirrelframework.foundation.fsm.StateMachineBuilderFactory;
import org.squirrelframework.foundation.fsm.builder.On;
import org.squirrelframework.foundation.fsm.impl.AbstractStateMachine;

/** squirrel-foundation: one builder, a machine for each ticket. */
final class SquirrelMachine<S, E, C> implements Machine<S, E, C> {

  /** What the library calls by reflection; it asks for one class for each kind of machine. */
  static final class Instance extends AbstractStateMachine<Instance, Object, Object, Object> {}

  private final StateMachineBuilder<Instance, Object, Object, Object> builder =
      StateMachineBuilderFactory.create(Instance.class, Object.class, Object.class, Object.class);
  private Instance machine;

  SquirrelMachine(MachineDefinition<S, E, C> definition) {
    definition.open().forEach(builder::defineState);
    definition.finals().forEach(builder::defineFinalState);
    definition.rows().forEach(this::add);
    this.machine = machine(definition.initial());
  }

  private void add(Row<S, E, C> row) {
    // The library's priorities start at 1.
    int priority = 100 + row.priority();
    On<Instance, Object, Object, Object> on =
        (row.stays()
                ? builder.internalTransition(priority).within(row.from())
                : builder.externalTransition(priority).from(row.from()).to(row.to()))
            .on(row.event());
    Predicate<C> guard = row.guard();
    if (guard != null) {
      on.when(new Condition<>(guard));
    }
  }

  private Instance machine(S state) {
    Instance made = builder.newStateMachine(state);
    made.start();
    return made;
  }

  @Override
  public void restore(S state) {
    machine = machine(state);
  }

  @Override
  @SuppressWarnings("unchecked") // The machine knows no other states than those of the definition.
  public S fire(E event, C context) {
    machine.fire(event, context);
    return (S) machine.getCurrentState();
  }

  private static final class Condition<C> extends AnonymousCondition<Object> {

    private final Predicate<C> guard;

    Condition(Predicate<C> guard) {
      this.guard = guard;
    }

    @Override
    @SuppressWarnings("unchecked") // What was fired with.
    public boolean isSatisfied(Object context) {
      return context != null && guard.test((C) context);
    }
  }
}
