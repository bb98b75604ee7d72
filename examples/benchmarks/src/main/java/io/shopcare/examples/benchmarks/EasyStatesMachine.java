package io.shopcare.examples.benchmarks;

import io.shopcare.examples.benchmarks.MachineDefinition.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jeasy.states.api.AbstractEvent;
import org.jeasy.states.api.FiniteStateMachine;
import org.jeasy.states.api.FiniteStateMachineException;
import org.jeasy.states.api.State;
import org.jeasy.states.api.Transition;
import org.jeasy.states.core.FiniteStateMachineBuilder;
import org.jeasy.states.core.TransitionBuilder;

/**
 * Easy States: a machine for each ticket, which cannot be made in another state than it starts in
 * nor put into one, so that one is built each time. It has no guards: those of the definition are
 * left out. It tells events apart by their classes; one object of each is made and used again.
 */
final class EasyStatesMachine<S, E, C> implements Machine<S, E, C> {

  private final Map<E, AbstractEvent> events = new HashMap<>();
  private final Map<S, State> states = new HashMap<>();
  private final Map<State, S> names = new HashMap<>();
  private final Set<State> declared;
  private final Set<State> finals;
  private final Set<Transition> transitions;
  private FiniteStateMachine machine;

  EasyStatesMachine(MachineDefinition<S, E, C> definition) {
    List<E> named = definition.events();
    for (int i = 0; i < named.size(); i++) {
      events.put(named.get(i), EasyStatesEvents.ALL.get(i));
    }
    this.declared = definition.states().stream().map(this::state).collect(Collectors.toSet());
    this.finals = definition.finals().stream().map(this::state).collect(Collectors.toSet());
    this.transitions =
        definition.rows().stream()
            .map(this::transition)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    this.machine = machine(definition.initial());
  }

  private State state(S name) {
    State state = states.computeIfAbsent(name, key -> new State(key.toString()));
    names.put(state, name);
    return state;
  }

  private Transition transition(Row<S, E, C> row) {
    return new TransitionBuilder()
        .sourceState(state(row.from()))
        .targetState(state(row.to()))
        .eventType(event(row.event()).getClass())
        .build();
  }

  private AbstractEvent event(E event) {
    AbstractEvent known = events.get(event);
    return known == null ? EasyStatesEvents.UNKNOWN : known;
  }

  private FiniteStateMachine machine(S state) {
    return new FiniteStateMachineBuilder(new HashSet<>(declared), state(state))
        .registerTransitions(transitions)
        .registerFinalStates(finals)
        .build();
  }

  @Override
  public void restore(S state) {
    machine = machine(state);
  }

  @Override
  public S fire(E event, C context) {
    try {
      return Objects.requireNonNull(names.get(machine.fire(event(event))));
    } catch (FiniteStateMachineException e) {
      throw new IllegalStateException(e);
    }
  }
}
