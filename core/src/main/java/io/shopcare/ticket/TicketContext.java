package io.shopcare.ticket;

import java.time.Duration;
import java.time.Instant;

/**
 * What guards and effects look at.
 *
 * @param ticket the ticket as it stands
 * @param command the wish
 * @param policy the terms
 * @param at the moment
 */
record TicketContext(TicketFields ticket, TicketCommand command, TicketPolicy policy, Instant at) {

  private static final long LAST_SECOND = Instant.MAX.getEpochSecond() - 1;

  /**
   * When a snoozed ticket wakes or a held one is reviewed; at the latest that the policy allows.
   */
  Instant wakeAt() {
    return wakeAt(ticket, policy);
  }

  static Instant wakeAt(TicketFields ticket, TicketPolicy policy) {
    Instant stated = ticket.wakeAt;
    if (stated != null) {
      return stated;
    }
    boolean held = ticket.state == TicketState.ON_HOLD;
    return plus(ticket.stateSince, held ? policy.holdMax() : policy.snoozeMax());
  }

  /** When silence has lasted long enough to solve the ticket. */
  static Instant silentAt(TicketFields ticket, TicketPolicy policy) {
    return plus(ticket.stateSince, policy.autoSolveAfter());
  }

  /** When a bot's answer has gone unanswered for long enough. */
  Instant idleAt() {
    Instant spoke = ticket.lastCustomerMessageAt;
    boolean since = spoke != null && spoke.isAfter(ticket.stateSince);
    return plus(since && spoke != null ? spoke : ticket.stateSince, policy.autoSolveAfter());
  }

  static Instant closeAt(TicketFields ticket, TicketPolicy policy) {
    return plus(solvedAt(ticket), policy.closeAfter());
  }

  /** Until when a reply reopens, inclusive. */
  Instant reopenUntil() {
    return plus(solvedAt(ticket), policy.reopenWindow());
  }

  private static Instant solvedAt(TicketFields ticket) {
    Instant solved = ticket.solvedAt;
    return solved == null ? ticket.stateSince : solved;
  }

  /** The sum, or the last instant where there is none. */
  static Instant plus(Instant at, Duration span) {
    return at.getEpochSecond() > LAST_SECOND - span.toSeconds() ? Instant.MAX : at.plus(span);
  }

  /** The difference, or the first instant where there is none. */
  static Instant minus(Instant at, Duration span) {
    boolean tooEarly = at.getEpochSecond() < Instant.MIN.getEpochSecond() + 1 + span.toSeconds();
    return tooEarly ? Instant.MIN : at.minus(span);
  }
}
