package io.shopcare.sla.backtest;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Personal;
import io.shopcare.calendar.BusinessTime;
import io.shopcare.sla.staffing.Traffic;
import io.shopcare.ticket.Actor;
import io.shopcare.ticket.ActorKind;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Message;
import io.shopcare.ticket.MessageKind;
import io.shopcare.ticket.TicketEvent;
import io.shopcare.ticket.TicketFact;
import io.shopcare.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A desk that answers tickets first in, first out: so many agents in the staffed hours, each with
 * one ticket at a time, which takes so long. With it the same arrivals are answered again under
 * another staffing, ticket by ticket. Immutable and thread-safe.
 *
 * @param agents how many work in every staffed hour, from 1
 * @param handling how long a ticket keeps an agent
 * @param staffed the hours in which they work
 */
public record ReplyDesk(int agents, Duration handling, BusinessTime staffed)
    implements DomainValue {

  /**
   * Checks the desk.
   *
   * @throws InvalidInputException with code {@code sla.staffing.range} if there are no agents or
   *     more than {@link Traffic#MOST_AGENTS}, or handling takes no time
   */
  public ReplyDesk {
    if (agents < 1 || agents > Traffic.MOST_AGENTS) {
      throw range("agents", "a number from 1 to " + Traffic.MOST_AGENTS);
    }
    if (handling.isNegative() || handling.isZero()) {
      throw range("handling", "a time above 0");
    }
  }

  private static InvalidInputException range(String place, String expected) {
    return InvalidInputException.of("sla.staffing.range").at(place).expected(expected).build();
  }

  /**
   * When each ticket is dealt with. As every ticket takes the same time, the agents become free in
   * turn: a ticket begins when it comes or when the one that is as many places before it as there
   * are agents is done, whichever is later. Linear in the tickets.
   *
   * @param arrivals when tickets come, in order
   * @return for each of them the moment; empty if the staffed hours end before
   * @throws InvalidInputException with code {@code sla.staffing.range} if they are out of order
   */
  public List<Optional<Instant>> answers(List<Instant> arrivals) {
    List<Optional<Instant>> answers = new ArrayList<>(arrivals.size());
    for (int i = 0; i < arrivals.size(); i++) {
      Instant arrival = arrivals.get(i);
      if (i > 0 && arrival.isBefore(arrivals.get(i - 1))) {
        throw range("arrivals", "instants in order");
      }
      Optional<Instant> free = i < agents ? Optional.of(arrival) : answers.get(i - agents);
      answers.add(
          free.map(at -> at.isBefore(arrival) ? arrival : at)
              .flatMap(start -> staffed.dueAt(start, handling)));
    }
    return answers;
  }

  /**
   * Returns what would have happened: each ticket as it was when it was opened, then a public reply
   * of an agent that solves it, as {@link #answers} has it, or nothing.
   *
   * @return in the order in which they were opened
   * @throws InvalidInputException with code {@code sla.history.unopened} if no event opens a ticket
   */
  public List<BacktestCase> replay(List<BacktestCase> tickets) {
    List<Opening> openings = tickets.stream().map(Opening::of).sorted().toList();
    List<Optional<Instant>> answers = answers(openings.stream().map(Opening::at).toList());
    List<BacktestCase> replayed = new ArrayList<>(tickets.size());
    for (int i = 0; i < openings.size(); i++) {
      replayed.add(openings.get(i).answered(answers.get(i)));
    }
    return replayed;
  }

  private record Opening(BacktestCase ticket, Instant at, Channel channel)
      implements Comparable<Opening> {

    static Opening of(BacktestCase ticket) {
      for (TicketEvent event : ticket.history()) {
        if (event.fact() instanceof TicketFact.Opened opened) {
          return new Opening(ticket, event.at(), opened.channel());
        }
      }
      throw InvalidInputException.of("sla.history.unopened")
          .at("tickets")
          .expected("an event that opens each ticket")
          .build();
    }

    BacktestCase answered(Optional<Instant> answer) {
      List<TicketEvent> history = new ArrayList<>();
      ticket.history().stream().filter(event -> !event.at().isAfter(at)).forEach(history::add);
      answer.ifPresent(
          when -> {
            Message reply = new Message("reply", channel, MessageKind.PUBLIC, Personal.tombstone());
            happens(history, when, new TicketFact.MessageAdded(reply));
            happens(history, when, new TicketFact.Moved(TicketState.SOLVED, null));
          });
      return new BacktestCase(ticket.ticket(), history, ticket.context());
    }

    private static void happens(List<TicketEvent> history, Instant at, TicketFact fact) {
      long last = history.stream().mapToLong(TicketEvent::version).max().orElse(0);
      history.add(new TicketEvent(last + 1, at, Actor.of(ActorKind.AGENT), fact));
    }

    @Override
    public int compareTo(Opening other) {
      return at.compareTo(other.at);
    }
  }
}
