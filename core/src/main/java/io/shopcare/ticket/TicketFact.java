package io.shopcare.ticket;

import io.shopcare.DomainValue;
import io.shopcare.Limits;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What happened, apart from when and by whom. Facts are small and orthogonal: an agent's answer to
 * a new ticket is a {@link MessageAdded} and a {@link Moved}. Folding a fact never fails.
 */
public sealed interface TicketFact extends DomainValue {

  private static void bound(@Nullable String name, String place) {
    Limits.requireLength(Objects.requireNonNullElse(name, ""), Limits.NAME_CHARACTERS, place);
  }

  private static SortedSet<String> names(SortedSet<String> names, int characters, String place) {
    names.forEach(name -> Limits.requireLength(name, characters, place));
    return Collections.unmodifiableSortedSet(new TreeSet<>(names));
  }

  /** The state in which the ticket is afterwards, for the facts that move it. */
  default Optional<TicketState> to() {
    return Optional.empty();
  }

  /** The command behind a move, null where the fact does not tell. */
  default @Nullable TicketCommandType cause() {
    return null;
  }

  /**
   * The ticket came into being.
   *
   * @param ticketId its identifier
   * @param customerId whose it is, null while unknown
   * @param channel by which it came
   * @param priority with which it starts
   */
  record Opened(String ticketId, @Nullable String customerId, Channel channel, Priority priority)
      implements TicketFact {

    /** Checks the parts. */
    public Opened {
      Limits.requireLength(ticketId, Limits.NAME_CHARACTERS, "ticketId");
      bound(customerId, "customerId");
      Objects.requireNonNull(channel, "channel");
      Objects.requireNonNull(priority, "priority");
    }

    @Override
    public Optional<TicketState> to() {
      return Optional.of(TicketState.NEW);
    }
  }

  /**
   * The ticket went to another state.
   *
   * @param state the new state
   * @param cause the command that did it, null where only the state was observed, as in a log
   */
  record Moved(TicketState state, @Nullable TicketCommandType cause) implements TicketFact {

    /** Requires a state. */
    public Moved {
      Objects.requireNonNull(state, "state");
    }

    @Override
    public Optional<TicketState> to() {
      return Optional.of(state);
    }
  }

  /**
   * An automation handed the ticket over to people.
   *
   * @param reason why, null where it was not said
   */
  record HandedOff(@Nullable HandoffReason reason) implements TicketFact {
    @Override
    public Optional<TicketState> to() {
      return Optional.of(TicketState.OPEN);
    }

    @Override
    public TicketCommandType cause() {
      return TicketCommandType.HANDOFF;
    }
  }

  /**
   * A message was written or received.
   *
   * @param message the message
   */
  record MessageAdded(Message message) implements TicketFact {

    /** Requires a message. */
    public MessageAdded {
      Objects.requireNonNull(message, "message");
    }
  }

  /** A message came and was not kept: a reply to spam. */
  record MessageDropped() implements TicketFact {}

  /**
   * Somebody became responsible, or nobody.
   *
   * @param assignee who, null for nobody
   */
  record Assigned(@Nullable String assignee) implements TicketFact {

    /** Checks the name. */
    public Assigned {
      bound(assignee, "assignee");
    }
  }

  /**
   * The ticket was held for somebody else.
   *
   * @param reason a code of the shop's own
   * @param owedBy who owes the next step
   * @param reviewAt when to look at it again
   */
  record Held(String reason, OwedBy owedBy, Instant reviewAt) implements TicketFact {

    /** Checks the parts. */
    public Held {
      Limits.requireLength(reason, Limits.NAME_CHARACTERS, "reason");
      Objects.requireNonNull(owedBy, "owedBy");
      Objects.requireNonNull(reviewAt, "reviewAt");
    }

    @Override
    public Optional<TicketState> to() {
      return Optional.of(TicketState.ON_HOLD);
    }

    @Override
    public TicketCommandType cause() {
      return TicketCommandType.HOLD;
    }
  }

  /**
   * The ticket was put aside.
   *
   * @param until when to take it up again
   */
  record Snoozed(Instant until) implements TicketFact {

    /** Requires an instant. */
    public Snoozed {
      Objects.requireNonNull(until, "until");
    }

    @Override
    public Optional<TicketState> to() {
      return Optional.of(TicketState.SNOOZED);
    }

    @Override
    public TicketCommandType cause() {
      return TicketCommandType.SNOOZE;
    }
  }

  /**
   * The ticket was solved.
   *
   * @param resolution a code of the shop's own
   * @param rootCause a code of the shop's own, null if none was given
   */
  record Solved(String resolution, @Nullable String rootCause) implements TicketFact {

    /** Checks the codes. */
    public Solved {
      Limits.requireLength(resolution, Limits.NAME_CHARACTERS, "resolution");
      bound(rootCause, "rootCause");
    }

    @Override
    public Optional<TicketState> to() {
      return Optional.of(TicketState.SOLVED);
    }
  }

  /**
   * The ticket continues in another.
   *
   * @param targetId the other ticket
   */
  record Merged(String targetId) implements TicketFact {

    /** Checks the identifier. */
    public Merged {
      Limits.requireLength(targetId, Limits.NAME_CHARACTERS, "targetId");
    }

    @Override
    public Optional<TicketState> to() {
      return Optional.of(TicketState.MERGED);
    }

    @Override
    public TicketCommandType cause() {
      return TicketCommandType.MERGE_INTO;
    }
  }

  /**
   * A part of it became a ticket of its own.
   *
   * @param newTicketId the new ticket
   * @param messageIds the messages that went with it
   */
  record SplitOff(String newTicketId, SortedSet<String> messageIds) implements TicketFact {

    /** Checks and copies the identifiers. */
    public SplitOff {
      Limits.requireLength(newTicketId, Limits.NAME_CHARACTERS, "newTicketId");
      messageIds = names(messageIds, Limits.MESSAGE_ID_CHARACTERS, "messageIds");
    }
  }

  /**
   * The ticket stems from another: it was split off from it, or is the follow-up of it.
   *
   * @param originId the other ticket
   */
  record StemsFrom(String originId) implements TicketFact {

    /** Checks the identifier. */
    public StemsFrom {
      Limits.requireLength(originId, Limits.NAME_CHARACTERS, "originId");
    }
  }

  /** A reply came too late to reopen the ticket: the host is to open a linked one. */
  record FollowUpRequested() implements TicketFact {}

  /**
   * A reply came to a merged ticket and was handed to the one in which it continues.
   *
   * @param targetId that ticket
   */
  record Forwarded(String targetId) implements TicketFact {

    /** Checks the identifier. */
    public Forwarded {
      Limits.requireLength(targetId, Limits.NAME_CHARACTERS, "targetId");
    }
  }

  /** A reminder was sent to a customer who stays silent. */
  record Reminded() implements TicketFact {}

  /** The person was forgotten. */
  record Erased() implements TicketFact {
    @Override
    public Optional<TicketState> to() {
      return Optional.of(TicketState.ERASED);
    }

    @Override
    public TicketCommandType cause() {
      return TicketCommandType.ERASE;
    }
  }

  /**
   * The priority was set.
   *
   * @param priority the new one
   */
  record PrioritySet(Priority priority) implements TicketFact {

    /** Requires a priority. */
    public PrioritySet {
      Objects.requireNonNull(priority, "priority");
    }
  }

  /**
   * The topic was set.
   *
   * @param topic the new one
   */
  record TopicSet(Topic topic) implements TicketFact {

    /** Requires a topic. */
    public TopicSet {
      Objects.requireNonNull(topic, "topic");
    }
  }

  /**
   * The shop's own status was set, and with it the state on which it is: the ticket is there from
   * then on, whatever the rules say, as no command stands behind it. To label a ticket, record a
   * status on the state that the ticket has.
   *
   * @param status the new one
   */
  record StatusSet(StatusCode status) implements TicketFact {

    /** Requires a status. */
    public StatusSet {
      Objects.requireNonNull(status, "status");
    }

    @Override
    public Optional<TicketState> to() {
      return Optional.of(status.state());
    }
  }

  /**
   * The tags were set.
   *
   * @param tags all tags that the ticket has now
   */
  record TagsSet(SortedSet<String> tags) implements TicketFact {

    /** Checks and copies the tags. */
    public TagsSet {
      tags = names(tags, Limits.NAME_CHARACTERS, "tags");
    }
  }
}
