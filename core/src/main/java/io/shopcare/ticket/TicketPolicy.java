package io.shopcare.ticket;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.ValueStyle;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * The terms of a ticket's life. Defaults: a customer reopens within 14 days, a solved ticket closes
 * after 4, holds and snoozes last 30 at most, silence solves after 7 without a reminder, a merge is
 * undone within 1, a lead reopens a closed ticket within 90, a root cause is not asked for, and
 * bots may engage everywhere.
 *
 * <p>A policy is passed to the life cycle, never stored in a ticket: other terms mean another
 * policy. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface TicketPolicy extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The longest length of time in a policy: all that is meant as "for ever". */
  Duration CENTURY = Duration.ofDays(36_525);

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

  /**
   * How long the customer may stay silent, after the shop began to wait or a bot had answered,
   * before the ticket is solved without an answer.
   */
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

  /** Channels on which no bot may engage. */
  Set<Channel> humanChannels();

  /** Topics on which no bot may engage. */
  @Value.NaturalOrder
  SortedSet<Topic> humanTopics();

  /** Checks that no length of time is negative or longer than a century, nor a number negative. */
  @Value.Check
  default void check() {
    List<Duration> spans =
        List.of(
            reopenWindow(),
            closeAfter(),
            holdMax(),
            snoozeMax(),
            autoSolveAfter(),
            unmergeWindow(),
            adminReopenWindow());
    boolean bounded =
        spans.stream().noneMatch(span -> span.isNegative() || span.compareTo(CENTURY) > 0);
    if (!bounded || autoSolveReminders() < 0) {
      throw InvalidInputException.of("ticket.policy.range")
          .at("policy")
          .expected("lengths of time from 0 to 36,525 days and no negative number")
          .build();
    }
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
