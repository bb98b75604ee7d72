package io.shopcare.ticket;

/**
 * The eleven states on which all rules run. A shop's own statuses ({@link StatusCode}) are labels,
 * each mapped to one of these. Who is assigned, who owes the next message, priority and tags are
 * not states.
 */
public enum TicketState {
  /** Nobody has looked at it. Never returns once left. */
  NEW(true),
  /** In the hands of an automation. */
  BOT(true),
  /** The shop owes the next step. */
  OPEN(true),
  /** The customer owes the next message. */
  PENDING(true),
  /** A third party or another department owes something, to be looked at again at a stated time. */
  ON_HOLD(true),
  /** Put aside until a stated time; the shop still owes the next step. */
  SNOOZED(true),
  /** Answered; can still be reopened. */
  SOLVED(false),
  /** Locked; a reply starts a follow-up. */
  CLOSED(false),
  /** Continued in another ticket. */
  MERGED(false),
  /** Not a request at all. */
  SPAM(false),
  /** A tombstone: counts, times and codes are left. */
  ERASED(false);

  private final boolean live;

  TicketState(boolean live) {
    this.live = live;
  }

  /** Whether work is still to be expected: every state before {@link #SOLVED}. */
  public boolean isLive() {
    return live;
  }

  /** Whether it was put aside by a judgement that can be undone: merged or spam. */
  boolean isAside() {
    return this == MERGED || this == SPAM;
  }
}
