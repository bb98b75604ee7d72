package io.shopcare.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What each fact does to a ticket. Total: no fact is refused in any state. */
final class TicketFold {

  private TicketFold() {}

  /** The ticket that an event brings into being. */
  static TicketFields open(TicketFact.Opened fact, TicketEvent event) {
    TicketFields fields = new TicketFields();
    fields.id = fact.ticketId();
    fields.customerId = fact.customerId();
    fields.channel = fact.channel();
    fields.priority = fact.priority();
    fields.openedAt = event.at();
    fields.stateSince = event.at();
    fields.version = event.version();
    fields.waitingSince = event.actor().kind() == ActorKind.CUSTOMER ? event.at() : null;
    return fields;
  }

  static void fold(TicketFields ticket, TicketEvent event) {
    ticket.version = Math.max(ticket.version, event.version());
    TicketFact fact = event.fact();
    Instant at = event.at();
    if (fact instanceof TicketFact.MessageAdded added) {
      message(ticket, added.message().kind(), event.actor().kind(), at);
    } else if (fact instanceof TicketFact.Moved moved) {
      move(ticket, moved.state(), moved.cause(), at);
    } else if (fact instanceof TicketFact.Assigned assigned) {
      assign(ticket, assigned.assignee());
    } else if (fact instanceof TicketFact.Solved solved) {
      move(ticket, TicketState.SOLVED, null, at);
      ticket.resolution = solved.resolution();
      ticket.rootCause = solved.rootCause();
    } else if (fact instanceof TicketFact.Held held) {
      move(ticket, TicketState.ON_HOLD, TicketCommandType.HOLD, at);
      ticket.wakeAt = held.reviewAt();
    } else if (fact instanceof TicketFact.Snoozed snoozed) {
      move(ticket, TicketState.SNOOZED, TicketCommandType.SNOOZE, at);
      ticket.wakeAt = snoozed.until();
    } else {
      foldRare(ticket, fact, at);
    }
  }

  private static void foldRare(TicketFields ticket, TicketFact fact, Instant at) {
    if (fact instanceof TicketFact.Opened) {
      move(ticket, TicketState.NEW, null, at);
    } else if (fact instanceof TicketFact.HandedOff) {
      move(ticket, TicketState.OPEN, TicketCommandType.HANDOFF, at);
      wait(ticket, at);
    } else if (fact instanceof TicketFact.Merged merged) {
      move(ticket, TicketState.MERGED, TicketCommandType.MERGE_INTO, at);
      ticket.mergedInto = merged.targetId();
    } else if (fact instanceof TicketFact.Erased) {
      move(ticket, TicketState.ERASED, TicketCommandType.ERASE, at);
    } else if (fact instanceof TicketFact.SplitOff split) {
      ticket.messages = Math.max(0, ticket.messages - split.messageIds().size());
    } else if (fact instanceof TicketFact.StemsFrom stems) {
      ticket.originId = stems.originId();
    } else if (fact instanceof TicketFact.FollowUpRequested) {
      ticket.followUps++;
    } else if (fact instanceof TicketFact.Reminded) {
      ticket.reminders++;
    } else if (fact instanceof TicketFact.StatusSet set) {
      move(ticket, set.status().state(), null, at);
      ticket.status = set.status();
    } else if (fact instanceof TicketFact.PrioritySet set) {
      ticket.priority = set.priority();
    } else if (fact instanceof TicketFact.TopicSet set) {
      ticket.topic = set.topic();
    } else if (fact instanceof TicketFact.TagsSet set) {
      ticket.tagging = set;
    }
    // Forwarded and MessageDropped leave no trace but the version: the message is not here.
  }

  private static void message(TicketFields ticket, MessageKind kind, ActorKind author, Instant at) {
    ticket.messages++;
    if (kind != MessageKind.PUBLIC) {
      return;
    }
    if (author == ActorKind.CUSTOMER) {
      ticket.lastCustomerMessageAt = at;
      if (ticket.state.isLive()) {
        wait(ticket, at);
      }
      return;
    }
    ticket.waitingSince = null;
    if (author.isStaff()) {
      ticket.lastReplyAt = at;
      ticket.firstReplyAt = ticket.firstReplyAt == null ? at : ticket.firstReplyAt;
      // Writing again to a customer who stays silent reminds.
      ticket.reminders += ticket.state == TicketState.PENDING ? 1 : 0;
    }
  }

  /** The customer waits from the first unanswered message on. */
  private static void wait(TicketFields ticket, Instant at) {
    if (ticket.waitingSince == null) {
      ticket.waitingSince = at;
    }
  }

  private static void assign(TicketFields ticket, @Nullable String assignee) {
    ticket.assignee = assignee;
    if (assignee != null) {
      String last = ticket.lastAssignee;
      ticket.reassignments += last != null && !last.equals(assignee) ? 1 : 0;
      ticket.lastAssignee = assignee;
    }
  }

  private static void move(
      TicketFields ticket, TicketState to, @Nullable TicketCommandType cause, Instant at) {
    TicketState from = ticket.state;
    if (from == to) {
      return;
    }
    boolean undone = from.isAside() && to == ticket.previousState;
    ticket.previousState = from;
    ticket.state = to;
    ticket.stateSince = at;
    StatusCode status = ticket.status;
    if (status != null && status.state() != to) {
      ticket.status = null;
    }
    ticket.mergedInto = null;
    if (!undone && !to.isAside()) {
      enter(ticket, from, to, at);
    }
    if (cause == TicketCommandType.CUSTOMER_REPLY && to.isLive()) {
      wait(ticket, at);
    }
  }

  /**
   * What a move clears and counts. Spam and merged tickets keep all, so that both can be undone.
   */
  private static void enter(TicketFields ticket, TicketState from, TicketState to, Instant at) {
    ticket.wakeAt = null;
    ticket.reminders = 0;
    if (!to.isLive() || to == TicketState.PENDING) {
      ticket.waitingSince = null;
    }
    if (to == TicketState.SOLVED) {
      ticket.solvedAt = at;
    }
    boolean wasDone = from == TicketState.SOLVED || from == TicketState.CLOSED;
    ticket.reopens += wasDone && to.isLive() ? 1 : 0;
  }
}
