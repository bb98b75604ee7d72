package io.shopcare.workflow;

/** Who moves the machine by an event: what tells a process that waits from one that spins. */
public enum EventSource {
  /** A person: a customer, an agent, a privacy officer. */
  HUMAN,
  /** A timer that was due. */
  CLOCK,
  /** A program that acts at once: a router, a bot, a mail gateway. */
  SYSTEM
}
