package io.shopcare.ticket;

import static io.shopcare.ticket.TicketCommandType.AGENT_REPLY;
import static io.shopcare.ticket.TicketCommandType.AUTOMATIC_MESSAGE;
import static io.shopcare.ticket.TicketCommandType.AUTO_SOLVE;
import static io.shopcare.ticket.TicketCommandType.BOT_RESOLVE;
import static io.shopcare.ticket.TicketCommandType.CUSTOMER_REPLY;
import static io.shopcare.ticket.TicketCommandType.HANDOFF;
import static io.shopcare.ticket.TicketCommandType.MERGE_INTO;

import io.shopcare.ticket.TicketCommand.AgentReply;
import io.shopcare.ticket.TicketCommand.Assign;
import io.shopcare.ticket.TicketCommand.AutomaticMessage;
import io.shopcare.ticket.TicketCommand.BotResolve;
import io.shopcare.ticket.TicketCommand.CustomerReply;
import io.shopcare.ticket.TicketCommand.Handoff;
import io.shopcare.ticket.TicketCommand.Hold;
import io.shopcare.ticket.TicketCommand.MergeInto;
import io.shopcare.ticket.TicketCommand.Snooze;
import io.shopcare.ticket.TicketCommand.Solve;
import io.shopcare.ticket.TicketCommand.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The effects that transitions of a ticket's workflow name: each turns a command into a fact. */
@SuppressWarnings("ImmutableEnumChecker") // What it holds is never changed and has no state.
enum TicketEffect {
  KEEP_MESSAGE(c -> new TicketFact.MessageAdded(message(c)), Commands.MESSAGES, null),
  /** Of what comes to a tombstone only the count is kept. */
  COUNT_MESSAGE(c -> new TicketFact.MessageAdded(message(c).erased()), Commands.MESSAGES, null),
  DROP_MESSAGE(c -> new TicketFact.MessageDropped(), Commands.MESSAGES, null),
  FORWARD_MESSAGE(TicketEffect::forwarded, Commands.MESSAGES, null),
  REQUEST_FOLLOW_UP(c -> new TicketFact.FollowUpRequested(), Commands.MESSAGES, null),
  HAND_OFF(
      c -> new TicketFact.HandedOff(((Handoff) c.command()).reason()),
      Set.of(HANDOFF),
      TicketState.OPEN),
  SOLVE_BY_BOT(c -> solvedByBot((BotResolve) c.command()), Set.of(BOT_RESOLVE), TicketState.SOLVED),
  ASSIGN(
      c -> new TicketFact.Assigned(((Assign) c.command()).assignee()),
      Set.of(TicketCommandType.ASSIGN),
      null),
  HOLD(
      c -> held((Hold) c.command()),
      Set.of(TicketCommandType.HOLD),
      TicketState.ON_HOLD,
      TicketGuard.HOLD_REASON,
      TicketGuard.HOLD_PARTY,
      TicketGuard.HOLD_REVIEW),
  SNOOZE(
      c -> new TicketFact.Snoozed(given(((Snooze) c.command()).until())),
      Set.of(TicketCommandType.SNOOZE),
      TicketState.SNOOZED,
      TicketGuard.SNOOZE_UNTIL),
  SOLVE(
      c -> solved((Solve) c.command()),
      Set.of(TicketCommandType.SOLVE),
      TicketState.SOLVED,
      TicketGuard.RESOLUTION),
  SOLVE_SILENT(
      c -> new TicketFact.Solved(Resolutions.NO_ANSWER, null),
      Set.of(AUTO_SOLVE),
      TicketState.SOLVED),
  MERGE(
      c -> new TicketFact.Merged(((MergeInto) c.command()).target().id()),
      Set.of(MERGE_INTO),
      TicketState.MERGED),
  SPLIT(c -> splitOff((Split) c.command()), Set.of(TicketCommandType.SPLIT), null),
  ERASE(c -> new TicketFact.Erased(), Set.of(TicketCommandType.ERASE), TicketState.ERASED);

  /** A class of its own, as constants of an enum are made before its static fields. */
  private static final class Commands {
    static final Set<TicketCommandType> MESSAGES =
        Set.of(AGENT_REPLY, CUSTOMER_REPLY, AUTOMATIC_MESSAGE);
  }

  private static final Map<String, TicketEffect> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(TicketEffect::effectName, effect -> effect));

  private final Function<TicketContext, TicketFact> fact;
  private final Set<TicketCommandType> commands;
  private final @Nullable TicketState to;
  private final List<String> needed;

  TicketEffect(
      Function<TicketContext, TicketFact> fact,
      Set<TicketCommandType> commands,
      @Nullable TicketState to,
      TicketGuard... needed) {
    this.fact = fact;
    this.commands = commands;
    this.to = to;
    this.needed = Arrays.stream(needed).map(TicketGuard::guardName).toList();
  }

  /** The name by which transitions mean it, such as {@code keep-message}. */
  String effectName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The effect of that name; null if there is none. */
  static @Nullable TicketEffect named(String name) {
    return BY_NAME.get(name);
  }

  /** Whether the fact tells of the move, so that no {@link TicketFact.Moved} is needed. */
  boolean moves() {
    return to != null;
  }

  /** Whether a transition can have it: by its command, its target and the guards it needs. */
  boolean fits(TicketCommandType command, TicketState target, List<String> guards) {
    return commands.contains(command) && (to == null || to == target) && guards.containsAll(needed);
  }

  TicketFact fact(TicketContext context) {
    return fact.apply(context);
  }

  private static Message message(TicketContext context) {
    TicketCommand command = context.command();
    if (command instanceof AgentReply reply) {
      return reply.message();
    }
    if (command instanceof CustomerReply reply) {
      return reply.message();
    }
    // Whatever the gateway calls it: as an automatic message it can move nothing.
    Message message = ((AutomaticMessage) command).message();
    return new Message(message.id(), message.channel(), MessageKind.AUTOMATIC, message.body());
  }

  /** A merged ticket of an old log may not tell where it continues: then the message stays. */
  private static TicketFact forwarded(TicketContext context) {
    String target = context.ticket().mergedInto;
    return target == null
        ? new TicketFact.MessageAdded(message(context))
        : new TicketFact.Forwarded(target);
  }

  private static TicketFact solvedByBot(BotResolve resolve) {
    return new TicketFact.Solved(
        resolve.confirmed() ? Resolutions.BOT_CONFIRMED : Resolutions.BOT_SILENT, null);
  }

  private static TicketFact held(Hold hold) {
    return new TicketFact.Held(given(hold.reason()), given(hold.owedBy()), given(hold.reviewAt()));
  }

  private static TicketFact solved(Solve solve) {
    return new TicketFact.Solved(given(solve.resolution()), solve.rootCause());
  }

  private static TicketFact splitOff(Split split) {
    return new TicketFact.SplitOff(split.newTicketId(), split.messageIds());
  }

  /** What a needed guard has asked for. */
  private static <T> T given(@Nullable T part) {
    return Objects.requireNonNull(part);
  }
}
