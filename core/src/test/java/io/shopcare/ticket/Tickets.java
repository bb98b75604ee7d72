package io.shopcare.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Outcome;
import io.shopcare.decision.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tickets as the shipped rules make them. */
final class Tickets {

  static final Instant T = Instant.parse("2026-03-02T09:00:00Z");
  static final Actor AGENT = Actor.agent("agent-1");
  static final Actor CUSTOMER = Actor.customer("customer-1");
  static final TicketLifecycle LIFECYCLE = TicketLifecycle.of(TicketPolicy.ofDefaults());

  private Tickets() {}

  static Ticket opened() {
    return TicketHistory.open(
            new TicketFact.Opened("ticket-1", "customer-1", Channel.EMAIL, Priority.NORMAL),
            CUSTOMER,
            T)
        .ticket();
  }

  static Ticket after(Ticket ticket, Instant at, TicketCommand... commands) {
    return LIFECYCLE
        .applyAll(ticket, List.of(commands), at)
        .fold(TicketChange::ticket, refused -> ticket);
  }

  static Ticket solved() {
    return after(
        opened(),
        T,
        new TicketCommand.Assign(AGENT, "agent-1"),
        reply(),
        new TicketCommand.Solve(AGENT, "refund"));
  }

  static Ticket closed() {
    return after(solved(), days(4), plain(TicketCommandType.CLOSE));
  }

  static Instant days(int days) {
    return T.plus(Duration.ofDays(days));
  }

  static TicketCommand plain(TicketCommandType type) {
    return new TicketCommand.Plain(
        type, Actor.of(TicketTable.actors(TicketState.NEW, type).iterator().next()));
  }

  static TicketCommand reply() {
    return new TicketCommand.AgentReply(AGENT, TicketTable.message(MessageKind.PUBLIC));
  }

  static TicketCommand write(boolean thanksOnly) {
    return new TicketCommand.CustomerReply(
        CUSTOMER, TicketTable.message(MessageKind.PUBLIC), thanksOnly);
  }

  static Refused<TicketChange> refusal(Ticket ticket, TicketCommand command, Instant at) {
    Outcome<TicketChange> outcome = LIFECYCLE.apply(ticket, command, at);
    assertThat(outcome.isAccepted()).isFalse();
    return outcome.fold(change -> Refused.<TicketChange>builder().build(), refused -> refused);
  }

  static List<Class<?>> facts(Outcome<TicketChange> outcome) {
    return outcome.accepted().orElseThrow().events().stream()
        .<Class<?>>map(event -> event.fact().getClass())
        .toList();
  }
}
