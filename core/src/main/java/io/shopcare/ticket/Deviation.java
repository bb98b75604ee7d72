package io.shopcare.ticket;

import io.shopcare.DomainValue;
import org.jspecify.annotations.Nullable;

/**
 * A move in a log that the rules would not have allowed. The log is right: it happened.
 *
 * @param index of the event in the log, from 0
 * @param from the state before
 * @param to the state after
 * @param cause the command behind it, null where the log does not tell
 */
public record Deviation(
    int index, TicketState from, TicketState to, @Nullable TicketCommandType cause)
    implements DomainValue {}
