package io.shopcare.ticket;

import io.shopcare.DomainValue;
import io.shopcare.Limits;
import java.util.Objects;

/**
 * Who acts.
 *
 * @param kind in which role
 * @param id the shop's identifier: a pseudonym; empty where the role says it all
 */
public record Actor(ActorKind kind, String id) implements DomainValue {

  /** Checks the parts. */
  public Actor {
    Objects.requireNonNull(kind, "kind");
    Limits.requireLength(id, Limits.NAME_CHARACTERS, "id");
  }

  /** An actor of whom only the role is known. */
  public static Actor of(ActorKind kind) {
    return new Actor(kind, "");
  }

  /** An agent. */
  public static Actor agent(String id) {
    return new Actor(ActorKind.AGENT, id);
  }

  /** A customer. */
  public static Actor customer(String id) {
    return new Actor(ActorKind.CUSTOMER, id);
  }

  /** A timer that the host has set. */
  public static Actor clock() {
    return of(ActorKind.CLOCK);
  }

  /** The shop's system. */
  public static Actor system() {
    return of(ActorKind.SYSTEM);
  }
}
