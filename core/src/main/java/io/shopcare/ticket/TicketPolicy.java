package io.shopcare.ticket;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * The terms of a ticket's life. Defaults: a customer reopens within 14 days, a solved ticket closes
 * after 4, holds and snoozes last 30 at most, silence solves after 7 without a reminder, a merge is
 * undone within 1, a lead reopens a closed ticket within 90, a root cause is not asked for.
 *
 * <p>A policy is passed to the life cycle, never stored in a ticket: other terms mean another
 * policy. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface TicketPolicy extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** How long after solving a customer's reply reopens the ticket, inclusive. */
  @Value.Default
  default Duration reopenWindow() {
    return Duration.ofDays(14);
  }

  /** How long after solving the ticket is closed; 1 hour to 28 days is usual. */
  @Value.Default
  default Duration closeAfter() {
    return Duration.ofDays(4);
  }

  /** How far ahead the review of a held ticket may lie, inclusive. */
  @Value.Default
  default Duration holdMax() {
    return Duration.ofDays(30);
  }

  /** How far ahead the end of a snooze may lie, inclusive. */
  @Value.Default
  default Duration snoozeMax() {
    return Duration.ofDays(30);
  }

  /** How long the customer may stay silent before the ticket is solved without an answer. */
  @Value.Default
  default Duration autoSolveAfter() {
    return Duration.ofDays(7);
  }

  /** How many reminders must have been sent before. */
  @Value.Default
  default int autoSolveReminders() {
    return 0;
  }

  /** How long after a merge it can be undone, inclusive. */
  @Value.Default
  default Duration unmergeWindow() {
    return Duration.ofDays(1);
  }

  /** How long after closing a lead or admin may reopen the ticket, inclusive. */
  @Value.Default
  default Duration adminReopenWindow() {
    return Duration.ofDays(90);
  }

  /** Whether solving needs a root cause. */
  @Value.Default
  default boolean requireRootCause() {
    return false;
  }

  /** The defaults above. */
  static TicketPolicy ofDefaults() {
    return builder().build();
  }

  /** Starts from the defaults. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link TicketPolicy}. */
  final class Builder extends ImmutableTicketPolicy.Builder {
    Builder() {}
  }
}
