package io.shopcare.ticket;

import io.shopcare.decision.Detail;
import io.shopcare.decision.Effect;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.decision.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Commands to a history, which knows more than the ticket: its messages, and what has happened
 * since a version.
 *
 * @param lifecycle the rules
 * @param history as it stands
 * @param expectedVersion of the ticket for which the commands were thought of
 */
record HistoryCommands(TicketLifecycle lifecycle, TicketHistory history, long expectedVersion) {

  Outcome<TicketHistory> apply(TicketCommand command, Instant at) {
    if (isKnown(command)) {
      return Outcome.accepted(history);
    }
    if (isOutdated()) {
      return Outcome.refused(conflict());
    }
    Outcome<TicketChange> outcome = lifecycle.apply(history.ticket(), command, at);
    return lack(command).map(lack -> lacking(outcome, lack)).orElse(outcome).map(history::with);
  }

  private static Outcome<TicketChange> lacking(Outcome<TicketChange> outcome, Reason lack) {
    return Refused.<TicketChange>builder()
        .addAllReasons(outcome.refusals())
        .addReasons(lack)
        .build();
  }

  Outcome<TicketHistory> applyAll(List<TicketCommand> commands, Instant at) {
    if (!commands.isEmpty() && commands.stream().allMatch(this::isKnown)) {
      return Outcome.accepted(history);
    }
    if (isOutdated()) {
      return Outcome.refused(conflict());
    }
    for (int i = 0; i < commands.size(); i++) {
      Optional<Reason> lack = lack(commands.get(i));
      if (lack.isPresent()) {
        Outcome<?> refusal = Outcome.refused(lack.get());
        return Outcome.refused(CommandSeries.refusedAt(i, commands.get(i), refusal));
      }
    }
    return new CommandSeries(lifecycle, history.ticket(), commands, this::isKnown)
        .apply(at)
        .map(history::with);
  }

  private boolean isKnown(TicketCommand command) {
    return command instanceof TicketCommand.Written written
        && history.hasMessage(written.message().id());
  }

  private boolean isOutdated() {
    return expectedVersion != history.ticket().version();
  }

  /** Why a command that fits the ticket does not fit its messages; empty if it does. */
  private Optional<Reason> lack(TicketCommand command) {
    if (!(command instanceof TicketCommand.Split split)) {
      return Optional.empty();
    }
    SortedSet<String> unknown = new TreeSet<>(split.messageIds());
    history.conversation().entries().forEach(entry -> unknown.remove(entry.message().id()));
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Reason.against(
                TicketReasons.SPLIT_MESSAGE_UNKNOWN, Detail.number("messages", unknown.size())));
  }

  /** Why a command that was thought of at another version is refused. */
  private Reason conflict() {
    return Reason.builder()
        .effect(Effect.AGAINST)
        .code(TicketReasons.VERSION_CONFLICT)
        .addDetails(
            Detail.number("expected", expectedVersion),
            Detail.number("actual", history.ticket().version()))
        .because(history.eventsSince(expectedVersion).stream().map(HistoryCommands::told).toList())
        .build();
  }

  private static Reason told(TicketEvent event) {
    return Reason.info(
        TicketReasons.VERSION_EVENT,
        Detail.text("fact", event.fact().getClass().getSimpleName()),
        Detail.number("version", event.version()),
        Detail.instant("at", event.at()),
        Detail.text("actor", event.actor().kind()));
  }
}
