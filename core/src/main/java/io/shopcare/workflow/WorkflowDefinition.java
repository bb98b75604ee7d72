package io.shopcare.workflow;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * What is written down of a state machine: a {@link WorkflowDraft} may be defective, a {@link
 * Workflow} is proven. Sizes and the form of names are checked in both: at most 1,024 states, 1,024
 * events, 65,536 transitions, those of several states counted for each, and 65,536 pairs of a state
 * and an external event. Immutable and thread-safe.
 */
public interface WorkflowDefinition extends DomainValue {

  /** What the machine is about, such as {@code ticket}. */
  String name();

  /**
   * The area of its reason codes: {@code ticket} makes the machine refuse with {@code
   * ticket.transition.undefined}, {@code ticket.actor.forbidden} and {@code ticket.guard.failed}.
   */
  @Value.Default
  default String reasonArea() {
    return "workflow";
  }

  /** The state in which the machine starts. */
  String initial();

  /** The states in which it may end. A final state may be left again. */
  @Value.NaturalOrder
  SortedSet<String> finals();

  /** The states, in the order in which they are drawn and numbered. */
  List<State> states();

  /** The events, in the order in which they are drawn and numbered. */
  List<Event> events();

  /** The variables over which guards are declared. */
  List<GuardDomain> domains();

  /** What is known of guards; one of which nothing is known need not be listed. */
  List<GuardDeclaration> guards();

  /** The transitions. */
  List<Transition> transitions();

  /** The categories that logic runs on; where there are any, every state names one of them. */
  @Value.NaturalOrder
  SortedSet<String> categories();

  /** What is declared of a guard, by its name alone if it is not listed. */
  default GuardDeclaration guard(String guard) {
    return guards().stream()
        .filter(declared -> declared.name().equals(guard))
        .findFirst()
        .orElseGet(() -> GuardDeclaration.of(guard));
  }

  /** Checks sizes, names and that guards keep to the declared domains. */
  @Value.Check
  default void checkForm() {
    Names.require(name(), "workflow");
    Names.requireCode(reasonArea(), "reasonArea");
    Names.require(initial(), "initial");
    Names.requireAll(finals(), Names.DECLARED, "finals");
    Names.requireAll(categories(), Names.DECLARED, "categories");
    Names.requireDistinct(states().stream().map(State::name).toList(), Names.DECLARED, "states");
    Names.requireDistinct(events().stream().map(Event::name).toList(), Names.DECLARED, "events");
    Names.requireDistinct(
        guards().stream().map(GuardDeclaration::name).toList(), Names.DECLARED, "guards");
    Names.requireDistinct(
        domains().stream().map(GuardDomain::variable).toList(), Names.DECLARED, "domains");
    Names.requireSize(
        transitions().stream().mapToLong(row -> row.from().size()).sum(),
        Names.ARCS,
        "transitions");
    long external = events().stream().filter(Event::external).count();
    Names.requireSize(states().size() * external, Names.DEMANDS, "external events");
    Map<String, GuardDomain> known = new LinkedHashMap<>();
    domains().forEach(domain -> known.put(domain.variable(), domain));
    guards().forEach(guard -> guard.holdsIn().forEach(part -> requirePart(known, part)));
  }

  private static void requirePart(Map<String, GuardDomain> known, GuardDomain part) {
    GuardDomain whole = known.get(part.variable());
    if (whole == null) {
      throw InvalidInputException.of("workflow.domain.unknown")
          .at(part.variable())
          .expected("a declared domain")
          .suggestion(Names.nearest(part.variable(), known.keySet()))
          .build();
    }
    for (String value : part.values()) {
      if (!whole.values().contains(value)) {
        throw InvalidInputException.of("workflow.domain.value")
            .at(part.variable())
            .expected("one of its declared values")
            .suggestion(Names.nearest(value, whole.values()))
            .build();
      }
    }
  }
}
