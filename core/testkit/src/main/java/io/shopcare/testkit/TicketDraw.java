package io.shopcare.testkit;

import io.shopcare.Personal;
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
import io.shopcare.ticket.TicketFact;
import io.shopcare.ticket.TicketHistory;
import io.shopcare.ticket.TicketState;
import io.shopcare.ticket.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A part of a ticket's life, drawn from one number: a chain of twelve commands costs twelve
 * numbers, and shrinks as a list of numbers does. Not thread-safe.
 */
final class TicketDraw {

  static final String CUSTOMER = "customer-1";

  /** Ends of texts that are easily spoilt on the way through files and formats. */
  private static final List<String> ODD =
      List.of(
          "", " ", "Ça va ?", "日本", "\ud83d\ude00", "\"\\\n\t", "</script>", "\u0000", "\u202e");

  private final SplittableRandom random;

  TicketDraw(long seed) {
    this.random = new SplittableRandom(seed);
  }

  boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> T of(T[] values) {
    return values[random.nextInt(values.length)];
  }

  /** Nothing, some seconds of a day or some whole days, up to sixty. */
  Duration span() {
    return switch (random.nextInt(7)) {
      case 0 -> Duration.ZERO;
      case 1, 2, 3 -> Duration.ofSeconds(random.nextInt(1, 86_401));
      default -> Duration.ofDays(random.nextInt(1, 61));
    };
  }

  Instant moment() {
    return TicketArbitraries.START.plus(span());
  }

  /** One to three days after the given moment. */
  Instant after(Instant at) {
    return at.plusSeconds(random.nextInt(1, 73) * 3600L);
  }

  TicketCommandType type() {
    return of(TicketCommandType.values());
  }

  Actor actor() {
    return new Actor(of(ActorKind.values()), of(List.of("", "x-1")));
  }

  /** Who gives such commands in a shop. */
  static Actor actor(TicketCommandType type) {
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

  Message message() {
    return message(of(MessageKind.values()));
  }

  private Message message(MessageKind kind) {
    String own = Long.toHexString(random.nextLong() | Long.MIN_VALUE);
    Personal body = Personal.of(TicketArbitraries.CANARY + own + of(ODD));
    return new Message(messageId(), of(Channel.values()), kind, body);
  }

  private String messageId() {
    return "m" + random.nextInt(10);
  }

  private SortedSet<String> messageIds(int atLeast) {
    SortedSet<String> ids = new TreeSet<>();
    for (int i = random.nextInt(atLeast, 3); i > 0; i--) {
      ids.add(messageId());
    }
    return ids;
  }

  /** A fact of any kind, as logs of other systems hold them. */
  TicketFact fact() {
    return switch (random.nextInt(18)) {
      case 0 -> new TicketFact.Moved(of(TicketState.values()), null);
      case 1 -> new TicketFact.Moved(of(TicketState.values()), of(TicketCommandType.values()));
      case 2, 3 -> new TicketFact.MessageAdded(message());
      case 4 -> new TicketFact.Assigned(oneIn(5) ? null : assignee());
      case 5 -> new TicketFact.Held("carrier-asked", OwedBy.CARRIER, moment());
      case 6 -> new TicketFact.Snoozed(moment());
      case 7 -> new TicketFact.Solved(of(List.of("refund", "replacement")), null);
      case 8 -> new TicketFact.PrioritySet(of(Priority.values()));
      case 9 -> new TicketFact.TopicSet(of(Topics.all()));
      case 10 -> new TicketFact.TagsSet(tags());
      case 11 -> new TicketFact.SplitOff("ticket-3", messageIds(0));
      case 12 -> new TicketFact.Merged("ticket-2");
      case 13 -> new TicketFact.Forwarded("ticket-2");
      case 14 -> new TicketFact.HandedOff(HandoffReason.ASKED);
      case 15 -> new TicketFact.Reminded();
      case 16 -> of(List.of(new TicketFact.MessageDropped(), new TicketFact.FollowUpRequested()));
      default -> of(List.of(new TicketFact.Erased(), new TicketFact.StemsFrom("ticket-0")));
    };
  }

  private SortedSet<String> tags() {
    SortedSet<String> tags = new TreeSet<>();
    for (String tag : List.of("vip", "gift", "b2b")) {
      if (oneIn(2)) {
        tags.add(tag);
      }
    }
    return tags;
  }

  private String assignee() {
    return of(List.of("agent-1", "agent-2"));
  }

  static TicketHistory opened() {
    return TicketHistory.open(
        new TicketFact.Opened("ticket-1", CUSTOMER, Channel.EMAIL, Priority.NORMAL),
        Actor.customer(CUSTOMER),
        TicketArbitraries.START);
  }

  /** A command by anybody, with data that may be missing or absurd. */
  TicketCommand anyCommand() {
    return command(type(), actor(), moment(), true);
  }

  /** What a host would send: a fitting actor and all data. */
  TicketCommand sensible(TicketCommandType type, Instant at) {
    return command(type, actor(type), after(at), false);
  }

  private TicketCommand command(
      TicketCommandType type, Actor actor, Instant moment, boolean loose) {
    return switch (type) {
      case HANDOFF -> new TicketCommand.Handoff(actor, given(of(HandoffReason.values()), loose));
      case BOT_RESOLVE -> new TicketCommand.BotResolve(actor, oneIn(2));
      case ASSIGN -> new TicketCommand.Assign(actor, given(assignee(), loose));
      case AGENT_REPLY -> new TicketCommand.AgentReply(actor, written(loose));
      case HOLD ->
          new TicketCommand.Hold(
              actor, code(loose), given(of(OwedBy.values()), loose), given(moment, loose));
      case SNOOZE -> new TicketCommand.Snooze(actor, given(moment, loose));
      case CUSTOMER_REPLY -> new TicketCommand.CustomerReply(actor, written(loose), oneIn(2));
      case AUTOMATIC_MESSAGE -> new TicketCommand.AutomaticMessage(actor, message());
      case SOLVE ->
          new TicketCommand.Solve(
              actor, code(loose), code(loose), new TreeSet<>(blockers(loose && oneIn(2))));
      case REOPEN -> new TicketCommand.Reopen(actor, code(loose));
      case MERGE_INTO -> new TicketCommand.MergeInto(actor, target(loose), loose && oneIn(2));
      case SPLIT -> new TicketCommand.Split(actor, "ticket-3", messageIds(loose ? 0 : 1));
      case ERASE -> new TicketCommand.Erase(actor, loose && oneIn(2));
      default -> new TicketCommand.Plain(type, actor);
    };
  }

  private <T> @Nullable T given(T part, boolean loose) {
    return loose && oneIn(3) ? null : part;
  }

  private @Nullable String code(boolean loose) {
    return given(of(List.of("code-1", "code-2")), loose);
  }

  private Message written(boolean loose) {
    return loose ? message() : message(MessageKind.PUBLIC);
  }

  private static List<String> blockers(boolean blocked) {
    return blocked ? List.of("return-open") : List.of();
  }

  private Ticket target(boolean loose) {
    Ticket open = opened().ticket();
    if (loose && oneIn(3)) {
      return open;
    }
    Ticket.Builder other = Ticket.builder().from(open).id("ticket-2");
    return loose && oneIn(2) ? other.state(of(TicketState.values())).build() : other.build();
  }
}
