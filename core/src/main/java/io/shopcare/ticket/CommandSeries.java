package io.shopcare.ticket;

import io.shopcare.decision.Accepted;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Effect;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Several commands to one ticket as one: all of them or none.
 *
 * @param lifecycle the rules for each of them
 * @param ticket the ticket as it stands
 * @param commands in their order
 * @param isKnown whether a command is passed over, as what it says is there already
 */
record CommandSeries(
    TicketLifecycle lifecycle,
    Ticket ticket,
    List<TicketCommand> commands,
    Predicate<TicketCommand> isKnown) {

  /** All changes together, or the first refusal with the instant from which none is refused. */
  Outcome<TicketChange> apply(Instant at) {
    Outcome<TicketChange> outcome = attempt(at);
    Outcome<TicketChange> later = outcome;
    // Each wait can at most reveal the next command that has to wait.
    for (int i = 0; i < commands.size() && later.retryAt().isPresent(); i++) {
      Instant retryAt = later.retryAt().orElseThrow();
      later = attempt(retryAt);
      if (later.isAccepted()) {
        return Outcome.refusedUntil(retryAt, outcome.refusals());
      }
    }
    return outcome.isAccepted() ? outcome : Outcome.refused(outcome.refusals());
  }

  /**
   * All or none at the given moment; a refusal names the instant that its one command waits for.
   */
  private Outcome<TicketChange> attempt(Instant at) {
    Ticket now = ticket;
    List<TicketEvent> events = new ArrayList<>();
    for (int i = 0; i < commands.size(); i++) {
      if (isKnown.test(commands.get(i))) {
        continue;
      }
      Outcome<TicketChange> outcome = lifecycle.apply(now, commands.get(i), at);
      if (outcome instanceof Accepted<TicketChange> accepted) {
        now = accepted.value().ticket();
        events.addAll(accepted.value().events());
      } else {
        List<Reason> reasons = List.of(refusedAt(i, commands.get(i), outcome));
        return outcome
            .retryAt()
            .map(retryAt -> Outcome.<TicketChange>refusedUntil(retryAt, reasons))
            .orElseGet(() -> Outcome.refused(reasons));
      }
    }
    return Outcome.accepted(new TicketChange(now, events, lifecycle.timers(now)));
  }

  /** Why a series is refused: what stands against one of its commands. */
  static Reason refusedAt(int index, TicketCommand command, Outcome<?> refusal) {
    return Reason.builder()
        .effect(Effect.AGAINST)
        .code(TicketReasons.COMMANDS_REFUSED)
        .addDetails(Detail.number("index", index), Detail.text("command", command.type()))
        .because(refusal.refusals())
        .build();
  }
}
