package io.shopcare.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The life of a ticket once more, as a plain table: what a command, given by the right person with
 * all that it needs, does in each state. An empty cell refuses.
 */
final class TicketTable {

  private static final String TABLE =
      """
      event             NEW     BOT     OPEN    PENDING ON_HOLD SNOOZED SOLVED  CLOSED  MERGED  SPAM    ERASED
      BOT_ENGAGE        BOT     .       .       .       .       .       .       .       .       .       .
      HANDOFF           .       OPEN    .       .       .       .       .       .       .       .       .
      BOT_RESOLVE       .       SOLVED  .       .       .       .       .       .       .       .       .
      ASSIGN            OPEN    OPEN    OPEN    PENDING ON_HOLD SNOOZED SOLVED  .       .       .       .
      AGENT_REPLY       OPEN    OPEN    OPEN    PENDING ON_HOLD SNOOZED SOLVED  .       .       .       .
      AWAIT_CUSTOMER    PENDING .       PENDING .       PENDING PENDING .       .       .       .       .
      HOLD              ON_HOLD .       ON_HOLD ON_HOLD .       .       .       .       .       .       .
      REVIEW_DUE        .       .       .       .       OPEN    .       .       .       .       .       .
      SNOOZE            SNOOZED .       SNOOZED SNOOZED SNOOZED .       .       .       .       .       .
      WAKE              .       .       .       .       .       OPEN    .       .       .       .       .
      RESUME            .       .       .       OPEN    OPEN    OPEN    .       .       .       .       .
      CUSTOMER_REPLY    NEW     BOT     OPEN    OPEN    OPEN    OPEN    OPEN    CLOSED  MERGED  SPAM    .
      AUTOMATIC_MESSAGE NEW     BOT     OPEN    PENDING ON_HOLD SNOOZED SOLVED  CLOSED  MERGED  SPAM    ERASED
      SOLVE             SOLVED  .       SOLVED  SOLVED  SOLVED  SOLVED  .       .       .       .       .
      AUTO_SOLVE        .       .       .       SOLVED  .       .       .       .       .       .       .
      REOPEN            .       .       .       .       .       .       OPEN    OPEN    .       .       .
      CLOSE             .       .       .       .       .       .       CLOSED  .       .       .       .
      MARK_SPAM         SPAM    SPAM    SPAM    SPAM    SPAM    SPAM    SPAM    .       .       .       .
      NOT_SPAM          .       .       .       .       .       .       .       .       .       OPEN    .
      MERGE_INTO        MERGED  MERGED  MERGED  MERGED  MERGED  MERGED  MERGED  .       .       .       .
      UNMERGE           .       .       .       .       .       .       .       .       OPEN    .       .
      SPLIT             NEW     BOT     OPEN    PENDING ON_HOLD SNOOZED SOLVED  .       .       .       .
      ERASE             ERASED  ERASED  ERASED  ERASED  ERASED  ERASED  ERASED  ERASED  ERASED  ERASED  .
      """;

  private static final String ACTORS =
      """
      BOT_ENGAGE SYSTEM
      HANDOFF CUSTOMER BOT SYSTEM
      BOT_RESOLVE BOT CLOCK
      ASSIGN ROUTER AGENT LEAD ADMIN
      AGENT_REPLY AGENT LEAD ADMIN
      AWAIT_CUSTOMER AGENT LEAD ADMIN MACRO
      HOLD AGENT LEAD ADMIN
      REVIEW_DUE CLOCK
      SNOOZE AGENT LEAD ADMIN
      WAKE CLOCK
      RESUME AGENT LEAD ADMIN
      CUSTOMER_REPLY CUSTOMER
      AUTOMATIC_MESSAGE GATEWAY FILTER
      SOLVE AGENT LEAD ADMIN
      AUTO_SOLVE CLOCK
      REOPEN AGENT LEAD ADMIN
      CLOSE CLOCK
      MARK_SPAM AGENT LEAD ADMIN FILTER
      NOT_SPAM AGENT LEAD ADMIN FILTER
      MERGE_INTO AGENT LEAD ADMIN FILTER SYSTEM
      UNMERGE AGENT LEAD ADMIN FILTER SYSTEM
      SPLIT AGENT LEAD ADMIN
      ERASE PRIVACY_OFFICER CLOCK
      """;

  /** When the tickets below came into their state. */
  static final Instant SINCE = Instant.parse("2026-03-02T09:00:00Z");

  /** When every time guard of the policy below holds. */
  static final Instant AT = SINCE.plus(Duration.ofDays(8));

  static final TicketPolicy POLICY =
      TicketPolicy.builder().unmergeWindow(Duration.ofDays(10)).build();

  private static final Map<TicketCommandType, List<String>> CELLS = cells();

  private TicketTable() {}

  private static Map<TicketCommandType, List<String>> cells() {
    Map<TicketCommandType, List<String>> cells = new EnumMap<>(TicketCommandType.class);
    TABLE
        .lines()
        .skip(1)
        .map(line -> List.of(line.split("\\s+", -1)))
        .forEach(row -> cells.put(TicketCommandType.valueOf(row.get(0)), row.subList(1, 12)));
    return cells;
  }

  static Optional<TicketState> target(TicketState from, TicketCommandType command) {
    List<TicketState> columns = Arrays.asList(TicketState.values());
    String cell = Objects.requireNonNull(CELLS.get(command)).get(columns.indexOf(from));
    return cell.equals(".") ? Optional.empty() : Optional.of(TicketState.valueOf(cell));
  }

  /** Whether some command moves the one state to the other. */
  static boolean moves(TicketState from, TicketState to) {
    return Arrays.stream(TicketCommandType.values())
        .anyMatch(command -> target(from, command).filter(to::equals).isPresent());
  }

  static Set<ActorKind> actors(TicketState from, TicketCommandType command) {
    if (command == TicketCommandType.REOPEN && from == TicketState.CLOSED) {
      return EnumSet.of(ActorKind.LEAD, ActorKind.ADMIN);
    }
    Set<ActorKind> actors = EnumSet.noneOf(ActorKind.class);
    ACTORS
        .lines()
        .map(line -> List.of(line.split(" ", -1)))
        .filter(row -> row.get(0).equals(command.name()))
        .flatMap(row -> row.stream().skip(1))
        .forEach(name -> actors.add(ActorKind.valueOf(name)));
    return actors;
  }

  /** A ticket in that state of which every guard on facts is satisfied. */
  static Ticket ticket(TicketState state) {
    return Ticket.builder()
        .id("ticket-1")
        .customerId("customer-1")
        .state(state)
        .openedAt(SINCE)
        .stateSince(SINCE)
        .solvedAt(state.isLive() ? null : SINCE)
        .assignee("agent-1")
        .lastReplyAt(SINCE)
        .wakeAt(state == TicketState.ON_HOLD || state == TicketState.SNOOZED ? SINCE : null)
        .mergedInto(state == TicketState.MERGED ? "ticket-2" : null)
        .messages(3)
        .build();
  }

  static Message message(MessageKind kind) {
    return new Message("m-1", Channel.EMAIL, kind, io.shopcare.Personal.of("hello"));
  }

  /** A command of that type that lacks nothing. */
  static TicketCommand command(TicketCommandType type, Actor actor) {
    return switch (type) {
      case HANDOFF -> new TicketCommand.Handoff(actor, HandoffReason.ASKED);
      case BOT_RESOLVE -> new TicketCommand.BotResolve(actor, true);
      case ASSIGN -> new TicketCommand.Assign(actor, "agent-2");
      case AGENT_REPLY -> new TicketCommand.AgentReply(actor, message(MessageKind.PUBLIC));
      case HOLD ->
          new TicketCommand.Hold(actor, "parcel", OwedBy.CARRIER, AT.plus(Duration.ofDays(2)));
      case SNOOZE -> new TicketCommand.Snooze(actor, AT.plus(Duration.ofDays(2)));
      case CUSTOMER_REPLY ->
          new TicketCommand.CustomerReply(actor, message(MessageKind.PUBLIC), false);
      case AUTOMATIC_MESSAGE ->
          new TicketCommand.AutomaticMessage(actor, message(MessageKind.AUTOMATIC));
      case SOLVE -> new TicketCommand.Solve(actor, "refund");
      case REOPEN -> new TicketCommand.Reopen(actor, "new-facts");
      case MERGE_INTO ->
          new TicketCommand.MergeInto(
              actor, Ticket.builder().from(ticket(TicketState.OPEN)).id("ticket-2").build(), false);
      case SPLIT ->
          new TicketCommand.Split(actor, "ticket-3", new TreeSet<>(Collections.singleton("m-1")));
      case ERASE -> new TicketCommand.Erase(actor, false);
      default -> new TicketCommand.Plain(type, actor);
    };
  }
}
