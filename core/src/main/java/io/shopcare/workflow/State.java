package io.shopcare.workflow;

import io.shopcare.DomainValue;
import io.shopcare.internal.CopyableValueStyle;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * A state of a machine and what is demanded of it. Which state is initial and which are final is
 * said by the {@linkplain WorkflowDraft workflow}. Immutable and thread-safe.
 */
@CopyableValueStyle
@Value.Immutable
public interface State extends WithState, DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The name, unique among the states of a workflow. */
  String name();

  /**
   * The clock event by which the state is left when its timer is due; empty if it waits on none.
   */
  Optional<String> wakeUp();

  /** Whether external events may go unanswered here: a tombstone is deaf. */
  @Value.Default
  default boolean exempt() {
    return false;
  }

  /** The one of the workflow's categories that logic runs on; required where it has any. */
  Optional<String> category();

  /** The kinds of actors that must each have a move here, such as customer and agent. */
  @Value.NaturalOrder
  SortedSet<String> actors();

  /** Checks the names. */
  @Value.Check
  default void check() {
    Names.require(name(), "state");
    wakeUp().ifPresent(event -> Names.require(event, "state.wakeUp"));
    category().ifPresent(category -> Names.require(category, "state.category"));
    Names.requireAll(actors(), Names.LISTED, "state.actors");
  }

  /** A state of which nothing is demanded. */
  static State of(String name) {
    return builder().name(name).build();
  }

  /** Starts a state. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link State}; the name is required. */
  final class Builder extends ImmutableState.Builder {
    Builder() {}
  }
}
