package io.shopcare.examples.benchmarks;

import io.shopcare.calendar.BusinessTime;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaTarget;
import io.shopcare.ticket.Actor;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Message;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.TicketEvent;
import io.shopcare.ticket.TicketFact;
import io.shopcare.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A ticket of twenty events in three and a half days, and three promises in business hours. */
final class SlaHistory {

  /** Weekdays and Saturdays in Paris, with eleven holidays a year. */
  static final BusinessTime HOURS =
      CalendarBenchmark.shopcare(
          IntStream.range(0, 110)
              .mapToObj(i -> LocalDate.of(2026, 1, 1).plusDays(i * 33L))
              .toList());

  static final SlaPolicySet POLICIES =
      SlaPolicySet.of(
          SlaPolicy.builder("standard")
              .addTargets(
                  SlaTarget.of("first_reply", Duration.ofHours(4), HOURS),
                  SlaTarget.of("next_reply", Duration.ofHours(8), HOURS),
                  SlaTarget.of("requester_wait", Duration.ofHours(24), HOURS))
              .build());

  private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");

  /** When it is asked how the clocks stand. */
  static final Instant AS_OF = OPENED.plus(Duration.ofHours(100));

  private static final Actor CUSTOMER = Actor.customer("customer-1");
  private static final Actor AGENT = Actor.agent("agent-1");

  private final List<TicketEvent> events = new ArrayList<>();

  private SlaHistory() {
    TicketFact wrote = new TicketFact.MessageAdded(Message.of("m-1", Channel.EMAIL, "hello"));
    at(0, CUSTOMER, new TicketFact.Opened("t-1", "customer-1", Channel.EMAIL, Priority.NORMAL));
    at(0, CUSTOMER, wrote);
    at(1, AGENT, new TicketFact.Assigned("desk"));
    at(2, AGENT, wrote);
    at(2, AGENT, moved(TicketState.PENDING));
    at(6, CUSTOMER, wrote);
    at(6, CUSTOMER, moved(TicketState.OPEN));
    at(8, AGENT, new TicketFact.PrioritySet(Priority.HIGH));
    at(22, AGENT, new TicketFact.Assigned("agent-1"));
    at(26, AGENT, wrote);
    at(27, AGENT, moved(TicketState.ON_HOLD));
    at(50, CUSTOMER, wrote);
    at(50, CUSTOMER, moved(TicketState.OPEN));
    at(52, AGENT, new TicketFact.Assigned("billing"));
    at(53, AGENT, wrote);
    at(53, AGENT, moved(TicketState.PENDING));
    at(75, CUSTOMER, wrote);
    at(75, CUSTOMER, moved(TicketState.OPEN));
    at(80, AGENT, wrote);
    at(81, AGENT, moved(TicketState.SOLVED));
  }

  static List<TicketEvent> events() {
    return List.copyOf(new SlaHistory().events);
  }

  private static TicketFact moved(TicketState state) {
    return new TicketFact.Moved(state, null);
  }

  private void at(long hour, Actor actor, TicketFact fact) {
    events.add(new TicketEvent(events.size(), OPENED.plus(Duration.ofHours(hour)), actor, fact));
  }
}
