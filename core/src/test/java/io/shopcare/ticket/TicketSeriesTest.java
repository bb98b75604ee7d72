package io.shopcare.ticket;

import static io.shopcare.ticket.Tickets.AGENT;
import static io.shopcare.ticket.Tickets.CUSTOMER;
import static io.shopcare.ticket.Tickets.LIFECYCLE;
import static io.shopcare.ticket.Tickets.T;
import static io.shopcare.ticket.Tickets.days;
import static io.shopcare.ticket.Tickets.opened;
import static io.shopcare.ticket.Tickets.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Several commands as one. */
class TicketSeriesTest {

  /** A hold may be 30 days ahead, so this one waits five days, and its review 30 more. */
  @Test
  void waitsForOneCommandAfterTheOther() {
    Instant review = days(35);
    List<TicketCommand> both =
        List.of(
            new TicketCommand.Hold(AGENT, "parts", OwedBy.SUPPLIER, review),
            plain(TicketCommandType.REVIEW_DUE));
    Outcome<TicketChange> early = LIFECYCLE.applyAll(opened(), both, T);
    assertThat(early.retryAt()).contains(review);
    assertThat(LIFECYCLE.applyAll(opened(), both, review).isAccepted()).isTrue();
  }

  /** A message that is there already is left out, but the commands are counted as they came. */
  @Test
  void tellsWhichCommandIsRefusedAsTheyCame() {
    TicketCommand message =
        new TicketCommand.CustomerReply(CUSTOMER, TicketTable.message(MessageKind.PUBLIC), false);
    TicketHistory opened =
        TicketHistory.open(
            new TicketFact.Opened("ticket-1", "customer-1", Channel.EMAIL, Priority.NORMAL),
            CUSTOMER,
            T);
    TicketHistory history =
        LIFECYCLE.apply(opened, opened.ticket().version(), message, T).accepted().orElseThrow();
    for (TicketCommand refused :
        List.of(
            new TicketCommand.Solve(AGENT, "solved"),
            new TicketCommand.Split(AGENT, "ticket-2", new TreeSet<>(Set.of("nowhere"))))) {
      Outcome<TicketHistory> outcome =
          LIFECYCLE.applyAll(history, history.ticket().version(), List.of(message, refused), T);
      assertThat(outcome.refusals().get(0).details()).contains(Detail.number("index", 1));
    }
  }
}
