package io.shopcare.ticket;

/** In which role somebody or something acts on a ticket. */
public enum ActorKind {
  /** The person with the request. */
  CUSTOMER,
  /** A person who answers. */
  AGENT,
  /** An agent with authority over others' tickets. */
  LEAD,
  /** A person with authority over the system. */
  ADMIN,
  /** The person who sees to erasure. */
  PRIVACY_OFFICER,
  /** An automation that talks to the customer. */
  BOT,
  /** A prepared set of actions that an agent triggers. */
  MACRO,
  /** What hands tickets to agents. */
  ROUTER,
  /** What tells spam, duplicates and automatic messages from requests. */
  FILTER,
  /** The gateway through which messages arrive. */
  GATEWAY,
  /** Time itself: a timer that the host has set. */
  CLOCK,
  /** The shop's system. */
  SYSTEM;

  /** Whether a person stands behind it who can read and judge. */
  public boolean isHuman() {
    return isStaff() || this == CUSTOMER || this == PRIVACY_OFFICER;
  }

  /** Whether the role is on the shop's side and human: whose words count as a reply. */
  public boolean isStaff() {
    return this == AGENT || this == LEAD || this == ADMIN;
  }
}
