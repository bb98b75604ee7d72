package io.shopcare.workflow;

import io.shopcare.DomainValue;
import java.util.List;
import java.util.OptionalInt;

/**
 * How far a workflow accepts a history.
 *
 * @param states the states passed through, the initial one first: one more than events accepted
 * @param complete whether every event was accepted
 */
public record Replay(List<String> states, boolean complete) implements DomainValue {

  /** Copies the states. */
  public Replay {
    states = List.copyOf(states);
  }

  /** The state at the end, or in which an event was refused. */
  public String last() {
    return states.get(states.size() - 1);
  }

  /** The index from 0 of the event that was refused; empty if none was. */
  public OptionalInt refusedAt() {
    return complete ? OptionalInt.empty() : OptionalInt.of(states.size() - 1);
  }
}
