package io.shopcare.examples.review.source;

import io.shopcare.Personal;
import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.decision.Outcome;
import io.shopcare.ticket.Actor;
import io.shopcare.ticket.ActorKind;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.HandoffReason;
import io.shopcare.ticket.Message;
import io.shopcare.ticket.MessageKind;
import io.shopcare.ticket.OwedBy;
import io.shopcare.ticket.TicketChange;
import io.shopcare.ticket.TicketCommand;
import io.shopcare.ticket.TicketCommandType;
import io.shopcare.ticket.TicketEvent;
import io.shopcare.ticket.TicketFact;
import io.shopcare.ticket.TicketHistory;
import io.shopcare.ticket.TicketLifecycle;
import io.shopcare.ticket.TicketPolicy;
import io.shopcare.ticket.TicketState;
import io.shopcare.ticket.TicketTimer;
import io.shopcare.ticket.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * One ticket of the simulated shop, lived through by commands: what the life cycle refuses does not
 * happen, and timers are kept as a host would keep them.
 */
final class SimulatedTicket {

  private static final TicketLifecycle LIFECYCLE = TicketLifecycle.of(TicketPolicy.ofDefaults());

  private final String id;
  private final Actor customer;
  private final Actor agent;
  private final Channel channel;
  private final BusinessCalendar hours;
  private final double pace;
  private final Instant end;
  private final Random random;
  private TicketHistory history;
  private List<TicketTimer> timers = List.of();
  private Instant now;

  SimulatedTicket(
      TicketEvent opened,
      Topic topic,
      BusinessCalendar hours,
      double pace,
      Instant end,
      Random random) {
    this.history =
        TicketHistory.of(List.of(opened))
            .record(opened.at(), opened.actor(), new TicketFact.TopicSet(topic));
    this.id = history.ticket().id();
    this.customer = opened.actor();
    this.channel = history.ticket().channel();
    this.now = opened.at();
    this.agent = Actor.agent("a-" + (1 + random.nextInt(8)));
    this.hours = hours;
    this.pace = pace;
    this.end = end;
    this.random = random;
  }

  /** Lives the ticket through until it is closed or the season ends. */
  TicketRecord simulate() {
    customerWrites(false);
    if (random.nextInt(100) < 2) {
      now = workingTime(0.5);
      perform(plain(TicketCommandType.MARK_SPAM, agent));
    } else if (channel != Channel.CHAT || !botSolves()) {
      peopleSolve();
    }
    rest();
    Instant solvedAt = history.ticket().solvedAt().orElse(null);
    return new TicketRecord(id, history.events(), solvedAt, null);
  }

  private boolean botSolves() {
    Actor bot = Actor.of(ActorKind.BOT);
    perform(plain(TicketCommandType.BOT_ENGAGE, Actor.system()));
    now = now.plusSeconds(20 + random.nextInt(200));
    if (random.nextInt(100) < 38) {
      return perform(new TicketCommand.BotResolve(bot, true));
    }
    perform(new TicketCommand.Handoff(bot, HandoffReason.LOW_CONFIDENCE));
    return false;
  }

  private void peopleSolve() {
    now = workingTime(channel == Channel.CHAT || channel == Channel.PHONE ? 0.15 : 2.2);
    perform(new TicketCommand.Assign(Actor.of(ActorKind.ROUTER), agent.id()));
    reply();
    if (random.nextInt(100) < 40) {
      perform(plain(TicketCommandType.AWAIT_CUSTOMER, agent));
      now = later(11);
      if (random.nextInt(100) < 85) {
        customerWrites(false);
        now = workingTime(1.6);
        reply();
      }
    }
    if (random.nextInt(100) < 12) {
      Instant reviewAt = now.plus(Duration.ofDays(2));
      perform(new TicketCommand.Hold(agent, "carrier-inquiry", OwedBy.CARRIER, reviewAt));
      now = reviewAt;
      perform(plain(TicketCommandType.REVIEW_DUE, Actor.clock()));
      now = workingTime(1);
    }
    now = now.plusSeconds(60 + random.nextInt(600));
    perform(new TicketCommand.Solve(agent, "answered"));
    if (random.nextInt(100) < 9) {
      now = later(50);
      customerWrites(random.nextInt(100) < 45);
      if (history.ticket().state() == TicketState.OPEN) {
        now = workingTime(2);
        reply();
        perform(new TicketCommand.Solve(agent, "answered-again"));
      }
    }
  }

  private void reply() {
    perform(new TicketCommand.AgentReply(agent, message()));
  }

  private void customerWrites(boolean thanksOnly) {
    perform(new TicketCommand.CustomerReply(customer, message(), thanksOnly));
  }

  private Message message() {
    String messageId = id + "-" + history.events().size();
    return new Message(messageId, channel, MessageKind.PUBLIC, Personal.of("…"));
  }

  /** Timers that ring before the end, one after another. */
  private void rest() {
    while (ring(end)) {}
  }

  private boolean ring(Instant before) {
    TicketTimer first = timers.stream().min(Comparator.comparing(TicketTimer::at)).orElse(null);
    if (first == null || !first.at().isBefore(before)) {
      return false;
    }
    return attempt(first.command(), first.at());
  }

  /** Performs a command now, after the timers that ring before; nothing happens after the end. */
  private boolean perform(TicketCommand command) {
    while (ring(now)) {}
    return now.isBefore(end) && attempt(command, now);
  }

  private boolean attempt(TicketCommand command, Instant at) {
    Outcome<TicketChange> outcome = LIFECYCLE.apply(history.ticket(), command, at);
    outcome
        .accepted()
        .ifPresent(
            change -> {
              history = history.with(change);
              timers = change.timers();
            });
    return outcome.isAccepted();
  }

  private static TicketCommand plain(TicketCommandType type, Actor actor) {
    return new TicketCommand.Plain(type, actor);
  }

  /** After so many business hours in the median, log-normal. */
  private Instant workingTime(double medianHours) {
    double seconds = 3600 * medianHours * pace * Math.exp(0.9 * random.nextGaussian());
    return hours.dueAt(now, Duration.ofSeconds((long) seconds)).orElseThrow();
  }

  private Instant later(double meanHours) {
    return now.plusSeconds((long) (-Math.log(1 - random.nextDouble()) * meanHours * 3600));
  }
}
