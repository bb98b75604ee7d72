package io.shopcare.workflow;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.CopyableValueStyle;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * One row of the table of a machine: what an event does in one or several states. All guards must
 * hold; where several transitions of one state and event could be taken, the highest priority wins.
 * Immutable and thread-safe.
 */
@CopyableValueStyle
@Value.Immutable
@SuppressWarnings("immutables:from") // No copying builder method: withX changes a copy.
public interface Transition extends WithTransition, DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The event. */
  String event();

  /** The states in which it applies. */
  @Value.NaturalOrder
  SortedSet<String> from();

  /** The state that follows; empty if the machine stays where it is. */
  Optional<String> to();

  /**
   * The names of the guards that must all hold, in the order of their reasons; empty for always.
   */
  List<String> guards();

  /** The rank among transitions of one state and event: the highest is tried first. */
  @Value.Default
  default int priority() {
    return 0;
  }

  /** The names of what is to be done, in order; the host does it. */
  List<String> effects();

  /** The names of the timers to be set, by custom those of the clock events that they raise. */
  List<String> timers();

  /** The kinds of actors that may cause it; empty for anyone. */
  @Value.NaturalOrder
  SortedSet<String> actors();

  /** The state that follows the given one. */
  default String target(String source) {
    return to().orElse(source);
  }

  /** Whether the kind of actor may cause it. */
  default boolean permits(String actor) {
    return actors().isEmpty() || actors().contains(actor);
  }

  /** Checks the names. */
  @Value.Check
  default void check() {
    Names.require(event(), "transition.event");
    Names.requireAll(from(), Names.DECLARED, "transition.from");
    if (from().isEmpty()) {
      throw InvalidInputException.of("workflow.transition.from")
          .at(event())
          .expected("at least one state")
          .build();
    }
    to().ifPresent(state -> Names.require(state, "transition.to"));
    Names.requireDistinct(guards(), Names.LISTED, "transition.guards");
    Names.requireAll(effects(), Names.LISTED, "transition.effects");
    Names.requireAll(timers(), Names.LISTED, "transition.timers");
    Names.requireAll(actors(), Names.LISTED, "transition.actors");
  }

  /** A transition from one state to another, unguarded and open to anyone. */
  static Transition of(String event, String from, String to) {
    return of(event, Set.of(from), to);
  }

  /** A transition from each of several states to one, unguarded and open to anyone. */
  static Transition of(String event, Collection<String> from, String to) {
    return builder().event(event).addAllFrom(from).to(to).build();
  }

  /** An event that is accepted in the given states and leaves them as they are. */
  static Transition stay(String event, String... states) {
    return stay(event, List.of(states));
  }

  /** An event that is accepted in the given states and leaves them as they are. */
  static Transition stay(String event, Collection<String> states) {
    return builder().event(event).addAllFrom(states).build();
  }

  /** Starts a transition. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Transition}; the event and a state are required. */
  final class Builder extends ImmutableTransition.Builder {
    Builder() {}
  }
}
