package io.shopcare.examples.benchmarks;

import com.github.oxo42.stateless4j.StateConfiguration;
import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import com.github.oxo42.stateless4j.delegates.FuncBoolean;
import io.shopcare.examples.benchmarks.MachineDefinition.Row;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * stateless4j: one configuration, a machine for each ticket. Its guards see no arguments, so the
 * context lies in a field. What is not permitted throws by default; a callback that does nothing is
 * the cheaper way, and taken here.
 */
final class StatelessMachine<S, E, C> implements Machine<S, E, C> {

  private final StateMachineConfig<S, E> config = new StateMachineConfig<>();
  private StateMachine<S, E> machine;
  private @Nullable C context;

  StatelessMachine(MachineDefinition<S, E, C> definition) {
    definition.states().forEach(config::configure);
    definition.rows().forEach(this::add);
    this.machine = machine(definition.initial());
  }

  private void add(Row<S, E, C> row) {
    StateConfiguration<S, E> from = config.configure(row.from());
    Predicate<C> guard = row.guard();
    if (guard == null) {
      if (row.stays()) {
        from.ignore(row.event());
      } else {
        from.permit(row.event(), row.to());
      }
      return;
    }
    FuncBoolean holds = () -> context != null && guard.test(context);
    if (row.stays()) {
      from.ignoreIf(row.event(), holds);
    } else {
      from.permitIf(row.event(), row.to(), holds);
    }
  }

  private StateMachine<S, E> machine(S state) {
    StateMachine<S, E> made = new StateMachine<>(state, config);
    made.onUnhandledTrigger((from, event) -> {});
    return made;
  }

  @Override
  public void restore(S state) {
    machine = machine(state);
  }

  @Override
  public S fire(E event, C context) {
    this.context = context;
    machine.fire(event);
    return machine.getState();
  }
}
