package io.shopcare.ticket;

import io.shopcare.InvalidInputException;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a ticket while it is built or folded; once inside a {@link Ticket} they are never
 * changed again. Hand-written, as a generated builder copies a ticket in 456 bytes, this in 136,
 * and a copy is most of what a command costs.
 */
@SuppressWarnings("NullAway.Init") // Required parts are checked by requireComplete.
final class TicketFields implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final TicketFact.TagsSet NO_TAGS =
      new TicketFact.TagsSet(Collections.emptySortedSet());

  String id;
  @Nullable String customerId;
  @Nullable String originId;
  TicketState state = TicketState.NEW;
  TicketState previousState = TicketState.NEW;
  @Nullable StatusCode status;
  Channel channel = Channel.INTERNAL;
  Priority priority = Priority.NORMAL;
  @Nullable Topic topic;
  TicketFact.TagsSet tagging = NO_TAGS;
  @Nullable String assignee;
  @Nullable String lastAssignee;
  long version;
  Instant openedAt;
  Instant stateSince;
  @Nullable Instant solvedAt;
  @Nullable Instant firstReplyAt;
  @Nullable Instant waitingSince;
  @Nullable Instant lastCustomerMessageAt;
  @Nullable Instant lastReplyAt;
  @Nullable Instant wakeAt;
  @Nullable String mergedInto;
  @Nullable String resolution;
  @Nullable String rootCause;
  int reminders;
  int messages;
  int reopens;
  int reassignments;
  int followUps;

  TicketFields() {}

  TicketFields(TicketFields from) {
    id = from.id;
    customerId = from.customerId;
    originId = from.originId;
    state = from.state;
    previousState = from.previousState;
    status = from.status;
    channel = from.channel;
    priority = from.priority;
    topic = from.topic;
    tagging = from.tagging;
    assignee = from.assignee;
    lastAssignee = from.lastAssignee;
    version = from.version;
    openedAt = from.openedAt;
    stateSince = from.stateSince;
    solvedAt = from.solvedAt;
    firstReplyAt = from.firstReplyAt;
    waitingSince = from.waitingSince;
    lastCustomerMessageAt = from.lastCustomerMessageAt;
    lastReplyAt = from.lastReplyAt;
    wakeAt = from.wakeAt;
    mergedInto = from.mergedInto;
    resolution = from.resolution;
    rootCause = from.rootCause;
    reminders = from.reminders;
    messages = from.messages;
    reopens = from.reopens;
    reassignments = from.reassignments;
    followUps = from.followUps;
  }

  SortedSet<String> tags() {
    return tagging.tags();
  }

  /**
   * Returns these parts if none is missing.
   *
   * @throws InvalidInputException with code {@code ticket.incomplete}
   */
  TicketFields requireComplete() {
    require(id, "id");
    require(openedAt, "openedAt");
    require(stateSince, "stateSince");
    return this;
  }

  private static void require(@Nullable Object part, String name) {
    if (part == null) {
      throw InvalidInputException.of("ticket.incomplete").at(name).expected("a value").build();
    }
  }

  private @Nullable Object[] parts() {
    return new @Nullable Object[] {
      id,
      customerId,
      originId,
      state,
      previousState,
      status,
      channel,
      priority,
      topic,
      tags(),
      assignee,
      lastAssignee,
      version,
      openedAt,
      stateSince,
      solvedAt,
      firstReplyAt,
      waitingSince,
      lastCustomerMessageAt,
      lastReplyAt,
      wakeAt,
      mergedInto,
      resolution,
      rootCause,
      reminders,
      messages,
      reopens,
      reassignments,
      followUps,
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TicketFields that && Arrays.equals(parts(), that.parts());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(parts());
  }
}
