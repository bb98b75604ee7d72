package io.shopcare.workflow;

import io.shopcare.DomainValue;

/**
 * Something that can happen to a machine.
 *
 * @param name unique among the events of a workflow
 * @param source who raises it
 * @param external whether it arrives from outside whatever the state, so that every state that is
 *     not {@linkplain State#exempt() exempt} must accept it: a customer's reply, an automatic
 *     message, a request for erasure
 */
public record Event(String name, EventSource source, boolean external) implements DomainValue {

  /**
   * Checks the name.
   *
   * @throws io.shopcare.InvalidInputException with code {@code workflow.name} if it is blank, too
   *     long or has control characters
   */
  public Event {
    Names.require(name, "event");
  }

  /** An event that a person raises where the state allows it. */
  public static Event human(String name) {
    return new Event(name, EventSource.HUMAN, false);
  }

  /** An event that a timer raises. */
  public static Event clock(String name) {
    return new Event(name, EventSource.CLOCK, false);
  }

  /** An event that a program raises. */
  public static Event system(String name) {
    return new Event(name, EventSource.SYSTEM, false);
  }

  /** The same event, arriving from outside whatever the state. */
  public Event fromOutside() {
    return new Event(name, source, true);
  }
}
