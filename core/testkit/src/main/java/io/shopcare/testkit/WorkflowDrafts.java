package io.shopcare.testkit;

import io.shopcare.workflow.Event;
import io.shopcare.workflow.EventSource;
import io.shopcare.workflow.GuardDeclaration;
import io.shopcare.workflow.GuardDomain;
import io.shopcare.workflow.State;
import io.shopcare.workflow.Transition;
import io.shopcare.workflow.WorkflowDraft;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Small drafts over a handful of names, some of which are declared. */
final class WorkflowDrafts {

  private static final List<String> STATES = List.of("A", "B", "C", "D", "E");
  private static final List<String> EVENTS = List.of("e", "f", "g");
  private static final List<String> ACTORS = List.of("agent", "customer");
  private static final List<GuardDomain> DOMAINS =
      List.of(GuardDomain.of("x", "1", "2", "3"), GuardDomain.of("y", "1", "2"));

  private static final List<GuardDeclaration> GUARDS =
      List.of(
          GuardDeclaration.of("x1").withHoldsIn(GuardDomain.of("x", "1")),
          GuardDeclaration.of("x23").withHoldsIn(GuardDomain.of("x", "2", "3")),
          GuardDeclaration.of("x3y1")
              .withHoldsIn(GuardDomain.of("x", "3"), GuardDomain.of("y", "1")));

  private WorkflowDrafts() {}

  static Arbitrary<WorkflowDraft> drafts() {
    return Combinators.combine(
            Arbitraries.integers().between(1, STATES.size()).flatMap(WorkflowDrafts::states),
            Arbitraries.of("A", "A", "A", "B", "E"),
            some(STATES, 2),
            events(),
            transition().list().ofMaxSize(10),
            some(List.of("OPEN", "DONE"), 2))
        .as(
            (states, initial, finals, events, transitions, categories) ->
                WorkflowDraft.builder()
                    .name("draft")
                    .initial(initial)
                    .addAllFinals(finals)
                    .addAllStates(states)
                    .addAllEvents(events)
                    .addAllDomains(DOMAINS)
                    .addAllGuards(GUARDS)
                    .addAllTransitions(transitions)
                    .addAllCategories(categories)
                    .build());
  }

  private static Arbitrary<Set<String>> some(List<String> of, int atMost) {
    return Arbitraries.of(of).set().ofMaxSize(atMost);
  }

  /** The first states, so that those behind are named without being declared. */
  private static Arbitrary<List<State>> states(int number) {
    return Combinators.combine(
            Arbitraries.of(EVENTS).optional(0.2),
            Arbitraries.of(false, false, true),
            Arbitraries.of("OPEN", "DONE", "GONE").optional(0.7),
            some(ACTORS, 2))
        .as(
            (wakeUp, exempt, category, actors) ->
                State.of("A")
                    .withWakeUp(wakeUp)
                    .withExempt(exempt)
                    .withCategory(category)
                    .withActors(actors))
        .list()
        .ofSize(number)
        .map(WorkflowDrafts::named);
  }

  private static List<State> named(List<State> states) {
    return IntStream.range(0, states.size())
        .mapToObj(i -> states.get(i).withName(STATES.get(i)))
        .toList();
  }

  /** Mostly all three, of any source. */
  private static Arbitrary<List<Event>> events() {
    return Combinators.combine(
            Arbitraries.of(EventSource.class).list().ofSize(EVENTS.size()),
            Arbitraries.of(false, false, true).list().ofSize(EVENTS.size()),
            Arbitraries.integers().between(-6, EVENTS.size()))
        .as(
            (sources, external, left) ->
                IntStream.range(0, EVENTS.size())
                    .filter(i -> i != left)
                    .mapToObj(i -> new Event(EVENTS.get(i), sources.get(i), external.get(i)))
                    .toList());
  }

  private static Arbitrary<Transition> transition() {
    return Combinators.combine(
            Arbitraries.of(EVENTS),
            Arbitraries.of(STATES).set().ofMinSize(1).ofMaxSize(2),
            Arbitraries.of(STATES).optional(0.8),
            some(List.of("p", "q", "x1", "x23", "x3y1"), 2),
            Arbitraries.of(0, 0, 1),
            Arbitraries.of(ACTORS).set().ofMaxSize(1))
        .as(
            (event, from, to, guards, priority, actors) ->
                Transition.stay(event, from)
                    .withTo(to)
                    .withGuards(guards)
                    .withPriority(priority)
                    .withActors(actors));
  }
}
