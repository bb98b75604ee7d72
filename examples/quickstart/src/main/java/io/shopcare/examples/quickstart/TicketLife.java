package io.shopcare.examples.quickstart;

import static java.time.ZoneOffset.UTC;
import static java.util.Locale.ENGLISH;

import io.shopcare.Personal;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.ReasonTexts;
import io.shopcare.ticket.Actor;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Message;
import io.shopcare.ticket.MessageKind;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.Ticket;
import io.shopcare.ticket.TicketChange;
import io.shopcare.ticket.TicketCommand;
import io.shopcare.ticket.TicketCommandType;
import io.shopcare.ticket.TicketFact;
import io.shopcare.ticket.TicketHistory;
import io.shopcare.ticket.TicketLifecycle;
import io.shopcare.ticket.TicketPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A ticket is solved, too early to be closed, and taken up again. */
public final class TicketLife {

  private TicketLife() {}

  /** Sends one wish a day. */
  public static void main(String[] args) {
    ReasonTexts texts = ReasonTexts.core();
    var still = new Message("m-1", Channel.EMAIL, MessageKind.PUBLIC, Personal.of("Still here."));
    var opened = new TicketFact.Opened("t-4711", "c-17", Channel.EMAIL, Priority.NORMAL);
    // snippet
    Actor ada = Actor.customer("c-17");
    Actor ben = Actor.agent("agent-7");
    Instant at = Instant.parse("2026-03-02T09:00:00Z");
    Ticket ticket = TicketHistory.open(opened, ada, at).ticket();
    TicketLifecycle life = TicketLifecycle.of(TicketPolicy.ofDefaults());
    for (TicketCommand wish :
        List.of(
            new TicketCommand.Solve(ben, "label-sent"),
            new TicketCommand.Assign(ben, "agent-7"),
            new TicketCommand.Solve(ben, "label-sent"),
            new TicketCommand.Plain(TicketCommandType.CLOSE, Actor.clock()),
            new TicketCommand.CustomerReply(ada, still, false))) {
      at = at.plus(Duration.ofDays(1));
      Outcome<TicketChange> outcome = life.apply(ticket, wish, at);
      ticket = outcome.accepted().map(TicketChange::ticket).orElse(ticket);
      System.out.println(at + " " + wish.type() + ": " + ticket);
      outcome.refusals().forEach(r -> System.out.println("  " + texts.render(r, ENGLISH, UTC)));
      outcome.retryAt().ifPresent(retry -> System.out.println("  retry at " + retry));
    }
    // end
  }
}
