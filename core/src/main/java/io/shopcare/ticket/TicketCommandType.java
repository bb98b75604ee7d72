package io.shopcare.ticket;

import java.util.Set;

/** The 23 commands, by the names that workflow diagrams and the conformance port use. */
public enum TicketCommandType {
  /** An automation takes a new ticket. */
  BOT_ENGAGE,
  /** The automation hands over to people. */
  HANDOFF,
  /** The automation has solved it. */
  BOT_RESOLVE,
  /** Somebody becomes responsible. */
  ASSIGN,
  /** An agent answers. */
  AGENT_REPLY,
  /** The shop waits for the customer. */
  AWAIT_CUSTOMER,
  /** The shop waits for somebody else. */
  HOLD,
  /** The time to look at a held ticket again has come. */
  REVIEW_DUE,
  /** The ticket is put aside. */
  SNOOZE,
  /** The time to take it up again has come. */
  WAKE,
  /** An agent takes it up again. */
  RESUME,
  /** The customer writes. */
  CUSTOMER_REPLY,
  /** A machine writes. */
  AUTOMATIC_MESSAGE,
  /** An agent has solved it. */
  SOLVE,
  /** The customer has stayed silent for long enough. */
  AUTO_SOLVE,
  /** A solved or closed ticket is taken up again. */
  REOPEN,
  /** The time to reopen has passed. */
  CLOSE,
  /** It is not a request. */
  MARK_SPAM,
  /** It is one after all. */
  NOT_SPAM,
  /** It continues in another ticket. */
  MERGE_INTO,
  /** It does not, after all. */
  UNMERGE,
  /** A part of it becomes a ticket of its own. */
  SPLIT,
  /** The person is forgotten. */
  ERASE;

  private static final Set<TicketCommandType> PLAIN =
      Set.of(
          BOT_ENGAGE,
          AWAIT_CUSTOMER,
          REVIEW_DUE,
          WAKE,
          RESUME,
          AUTO_SOLVE,
          CLOSE,
          MARK_SPAM,
          NOT_SPAM,
          UNMERGE);

  /** Whether the type says all, so that the command is a {@link TicketCommand.Plain}. */
  public boolean isPlain() {
    return PLAIN.contains(this);
  }
}
