package io.shopcare.workflow;

import io.shopcare.InvalidInputException;
import java.util.Arrays;
import java.util.List;

/**
 * A compiled workflow whose states and events are the constants of two enumerations. Immutable and
 * thread-safe.
 *
 * @param <S> the states
 * @param <E> the events
 * @param <C> the context that guards look at
 */
public final class EnumWorkflow<S extends Enum<S>, E extends Enum<E>, C> {

  private final CompiledWorkflow<C> machine;
  private final S[] states;
  private final Cell<C>[][] cells;

  EnumWorkflow(CompiledWorkflow<C> machine, Class<S> states, Class<E> events) {
    this.machine = machine;
    List<String> stateNames = machine.workflow().states().stream().map(State::name).toList();
    List<String> eventNames = machine.workflow().events().stream().map(Event::name).toList();
    this.cells = machine.table(numbers(stateNames, states), numbers(eventNames, events));
    this.states = states.getEnumConstants().clone();
    Arrays.setAll(this.states, number -> Enum.valueOf(states, stateNames.get(number)));
  }

  /** The number in the workflow of each constant, by ordinal; refuses what is only on one side. */
  private static <T extends Enum<T>> int[] numbers(List<String> declared, Class<T> type) {
    List<String> constants = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    requireAll(declared, constants, type);
    requireAll(constants, declared, type);
    return constants.stream().mapToInt(declared::indexOf).toArray();
  }

  private static void requireAll(List<String> names, List<String> among, Class<?> type) {
    for (String name : names) {
      if (!among.contains(name)) {
        throw InvalidInputException.of("workflow.enum.mismatch")
            .at(type.getSimpleName() + "." + name)
            .expected("a constant for each declared name and no other")
            .suggestion(Names.nearest(name, among))
            .build();
      }
    }
  }

  /** The machine by numbers and names. */
  public CompiledWorkflow<C> machine() {
    return machine;
  }

  /** Answers an event as {@link CompiledWorkflow#fire(int, int, Object)} does. */
  @SuppressWarnings("EnumOrdinal") // An index into a table, as an EnumMap has it.
  public Step fire(S state, E event, C context) {
    return cells[state.ordinal()][event.ordinal()].fire(context);
  }

  /** The codes of a refusal, as {@link CompiledWorkflow#refusalCodes} gives them. */
  @SuppressWarnings("EnumOrdinal") // An index into a table, as an EnumMap has it.
  public List<String> refusalCodes(S state, E event, C context) {
    return cells[state.ordinal()][event.ordinal()].refusalCodes(context);
  }

  /** The state that follows a step taken by this machine. */
  public S target(Step.Taken step) {
    return states[step.toIndex()];
  }
}
