package io.shopcare.ticket;

import io.shopcare.DomainValue;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The state of a ticket: the fold of its events and nothing else. Messages and events are in its
 * {@linkplain TicketHistory history}. Immutable and thread-safe.
 */
public final class Ticket implements DomainValue {

  private static final long serialVersionUID = 1L;

  private final TicketFields fields;

  /** Takes the parts over: nobody else may hold them. */
  Ticket(TicketFields fields) {
    this.fields = fields;
  }

  /** The parts, to be read or copied, never to be changed. */
  TicketFields fields() {
    return fields;
  }

  /** The shop's identifier of the ticket. */
  public String id() {
    return fields.id;
  }

  /** Whose it is; absent while unknown. */
  public Optional<String> customerId() {
    return Optional.ofNullable(fields.customerId);
  }

  /** The ticket that it was split off from or follows up; absent for most. */
  public Optional<String> originId() {
    return Optional.ofNullable(fields.originId);
  }

  /** The state on which all rules run. */
  public TicketState state() {
    return fields.state;
  }

  /** The state before the present one; for a ticket that never moved the present one. */
  public TicketState previousState() {
    return fields.previousState;
  }

  /** The shop's own status, where one was set and the state has not changed since. */
  public Optional<StatusCode> status() {
    return Optional.ofNullable(fields.status);
  }

  /** By which channel it came. */
  public Channel channel() {
    return fields.channel;
  }

  /** How soon it is to be dealt with. */
  public Priority priority() {
    return fields.priority;
  }

  /** What it is about. */
  public Optional<Topic> topic() {
    return Optional.ofNullable(fields.topic);
  }

  /** The tags, compared exactly. */
  public SortedSet<String> tags() {
    return fields.tags();
  }

  /** Who is responsible. */
  public Optional<String> assignee() {
    return Optional.ofNullable(fields.assignee);
  }

  /** Who was last responsible; stays when nobody is, so that a reply can find the way back. */
  public Optional<String> lastAssignee() {
    return Optional.ofNullable(fields.lastAssignee);
  }

  /** How many commands were accepted and facts recorded; the first event has version 0. */
  public long version() {
    return fields.version;
  }

  /** When it came into being. */
  public Instant openedAt() {
    return fields.openedAt;
  }

  /** When it came into its present state. */
  public Instant stateSince() {
    return fields.stateSince;
  }

  /** When it was last solved; absent while it never was. */
  public Optional<Instant> solvedAt() {
    return Optional.ofNullable(fields.solvedAt);
  }

  /** When the shop first answered in public through a person. */
  public Optional<Instant> firstReplyAt() {
    return Optional.ofNullable(fields.firstReplyAt);
  }

  /** Since when the customer has been waiting for an answer; absent while the shop owes none. */
  public Optional<Instant> waitingSince() {
    return Optional.ofNullable(fields.waitingSince);
  }

  /** When the customer last wrote. */
  public Optional<Instant> lastCustomerMessageAt() {
    return Optional.ofNullable(fields.lastCustomerMessageAt);
  }

  /** When a person of the shop last wrote in public. */
  public Optional<Instant> lastReplyAt() {
    return Optional.ofNullable(fields.lastReplyAt);
  }

  /** When a held ticket is to be reviewed or a snoozed one taken up again. */
  public Optional<Instant> wakeAt() {
    return Optional.ofNullable(fields.wakeAt);
  }

  /** The ticket in which a merged one continues. */
  public Optional<String> mergedInto() {
    return Optional.ofNullable(fields.mergedInto);
  }

  /** The resolution code of the last solution. */
  public Optional<String> resolution() {
    return Optional.ofNullable(fields.resolution);
  }

  /** The root cause given with it. */
  public Optional<String> rootCause() {
    return Optional.ofNullable(fields.rootCause);
  }

  /** Reminders sent since the shop began to wait for the customer. */
  public int reminders() {
    return fields.reminders;
  }

  /** Messages of any kind. */
  public int messages() {
    return fields.messages;
  }

  /** How often it was taken up again after being solved or closed. */
  public int reopens() {
    return fields.reopens;
  }

  /** How often somebody else became responsible after the first. */
  public int reassignments() {
    return fields.reassignments;
  }

  /** How many follow-ups it asked for. */
  public int followUps() {
    return fields.followUps;
  }

  /** Whose turn it is. */
  public Turn turn() {
    return Turn.of(fields);
  }

  /** Since when it has been that side's turn; since the last move where it is nobody's. */
  public Instant turnSince() {
    return Turn.since(fields);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ticket that && fields.equals(that.fields);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  /** Identifier, state and version, such as {@code 4711 OPEN v3}. */
  @Override
  public String toString() {
    return fields.id + " " + fields.state + " v" + fields.version;
  }

  private Object readResolve() {
    return new Ticket(new TicketFields(fields).requireComplete());
  }

  /** Starts a ticket; for imports, as commands go through the life cycle. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Ticket}; identifier, {@code openedAt} and {@code stateSince} are required. */
  public static final class Builder extends TicketBuilder {
    Builder() {}
  }
}
