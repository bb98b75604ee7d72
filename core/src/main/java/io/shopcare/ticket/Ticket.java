package io.shopcare.ticket;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * The state of a ticket: the fold of its events and nothing else. Messages and events are in its
 * history. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface Ticket extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The shop's identifier of the ticket. */
  String id();

  /** Whose it is; absent while unknown. */
  Optional<String> customerId();

  /** The state on which all rules run. */
  TicketState state();

  /** The state before the present one, to which undoing a merge or a spam mark returns. */
  TicketState previousState();

  /** The shop's own status, where one was set. */
  Optional<StatusCode> status();

  /** By which channel it came. */
  Channel channel();

  /** How soon it is to be dealt with. */
  Priority priority();

  /** What it is about. */
  Optional<Topic> topic();

  /** The tags, compared exactly. */
  @Value.NaturalOrder
  SortedSet<String> tags();

  /** Who is responsible. */
  Optional<String> assignee();

  /** How many commands were accepted; the first event has version 0. */
  long version();

  /** When it came into being. */
  Instant openedAt();

  /** When it came into its present state. */
  Instant stateSince();

  /** When it was last solved; absent while it never was. */
  Optional<Instant> solvedAt();

  /** When the shop first answered in public through a person. */
  Optional<Instant> firstReplyAt();

  /** Since when the customer has been waiting for an answer; absent while the shop owes none. */
  Optional<Instant> waitingSince();

  /** When the customer last wrote. */
  Optional<Instant> lastCustomerMessageAt();

  /** When a person of the shop last wrote in public. */
  Optional<Instant> lastReplyAt();

  /** When a held ticket is to be reviewed or a snoozed one taken up again. */
  Optional<Instant> wakeAt();

  /** The ticket in which a merged one continues. */
  Optional<String> mergedInto();

  /** The resolution code of the last solution. */
  Optional<String> resolution();

  /** The root cause given with it. */
  Optional<String> rootCause();

  /** Reminders sent since the shop began to wait for the customer. */
  int reminders();

  /** Messages of any kind. */
  int messages();

  /** How often it was taken up again after being solved or closed. */
  int reopens();

  /** How often somebody else became responsible after the first. */
  int reassignments();

  /** How many follow-ups it asked for. */
  int followUps();

  /** Starts a ticket; for folds and imports, as commands go through the life cycle. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Ticket}. */
  final class Builder extends ImmutableTicket.Builder {
    Builder() {}
  }
}
