package io.shopcare.workflow;

import io.shopcare.decision.Detail;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The code of a guard: a pure predicate on the context in which an event is fired, free of state
 * and safe for any number of threads. Usually a lambda; what explains itself further overrides the
 * other two methods.
 *
 * @param <C> the context: state, event and moment as the host sees them
 */
@FunctionalInterface
public interface Guard<C> {

  /**
   * Whether the guard holds. It is asked whether or not other guards of the transition hold, so
   * that a refusal can name all that fail. What it throws reaches the caller of {@code fire}
   * unchanged.
   */
  boolean test(C context);

  /** What was seen and what was asked for, where the guard does not hold. */
  default List<Detail> details(C context) {
    return List.of();
  }

  /**
   * From when the guard holds if no fact changes, where it does not hold yet; empty if time alone
   * never helps. Once it holds it is taken to go on holding.
   */
  default Optional<Instant> holdsFrom(C context) {
    return Optional.empty();
  }
}
