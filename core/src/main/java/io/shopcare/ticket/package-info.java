/**
 * The ticket, from first message to closing. A {@link io.shopcare.ticket.TicketCommand} is a wish
 * and may be refused; a {@link io.shopcare.ticket.TicketEvent} is a fact and never is. The life
 * cycle turns the one into the other; {@link io.shopcare.ticket.Ticket} is the fold of the facts,
 * and nothing else.
 *
 * <pre>{@code
 * TicketLifecycle lifecycle = TicketLifecycle.of(TicketPolicy.ofDefaults());
 * Outcome<TicketChange> outcome =
 *     lifecycle.apply(ticket, new TicketCommand.Assign(router, "agent-7"), now);
 * outcome.fold(this::store, refused -> reply(refused.codes()));
 * }</pre>
 */
@NullMarked
package io.shopcare.ticket;

import org.jspecify.annotations.NullMarked;
