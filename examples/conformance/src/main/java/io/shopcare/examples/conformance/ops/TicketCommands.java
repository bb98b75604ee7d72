package io.shopcare.examples.conformance.ops;

import io.shopcare.Personal;
import io.shopcare.examples.conformance.Input;
import io.shopcare.ticket.Actor;
import io.shopcare.ticket.ActorKind;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Conversation;
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
import io.shopcare.ticket.TicketState;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The {@code commands} of {@code ticket.replay}. */
final class TicketCommands {

  /** The identifier of the ticket itself, for a merge into itself. */
  private static final String SELF = "self";

  private static final String CUSTOMER = "customer";

  private TicketCommands() {}

  /** A ticket opened by the customer's message. */
  static TicketHistory opening(Instant at) {
    Actor customer = Actor.customer(CUSTOMER);
    TicketFact opened = new TicketFact.Opened(SELF, CUSTOMER, Channel.EMAIL, Priority.NORMAL);
    TicketFact said = new TicketFact.MessageAdded(message("opening", MessageKind.PUBLIC));
    return TicketHistory.of(
        List.of(new TicketEvent(0, at, customer, opened), new TicketEvent(0, at, customer, said)));
  }

  static TicketCommand command(Input input, TicketHistory history) {
    Actor actor = Actor.of(input.get("actor").constant(ActorKind.class));
    TicketCommandType type = input.get("type").constant(TicketCommandType.class);
    return switch (type) {
      case HANDOFF ->
          new TicketCommand.Handoff(
              actor,
              input.optional("reason").flatMap(r -> r.find(HandoffReason.class)).orElse(null));
      case BOT_RESOLVE -> new TicketCommand.BotResolve(actor, flag(input, "confirmed"));
      case ASSIGN -> new TicketCommand.Assign(actor, text(input, "assignee"));
      case AGENT_REPLY ->
          new TicketCommand.AgentReply(actor, message(input.place(), MessageKind.PUBLIC));
      case HOLD -> hold(actor, input);
      case SNOOZE -> new TicketCommand.Snooze(actor, instant(input, "until"));
      case CUSTOMER_REPLY ->
          new TicketCommand.CustomerReply(
              actor, message(input.place(), MessageKind.PUBLIC), flag(input, "thanksOnly"));
      case AUTOMATIC_MESSAGE ->
          new TicketCommand.AutomaticMessage(actor, message(input.place(), MessageKind.AUTOMATIC));
      case SOLVE ->
          new TicketCommand.Solve(
              actor,
              text(input, "resolution"),
              text(input, "rootCause"),
              Collections.emptySortedSet());
      case REOPEN -> new TicketCommand.Reopen(actor, text(input, "reason"));
      case MERGE_INTO -> new TicketCommand.MergeInto(actor, target(input), false);
      case SPLIT -> new TicketCommand.Split(actor, "split:" + input.place(), last(history));
      case ERASE -> new TicketCommand.Erase(actor, flag(input, "legalHold"));
      default -> new TicketCommand.Plain(type, actor);
    };
  }

  private static TicketCommand hold(Actor actor, Input input) {
    Optional<OwedBy> owedBy =
        input.optional("owedBy").map(party -> party.find(OwedBy.class).orElse(OwedBy.THIRD_PARTY));
    return new TicketCommand.Hold(
        actor, text(input, "reason"), owedBy.orElse(null), instant(input, "reviewAt"));
  }

  /** A live ticket, of the same customer or of an unknown one. */
  private static Ticket target(Input input) {
    Instant epoch = Instant.EPOCH;
    return Ticket.builder()
        .id(input.get("target").text())
        .customerId(flag(input, "sameCustomer") ? CUSTOMER : null)
        .state(TicketState.OPEN)
        .openedAt(epoch)
        .stateSince(epoch)
        .build();
  }

  private static SortedSet<String> last(TicketHistory history) {
    List<Conversation.Entry> entries = history.conversation().entries();
    return entries.isEmpty()
        ? Collections.emptySortedSet()
        : new TreeSet<>(List.of(entries.get(entries.size() - 1).message().id()));
  }

  private static Message message(String id, MessageKind kind) {
    return new Message(id, Channel.EMAIL, kind, Personal.of(""));
  }

  private static boolean flag(Input input, String field) {
    return input.optional(field).map(Input::bool).orElse(false);
  }

  private static @Nullable String text(Input input, String field) {
    return input.optional(field).map(Input::text).orElse(null);
  }

  private static @Nullable Instant instant(Input input, String field) {
    return input.optional(field).map(Input::instant).orElse(null);
  }
}
