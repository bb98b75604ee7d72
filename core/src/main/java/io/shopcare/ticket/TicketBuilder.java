package io.shopcare.ticket;

import java.time.Instant;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What {@link Ticket.Builder} inherits: a setter for each part of a ticket. */
abstract class TicketBuilder {

  private TicketFields fields = new TicketFields();

  private Ticket.Builder self() {
    return (Ticket.Builder) this;
  }

  /** Sets all parts to those of the ticket. */
  public final Ticket.Builder from(Ticket ticket) {
    fields = new TicketFields(ticket.fields());
    return self();
  }

  /** See {@link Ticket#id}. */
  public final Ticket.Builder id(String value) {
    fields.id = value;
    return self();
  }

  /** See {@link Ticket#customerId}; null for none. */
  public final Ticket.Builder customerId(@Nullable String value) {
    fields.customerId = value;
    return self();
  }

  /** See {@link Ticket#originId}; null for none. */
  public final Ticket.Builder originId(@Nullable String value) {
    fields.originId = value;
    return self();
  }

  /** See {@link Ticket#state}. */
  public final Ticket.Builder state(TicketState value) {
    fields.state = value;
    return self();
  }

  /** See {@link Ticket#previousState}. */
  public final Ticket.Builder previousState(TicketState value) {
    fields.previousState = value;
    return self();
  }

  /** See {@link Ticket#status}; null for none. */
  public final Ticket.Builder status(@Nullable StatusCode value) {
    fields.status = value;
    return self();
  }

  /** See {@link Ticket#channel}. */
  public final Ticket.Builder channel(Channel value) {
    fields.channel = value;
    return self();
  }

  /** See {@link Ticket#priority}. */
  public final Ticket.Builder priority(Priority value) {
    fields.priority = value;
    return self();
  }

  /** See {@link Ticket#topic}; null for none. */
  public final Ticket.Builder topic(@Nullable Topic value) {
    fields.topic = value;
    return self();
  }

  /** Sets all tags. */
  public final Ticket.Builder tags(Iterable<String> tags) {
    TreeSet<String> all = new TreeSet<>();
    tags.forEach(all::add);
    fields.tagging = new TicketFact.TagsSet(all);
    return self();
  }

  /** See {@link Ticket#assignee}; null for none. Whoever it is was the last assignee too. */
  public final Ticket.Builder assignee(@Nullable String value) {
    fields.assignee = value;
    fields.lastAssignee = value == null ? fields.lastAssignee : value;
    return self();
  }

  /** See {@link Ticket#lastAssignee}; null for none. */
  public final Ticket.Builder lastAssignee(@Nullable String value) {
    fields.lastAssignee = value;
    return self();
  }

  /** See {@link Ticket#version}. */
  public final Ticket.Builder version(long value) {
    fields.version = value;
    return self();
  }

  /** See {@link Ticket#openedAt}. */
  public final Ticket.Builder openedAt(Instant value) {
    fields.openedAt = value;
    return self();
  }

  /** See {@link Ticket#stateSince}. */
  public final Ticket.Builder stateSince(Instant value) {
    fields.stateSince = value;
    return self();
  }

  /** See {@link Ticket#solvedAt}; null for none. */
  public final Ticket.Builder solvedAt(@Nullable Instant value) {
    fields.solvedAt = value;
    return self();
  }

  /** See {@link Ticket#firstReplyAt}; null for none. */
  public final Ticket.Builder firstReplyAt(@Nullable Instant value) {
    fields.firstReplyAt = value;
    return self();
  }

  /** See {@link Ticket#waitingSince}; null for none. */
  public final Ticket.Builder waitingSince(@Nullable Instant value) {
    fields.waitingSince = value;
    return self();
  }

  /** See {@link Ticket#lastCustomerMessageAt}; null for none. */
  public final Ticket.Builder lastCustomerMessageAt(@Nullable Instant value) {
    fields.lastCustomerMessageAt = value;
    return self();
  }

  /** See {@link Ticket#lastReplyAt}; null for none. */
  public final Ticket.Builder lastReplyAt(@Nullable Instant value) {
    fields.lastReplyAt = value;
    return self();
  }

  /** See {@link Ticket#wakeAt}; null for none. */
  public final Ticket.Builder wakeAt(@Nullable Instant value) {
    fields.wakeAt = value;
    return self();
  }

  /** See {@link Ticket#mergedInto}; null for none. */
  public final Ticket.Builder mergedInto(@Nullable String value) {
    fields.mergedInto = value;
    return self();
  }

  /** See {@link Ticket#resolution}; null for none. */
  public final Ticket.Builder resolution(@Nullable String value) {
    fields.resolution = value;
    return self();
  }

  /** See {@link Ticket#rootCause}; null for none. */
  public final Ticket.Builder rootCause(@Nullable String value) {
    fields.rootCause = value;
    return self();
  }

  /** See {@link Ticket#reminders}. */
  public final Ticket.Builder reminders(int value) {
    fields.reminders = value;
    return self();
  }

  /** See {@link Ticket#messages}. */
  public final Ticket.Builder messages(int value) {
    fields.messages = value;
    return self();
  }

  /** See {@link Ticket#reopens}. */
  public final Ticket.Builder reopens(int value) {
    fields.reopens = value;
    return self();
  }

  /** See {@link Ticket#reassignments}. */
  public final Ticket.Builder reassignments(int value) {
    fields.reassignments = value;
    return self();
  }

  /** See {@link Ticket#followUps}. */
  public final Ticket.Builder followUps(int value) {
    fields.followUps = value;
    return self();
  }

  /**
   * Builds the ticket.
   *
   * @throws io.shopcare.InvalidInputException with code {@code ticket.incomplete} if a required
   *     part is missing
   */
  public final Ticket build() {
    return new Ticket(new TicketFields(fields).requireComplete());
  }
}
