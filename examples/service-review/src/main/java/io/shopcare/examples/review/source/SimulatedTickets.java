package io.shopcare.examples.review.source;

import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.order.OrderEvent;
import io.shopcare.ticket.Actor;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.TicketEvent;
import io.shopcare.ticket.TicketFact;
import io.shopcare.ticket.Topic;
import io.shopcare.ticket.Topics;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Who writes to the simulated shop, when, by which channel and what about: one order in six leads
 * to a question, two of three late ones do; most write in the evening or on Monday morning. What
 * happens then is a {@link SimulatedTicket}.
 */
final class SimulatedTickets {

  private static final Channel[] CHANNELS = {
    Channel.EMAIL,
    Channel.EMAIL,
    Channel.EMAIL,
    Channel.EMAIL,
    Channel.CHAT,
    Channel.CHAT,
    Channel.CHAT,
    Channel.PHONE,
    Channel.PHONE,
    Channel.CONTACT_FORM,
    Channel.SOCIAL
  };
  private static final Topic[] AFTER_DELIVERY = {
    Topics.RETURNS,
    Topics.RETURNS,
    Topics.EXCHANGES,
    Topics.REFUNDS,
    Topics.ORDERS,
    Topics.LOYALTY_POINTS,
    Topics.GIFT_CARDS
  };

  private final BusinessCalendar hours;
  private final ZoneId zone;
  private final Instant end;
  private final Random random;
  private final List<TicketRecord> tickets = new ArrayList<>();

  SimulatedTickets(ZoneId zone, Instant end, Random random) {
    this.zone = zone;
    this.end = end;
    this.random = random;
    this.hours = openingHours(zone);
  }

  /** When the simulated shop answers: Monday to Friday 9 to 18, Saturday 10 to 16. */
  static BusinessCalendar openingHours(ZoneId zone) {
    return BusinessCalendar.builder(zone)
        .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "18:00")
        .open(DayOfWeek.SATURDAY, "10:00", "16:00")
        .build();
  }

  List<TicketRecord> simulate(List<OrderEvent> orders) {
    for (OrderEvent event : orders) {
      if (event instanceof OrderEvent.Delivered delivered) {
        boolean late = delivered.isLate();
        if (random.nextDouble() < (late ? 0.65 : 0.12)) {
          write(event.customerId(), event.at(), late ? Topics.TRACKING : pick(AFTER_DELIVERY));
        }
      } else if (event instanceof OrderEvent.Placed && random.nextDouble() < 0.05) {
        write(event.customerId(), event.at(), Topics.SHIPPING);
      }
    }
    return tickets;
  }

  private void write(String customer, Instant after, Topic topic) {
    Instant at = momentOfContact(after);
    if (at.isBefore(end)) {
      String id = "t-" + (tickets.size() + 1);
      TicketFact opened = new TicketFact.Opened(id, customer, pick(CHANNELS), priority());
      tickets.add(
          new SimulatedTicket(
                  new TicketEvent(0, at, Actor.customer(customer), opened),
                  topic,
                  hours,
                  pace(at),
                  end,
                  random)
              .simulate());
    }
  }

  private Priority priority() {
    int roll = random.nextInt(100);
    return roll < 10
        ? Priority.LOW
        : roll < 80 ? Priority.NORMAL : roll < 95 ? Priority.HIGH : Priority.URGENT;
  }

  private <T> T pick(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** The weeks before Christmas triple the time that answers take. */
  private double pace(Instant at) {
    int month = at.atZone(zone).getMonthValue();
    return month == 12 ? 3 : month == 11 ? 1.8 : 1;
  }

  private Instant momentOfContact(Instant after) {
    ZonedDateTime at;
    do {
      long minutes = (long) (random.nextDouble() * Duration.ofDays(6).toMinutes());
      at = after.plus(Duration.ofMinutes(minutes)).atZone(zone);
    } while (random.nextDouble() > appetite(at));
    return at.toInstant();
  }

  private static double appetite(ZonedDateTime at) {
    int hour = at.getHour();
    double byHour = hour < 7 ? 0.03 : hour < 9 ? 0.35 : hour < 12 ? 0.8 : hour < 18 ? 0.5 : 0.65;
    boolean monday = at.getDayOfWeek() == DayOfWeek.MONDAY;
    boolean weekend = at.getDayOfWeek().getValue() > 5;
    return byHour * (monday && hour < 12 ? 1.25 : weekend ? 0.6 : 1);
  }
}
