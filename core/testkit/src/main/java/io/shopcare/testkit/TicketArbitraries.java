package io.shopcare.testkit;

import io.shopcare.decision.Accepted;
import io.shopcare.ticket.Actor;
import io.shopcare.ticket.Message;
import io.shopcare.ticket.Ticket;
import io.shopcare.ticket.TicketCommand;
import io.shopcare.ticket.TicketCommandType;
import io.shopcare.ticket.TicketEvent;
import io.shopcare.ticket.TicketFact;
import io.shopcare.ticket.TicketHistory;
import io.shopcare.ticket.TicketLifecycle;
import io.shopcare.ticket.TicketPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Tickets, messages, commands and histories. Commands come in two kinds: {@linkplain #commands
 * anything that can be written down}, mostly refused, and {@linkplain #sensibleCommands what a host
 * would send}, often accepted. Every message holds {@link #CANARY}, so that a leak can be found.
 */
public final class TicketArbitraries {

  /**
   * With what every message's text begins; sixteen random hexadecimal digits and an odd end follow.
   * None of it must ever show where texts are not meant to.
   */
  public static final String CANARY = "canary-7f3a";

  /** When every ticket is opened. */
  public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private TicketArbitraries() {}

  /**
   * A command and when it is given.
   *
   * @param command the command
   * @param at when
   */
  public record Wish(TicketCommand command, Instant at) {}

  private static Arbitrary<TicketDraw> draws() {
    return Arbitraries.longs().map(TicketDraw::new);
  }

  private static Arbitrary<List<TicketDraw>> draws(int most) {
    return draws().list().ofMaxSize(most);
  }

  /** Any actor, by one of two names. */
  public static Arbitrary<Actor> actors() {
    return draws().map(TicketDraw::actor);
  }

  /** Messages of any kind on any channel, by one of ten identifiers. */
  public static Arbitrary<Message> messages() {
    return draws().map(TicketDraw::message);
  }

  /** Policies with windows from nothing to two months. */
  public static Arbitrary<TicketPolicy> policies() {
    Arbitrary<Duration> spans = draws().map(TicketDraw::span);
    return Combinators.combine(
            spans,
            spans,
            spans,
            spans,
            spans,
            Arbitraries.integers().between(0, 2),
            Arbitraries.of(true, false))
        .as(
            (reopen, close, ahead, silence, undo, reminders, cause) ->
                TicketPolicy.builder()
                    .reopenWindow(reopen)
                    .closeAfter(close)
                    .holdMax(ahead)
                    .snoozeMax(ahead)
                    .autoSolveAfter(silence)
                    .unmergeWindow(undo)
                    .autoSolveReminders(reminders)
                    .requireRootCause(cause)
                    .build());
  }

  /** Moments from the start on, up to two months later, whole days among them. */
  public static Arbitrary<Instant> moments() {
    return draws().map(TicketDraw::moment);
  }

  /** Tickets in any state, with any times, whether they came about by rules or not. */
  public static Arbitrary<Ticket> tickets() {
    return draws(6).map(TicketArbitraries::ticket);
  }

  private static Ticket ticket(List<TicketDraw> draws) {
    TicketHistory history = TicketDraw.opened();
    for (TicketDraw draw : draws) {
      Actor author = draw.oneIn(2) ? Actor.agent("agent-1") : Actor.customer(TicketDraw.CUSTOMER);
      history = history.record(draw.moment(), author, draw.fact());
    }
    return history.ticket();
  }

  /** Facts of every kind, as logs of other systems hold them. */
  public static Arbitrary<TicketFact> facts() {
    return draws().map(TicketDraw::fact);
  }

  /** Events as a log holds them: any fact by anybody, at any time, some of them twice. */
  public static Arbitrary<List<TicketEvent>> logs() {
    Arbitrary<TicketEvent> events =
        Combinators.combine(Arbitraries.longs().between(0, 9), draws())
            .as((version, d) -> new TicketEvent(version, d.moment(), d.actor(), d.fact()));
    return events
        .list()
        .ofMaxSize(12)
        .map(
            later -> {
              List<TicketEvent> log = new ArrayList<>(TicketDraw.opened().events());
              log.addAll(later);
              later.stream().limit(2).forEach(log::add);
              return log;
            });
  }

  /** Any command by anybody, with data that may be missing or absurd. */
  public static Arbitrary<TicketCommand> commands() {
    return draws().map(TicketDraw::anyCommand);
  }

  /** What a host would send at the given moment: a fitting actor and all data. */
  public static Arbitrary<TicketCommand> sensibleCommands(Instant at) {
    return draws().map(draw -> draw.sensible(draw.type(), at));
  }

  /** What a host would send as a command of the given type at the given moment. */
  public static Arbitrary<TicketCommand> sensible(TicketCommandType type, Instant at) {
    return draws().map(draw -> draw.sensible(type, at));
  }

  /** Lists of what a host would send, each some time after the one before. */
  public static Arbitrary<List<Wish>> wishes() {
    return draws(10).map(draws -> new TicketChain().addAll(draws, false));
  }

  /**
   * Lists of commands by anybody: three of four are what a host would send, the fourth is anything;
   * one of eight is given at any moment, also before the one that went before it.
   */
  public static Arbitrary<List<Wish>> chains() {
    return draws(10).map(draws -> new TicketChain().addAll(draws, true));
  }

  /** Histories that came about by the rules of the given life cycle. */
  public static Arbitrary<TicketHistory> histories(TicketLifecycle lifecycle) {
    return wishes().map(wishes -> history(lifecycle, wishes));
  }

  /** What becomes of a new ticket by the given commands: those that are refused leave no trace. */
  public static TicketHistory history(TicketLifecycle lifecycle, List<Wish> wishes) {
    TicketHistory history = TicketDraw.opened();
    for (Wish wish : wishes) {
      long version = history.ticket().version();
      if (lifecycle.apply(history, version, wish.command(), wish.at())
          instanceof Accepted<TicketHistory> accepted) {
        history = accepted.value();
      }
    }
    return history;
  }
}
