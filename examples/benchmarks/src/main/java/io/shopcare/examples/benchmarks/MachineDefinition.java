package io.shopcare.examples.benchmarks;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A state machine as every library is given it. What some of them have no word for is left out:
 * actors, timers, effects, categories.
 *
 * @param <S> the states
 * @param <E> the events
 * @param <C> what guards look at
 * @param initial where it starts
 * @param states the declared ones
 * @param finals where it ends, never to be left
 * @param rows the transitions, in the order in which they are declared
 */
record MachineDefinition<S, E, C>(
    S initial, List<S> states, Set<S> finals, List<Row<S, E, C>> rows) {

  /**
   * One transition.
   *
   * @param guard null where there is none
   * @param priority the highest first, for libraries that have priorities
   */
  record Row<S, E, C>(S from, E event, S to, @Nullable Predicate<C> guard, int priority) {

    boolean stays() {
      return from.equals(to);
    }
  }

  /** The declared states that are not final. */
  List<S> open() {
    return states.stream().filter(state -> !finals.contains(state)).toList();
  }

  /** The events that transitions name, each once. */
  List<E> events() {
    return rows.stream().map(Row::event).distinct().toList();
  }
}
