package io.shopcare.testkit;

import io.shopcare.Personal;
import io.shopcare.decision.Accepted;
import io.shopcare.ticket.Actor;
import io.shopcare.ticket.ActorKind;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.HandoffReason;
import io.shopcare.ticket.Message;
import io.shopcare.ticket.MessageKind;
import io.shopcare.ticket.OwedBy;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.Ticket;
import io.shopcare.ticket.TicketCommand;
import io.shopcare.ticket.TicketCommandType;
import io.shopcare.ticket.TicketEvent;
import io.shopcare.ticket.TicketFact;
import io.shopcare.ticket.TicketHistory;
import io.shopcare.ticket.TicketLifecycle;
import io.shopcare.ticket.TicketPolicy;
import io.shopcare.ticket.TicketState;
import io.shopcare.ticket.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Tickets, messages, commands and histories. Commands come in two kinds: {@linkplain #commands
 * anything that can be written down}, mostly refused, and {@linkplain #sensibleCommands what a host
 * would send}, often accepted. Every message holds {@link #CANARY}, so that a leak can be found.
 */
public final class TicketArbitraries {

  /** A part of every message's text: it must never show where texts are not meant to. */
  public static final String CANARY = "canary-7f3a";

  /** When every ticket is opened. */
  public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private static final String CUSTOMER = "customer-1";

  private TicketArbitraries() {}

  /**
   * A command and when it is given.
   *
   * @param command the command
   * @param at when
   */
  public record Wish(TicketCommand command, Instant at) {}

  /** Any actor, by one of two names. */
  public static Arbitrary<Actor> actors() {
    return Combinators.combine(Arbitraries.of(ActorKind.class), Arbitraries.of("", "x-1"))
        .as(Actor::new);
  }

  /** Messages of any kind on any channel, by one of ten identifiers. */
  public static Arbitrary<Message> messages() {
    return messages(Arbitraries.of(MessageKind.class));
  }

  private static Arbitrary<Message> messages(Arbitrary<MessageKind> kinds) {
    Arbitrary<Personal> bodies =
        Arbitraries.strings().ofMaxLength(8).map(text -> Personal.of(CANARY + text));
    return Combinators.combine(messageIds(), Arbitraries.of(Channel.class), kinds, bodies)
        .as(Message::new);
  }

  private static Arbitrary<String> messageIds() {
    return Arbitraries.integers().between(0, 9).map(number -> "m" + number);
  }

  /** Policies with windows from nothing to two months. */
  public static Arbitrary<TicketPolicy> policies() {
    Arbitrary<Duration> spans = spans();
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

  private static Arbitrary<Duration> spans() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(Duration.ZERO)),
        Tuple.of(3, Arbitraries.longs().between(1, 86_400).map(Duration::ofSeconds)),
        Tuple.of(3, Arbitraries.longs().between(1, 60).map(Duration::ofDays)));
  }

  /** Moments from the start on, up to two months later, whole days among them. */
  public static Arbitrary<Instant> moments() {
    return spans().map(START::plus);
  }

  /** Tickets in any state, with any times, whether they came about by rules or not. */
  public static Arbitrary<Ticket> tickets() {
    return facts()
        .list()
        .ofMaxSize(6)
        .flatMap(
            facts ->
                moments()
                    .list()
                    .ofSize(facts.size())
                    .map(moments -> history(facts, moments).ticket()));
  }

  private static TicketHistory history(List<TicketFact> facts, List<Instant> moments) {
    TicketHistory history = opened();
    for (int i = 0; i < facts.size(); i++) {
      boolean odd = facts.get(i).hashCode() % 2 != 0;
      Actor author = odd ? Actor.agent("agent-1") : Actor.customer(CUSTOMER);
      history = history.record(moments.get(i), author, facts.get(i));
    }
    return history;
  }

  private static TicketHistory opened() {
    return TicketHistory.open(
        new TicketFact.Opened("ticket-1", CUSTOMER, Channel.EMAIL, Priority.NORMAL),
        Actor.customer(CUSTOMER),
        START);
  }

  /** Facts of every kind, as logs of other systems hold them. */
  public static Arbitrary<TicketFact> facts() {
    Arbitrary<TicketState> states = Arbitraries.of(TicketState.class);
    return Arbitraries.oneOf(
        Combinators.combine(states, Arbitraries.of(TicketCommandType.class).injectNull(0.5))
            .as(TicketFact.Moved::new),
        messages().map(TicketFact.MessageAdded::new),
        Arbitraries.of("agent-1", "agent-2").injectNull(0.2).map(TicketFact.Assigned::new),
        moments().map(at -> new TicketFact.Held("carrier-asked", OwedBy.CARRIER, at)),
        moments().map(TicketFact.Snoozed::new),
        Arbitraries.of("refund", "replacement").map(code -> new TicketFact.Solved(code, null)),
        Arbitraries.of(Priority.class).map(TicketFact.PrioritySet::new),
        Arbitraries.of(Topics.all()).map(TicketFact.TopicSet::new),
        Arbitraries.of("vip", "gift", "b2b")
            .set()
            .map(tags -> new TicketFact.TagsSet(new TreeSet<>(tags))),
        messageIds().set().map(ids -> new TicketFact.SplitOff("ticket-3", new TreeSet<>(ids))),
        Arbitraries.of(
            new TicketFact.Merged("ticket-2"),
            new TicketFact.Forwarded("ticket-2"),
            new TicketFact.StemsFrom("ticket-0"),
            new TicketFact.HandedOff(HandoffReason.ASKED),
            new TicketFact.MessageDropped(),
            new TicketFact.FollowUpRequested(),
            new TicketFact.Reminded(),
            new TicketFact.Erased()));
  }

  /** Events as a log holds them: any fact by anybody, at any time, some of them twice. */
  public static Arbitrary<List<TicketEvent>> logs() {
    Arbitrary<TicketEvent> events =
        Combinators.combine(Arbitraries.longs().between(0, 9), moments(), actors(), facts())
            .as(TicketEvent::new);
    return events
        .list()
        .ofMaxSize(12)
        .map(
            later -> {
              List<TicketEvent> log = new ArrayList<>(opened().events());
              log.addAll(later);
              later.stream().limit(2).forEach(log::add);
              return log;
            });
  }

  /** Any command by anybody, with data that may be missing or absurd. */
  public static Arbitrary<TicketCommand> commands() {
    return Combinators.combine(actors(), moments(), Arbitraries.of(TicketCommandType.class))
        .flatAs((actor, at, type) -> command(type, actor, at, 0.3));
  }

  /** What a host would send at the given moment: a fitting actor and all data. */
  public static Arbitrary<TicketCommand> sensibleCommands(Instant at) {
    return Arbitraries.of(TicketCommandType.class).flatMap(type -> sensible(type, at));
  }

  /** What a host would send as a command of the given type at the given moment. */
  public static Arbitrary<TicketCommand> sensible(TicketCommandType type, Instant at) {
    Arbitrary<Instant> ahead =
        Arbitraries.longs().between(1, 72).map(h -> at.plusSeconds(h * 3600));
    return ahead.flatMap(moment -> command(type, actor(type), moment, 0));
  }

  /** Lists of what a host would send, each some time after the one before. */
  public static Arbitrary<List<Wish>> wishes() {
    return Combinators.combine(spans(), Arbitraries.of(TicketCommandType.class))
        .as((gap, type) -> new Object[] {gap, type})
        .list()
        .ofMaxSize(14)
        .flatMap(
            steps -> {
              Instant at = START;
              List<Arbitrary<Wish>> wishes = new ArrayList<>();
              for (Object[] step : steps) {
                Instant next = at.plus(((Duration) step[0]).dividedBy(4));
                wishes.add(
                    sensible((TicketCommandType) step[1], next)
                        .map(command -> new Wish(command, next)));
                at = next;
              }
              return wishes.isEmpty()
                  ? Arbitraries.just(List.of())
                  : Combinators.combine(wishes).as(list -> list);
            });
  }

  /** Histories that came about by the rules of the given life cycle. */
  public static Arbitrary<TicketHistory> histories(TicketLifecycle lifecycle) {
    return wishes()
        .map(
            wishes -> {
              TicketHistory history = opened();
              for (Wish wish : wishes) {
                long version = history.ticket().version();
                if (lifecycle.apply(history, version, wish.command(), wish.at())
                    instanceof Accepted<TicketHistory> accepted) {
                  history = accepted.value();
                }
              }
              return history;
            });
  }

  private static Actor actor(TicketCommandType type) {
    return switch (type) {
      case BOT_ENGAGE -> Actor.system();
      case HANDOFF, BOT_RESOLVE -> Actor.of(ActorKind.BOT);
      case ASSIGN -> Actor.of(ActorKind.ROUTER);
      case REVIEW_DUE, WAKE, AUTO_SOLVE, CLOSE -> Actor.clock();
      case CUSTOMER_REPLY -> Actor.customer(CUSTOMER);
      case AUTOMATIC_MESSAGE -> Actor.of(ActorKind.GATEWAY);
      case ERASE -> Actor.of(ActorKind.PRIVACY_OFFICER);
      default -> new Actor(ActorKind.LEAD, "lead-1");
    };
  }

  private static Arbitrary<TicketCommand> command(
      TicketCommandType type, Actor actor, Instant moment, double missing) {
    boolean loose = missing > 0;
    Arbitrary<Boolean> flags = loose ? Arbitraries.of(true, false) : Arbitraries.just(false);
    Arbitrary<String> codes = Arbitraries.of("code-1", "code-2").injectNull(missing);
    Arbitrary<Message> messages =
        loose ? messages() : messages(Arbitraries.just(MessageKind.PUBLIC));
    return switch (type) {
      case HANDOFF ->
          Arbitraries.of(HandoffReason.class)
              .injectNull(missing)
              .map(reason -> new TicketCommand.Handoff(actor, reason));
      case BOT_RESOLVE ->
          Arbitraries.of(true, false).map(yes -> new TicketCommand.BotResolve(actor, yes));
      case ASSIGN ->
          Arbitraries.of("agent-1", "agent-2")
              .injectNull(missing)
              .map(assignee -> new TicketCommand.Assign(actor, assignee));
      case AGENT_REPLY -> messages.map(m -> new TicketCommand.AgentReply(actor, m));
      case HOLD ->
          Combinators.combine(codes, Arbitraries.of(OwedBy.class).injectNull(missing))
              .as((reason, owes) -> new TicketCommand.Hold(actor, reason, owes, moment));
      case SNOOZE ->
          Arbitraries.just(moment)
              .injectNull(missing)
              .map(until -> new TicketCommand.Snooze(actor, until));
      case CUSTOMER_REPLY ->
          Combinators.combine(messages, Arbitraries.of(true, false))
              .as((m, thanks) -> new TicketCommand.CustomerReply(actor, m, thanks));
      case AUTOMATIC_MESSAGE -> messages().map(m -> new TicketCommand.AutomaticMessage(actor, m));
      case SOLVE ->
          Combinators.combine(codes, codes, flags)
              .as((code, cause, blocked) -> solve(actor, code, cause, blocked));
      case REOPEN -> codes.map(reason -> new TicketCommand.Reopen(actor, reason));
      case MERGE_INTO ->
          Combinators.combine(targets(loose), flags)
              .as((target, across) -> new TicketCommand.MergeInto(actor, target, across));
      case SPLIT ->
          messageIds()
              .set()
              .ofMinSize(loose ? 0 : 1)
              .ofMaxSize(2)
              .map(ids -> new TicketCommand.Split(actor, "ticket-3", new TreeSet<>(ids)));
      case ERASE -> flags.map(hold -> new TicketCommand.Erase(actor, hold));
      default -> Arbitraries.just(new TicketCommand.Plain(type, actor));
    };
  }

  private static TicketCommand solve(
      Actor actor, String resolution, String rootCause, boolean blocked) {
    SortedSet<String> blockers = new TreeSet<>(blocked ? Set.of("return-open") : Set.of());
    return new TicketCommand.Solve(actor, resolution, rootCause, blockers);
  }

  private static Arbitrary<Ticket> targets(boolean loose) {
    Ticket open = opened().ticket();
    Ticket other = Ticket.builder().from(open).id("ticket-2").build();
    return loose
        ? Arbitraries.oneOf(tickets(), Arbitraries.of(open, other))
        : Arbitraries.just(other);
  }
}
