package io.shopcare.examples.benchmarks;

/**
 * A life cycle in one library, used in the cheapest way that its documentation shows. For one
 * thread.
 *
 * @param <S> the states
 * @param <E> the events
 * @param <C> what guards look at
 */
interface Machine<S, E, C> {

  /** Makes a machine in the given state, or puts this one into it: a ticket has been loaded. */
  void restore(S state);

  /** Fires an event and returns the state that follows, which is the same if it was refused. */
  S fire(E event, C context);
}
