package io.shopcare.ticket;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A wish: something that somebody wants to happen to a ticket. It is guarded and may be refused,
 * with every reason. Commands without data of their own are {@link Plain}. What is required may be
 * null: a form that was not filled in is a wish too, and is refused with what it lacks.
 */
public sealed interface TicketCommand extends DomainValue {

  private static void bound(@Nullable String name, String place) {
    Limits.requireLength(Objects.requireNonNullElse(name, ""), Limits.NAME_CHARACTERS, place);
  }

  /** Which of the 23 it is. */
  TicketCommandType type();

  /** Who wishes it. */
  Actor actor();

  /** A command that brings a message: it does nothing where the message has come before. */
  sealed interface Written extends TicketCommand
      permits AgentReply, CustomerReply, AutomaticMessage {

    /** What was written. */
    Message message();
  }

  /**
   * A command that says all by its type, such as {@code of(TicketCommandType.RESUME, agent)}.
   *
   * @throws InvalidInputException with code {@code ticket.command.data} if commands of that type
   *     have data of their own
   */
  static TicketCommand of(TicketCommandType type, Actor actor) {
    return new Plain(type, actor);
  }

  /**
   * A command that says all by its type: {@code BOT_ENGAGE}, {@code AWAIT_CUSTOMER}, {@code
   * REVIEW_DUE}, {@code WAKE}, {@code RESUME}, {@code AUTO_SOLVE}, {@code CLOSE}, {@code
   * MARK_SPAM}, {@code NOT_SPAM}, {@code UNMERGE}.
   *
   * @param type which of them
   * @param actor who wishes it
   */
  record Plain(TicketCommandType type, Actor actor) implements TicketCommand {

    /**
     * Checks the type.
     *
     * @throws InvalidInputException with code {@code ticket.command.data} if commands of that type
     *     have data of their own
     */
    public Plain {
      if (!type.isPlain()) {
        throw InvalidInputException.of("ticket.command.data")
            .at("type")
            .expected("the record of that type, which has its data")
            .build();
      }
    }
  }

  /**
   * The automation hands over to people.
   *
   * @param actor who wishes it
   * @param reason why, null where it is not said
   */
  record Handoff(Actor actor, @Nullable HandoffReason reason) implements TicketCommand {
    @Override
    public TicketCommandType type() {
      return TicketCommandType.HANDOFF;
    }
  }

  /**
   * The automation has solved it.
   *
   * @param actor who says so
   * @param confirmed whether the customer confirmed, else silence is taken for it
   */
  record BotResolve(Actor actor, boolean confirmed) implements TicketCommand {
    @Override
    public TicketCommandType type() {
      return TicketCommandType.BOT_RESOLVE;
    }
  }

  /**
   * Somebody becomes responsible.
   *
   * @param actor who wishes it
   * @param assignee who becomes responsible; required
   */
  record Assign(Actor actor, @Nullable String assignee) implements TicketCommand {

    /** Bounds the name. */
    public Assign {
      bound(assignee, "assignee");
    }

    @Override
    public TicketCommandType type() {
      return TicketCommandType.ASSIGN;
    }
  }

  /**
   * An agent answers.
   *
   * @param actor who
   * @param message what; must be public
   */
  record AgentReply(Actor actor, Message message) implements Written {
    @Override
    public TicketCommandType type() {
      return TicketCommandType.AGENT_REPLY;
    }
  }

  /**
   * The shop waits for somebody else.
   *
   * @param actor who wishes it
   * @param reason a code of the shop's own; required
   * @param owedBy who owes the next step; required
   * @param reviewAt when to look at it again; required
   */
  record Hold(
      Actor actor, @Nullable String reason, @Nullable OwedBy owedBy, @Nullable Instant reviewAt)
      implements TicketCommand {

    /** Bounds the code. */
    public Hold {
      bound(reason, "reason");
    }

    @Override
    public TicketCommandType type() {
      return TicketCommandType.HOLD;
    }
  }

  /**
   * The ticket is put aside.
   *
   * @param actor who wishes it
   * @param until when to take it up again; required
   */
  record Snooze(Actor actor, @Nullable Instant until) implements TicketCommand {
    @Override
    public TicketCommandType type() {
      return TicketCommandType.SNOOZE;
    }
  }

  /**
   * The customer writes.
   *
   * @param actor who
   * @param message what
   * @param thanksOnly whether it says no more than thanks, as far as the host can tell
   */
  record CustomerReply(Actor actor, Message message, boolean thanksOnly) implements Written {
    @Override
    public TicketCommandType type() {
      return TicketCommandType.CUSTOMER_REPLY;
    }
  }

  /**
   * A machine writes: an out-of-office note, a delivery failure, a list mail.
   *
   * @param actor the gateway that received it
   * @param message what
   */
  record AutomaticMessage(Actor actor, Message message) implements Written {
    @Override
    public TicketCommandType type() {
      return TicketCommandType.AUTOMATIC_MESSAGE;
    }
  }

  /**
   * An agent has solved it.
   *
   * @param actor who
   * @param resolution a code of the shop's own; required
   * @param rootCause a code of the shop's own; the policy may require it
   * @param blockers codes of what still stands in the way, as the host sees it: an open task, a
   *     return not settled
   */
  record Solve(
      Actor actor,
      @Nullable String resolution,
      @Nullable String rootCause,
      SortedSet<String> blockers)
      implements TicketCommand {

    /** Bounds the codes and copies the blockers. */
    public Solve {
      bound(resolution, "resolution");
      bound(rootCause, "rootCause");
      blockers = Collections.unmodifiableSortedSet(new TreeSet<>(blockers));
    }

    /** Solves a ticket with nothing in the way. */
    public Solve(Actor actor, String resolution) {
      this(actor, resolution, null, Collections.emptySortedSet());
    }

    @Override
    public TicketCommandType type() {
      return TicketCommandType.SOLVE;
    }
  }

  /**
   * A solved or closed ticket is taken up again.
   *
   * @param actor who wishes it
   * @param reason a code of the shop's own; required for a closed ticket
   */
  record Reopen(Actor actor, @Nullable String reason) implements TicketCommand {

    /** Bounds the code. */
    public Reopen {
      bound(reason, "reason");
    }

    @Override
    public TicketCommandType type() {
      return TicketCommandType.REOPEN;
    }
  }

  /**
   * It continues in another ticket.
   *
   * @param actor who wishes it
   * @param target that ticket as it stands
   * @param acrossCustomers whether it is meant although the customers differ
   */
  record MergeInto(Actor actor, Ticket target, boolean acrossCustomers) implements TicketCommand {
    @Override
    public TicketCommandType type() {
      return TicketCommandType.MERGE_INTO;
    }
  }

  /**
   * A part of it becomes a ticket of its own.
   *
   * @param actor who wishes it
   * @param newTicketId identifier of the new ticket
   * @param messageIds which messages move: at least one, and at least one must stay
   */
  record Split(Actor actor, String newTicketId, SortedSet<String> messageIds)
      implements TicketCommand {

    /** Bounds and copies the identifiers. */
    public Split {
      bound(newTicketId, "newTicketId");
      messageIds.forEach(
          id -> Limits.requireLength(id, Limits.MESSAGE_ID_CHARACTERS, "messageIds"));
      messageIds = Collections.unmodifiableSortedSet(new TreeSet<>(messageIds));
    }

    @Override
    public TicketCommandType type() {
      return TicketCommandType.SPLIT;
    }
  }

  /**
   * The person is forgotten.
   *
   * @param actor who wishes it
   * @param legalHold whether a law demands that the ticket be kept
   */
  record Erase(Actor actor, boolean legalHold) implements TicketCommand {
    @Override
    public TicketCommandType type() {
      return TicketCommandType.ERASE;
    }
  }
}
