package io.shopcare.examples.conformance.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.examples.conformance.Input;
import io.shopcare.examples.conformance.Operation;
import io.shopcare.ticket.Ticket;
import io.shopcare.ticket.TicketHistory;
import io.shopcare.ticket.TicketLifecycle;
import io.shopcare.ticket.TicketPolicy;
import io.shopcare.ticket.TicketTimer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What becomes of a ticket to which commands are given one after the other. */
final class TicketReplay implements Operation {

  private final Recent<TicketPolicy, TicketLifecycle> lifecycles = new Recent<>();

  @Override
  public String name() {
    return "ticket.replay";
  }

  @Override
  public String about() {
    return "{openedAt, policy, commands}: state, version, follow-ups, refusals, timers";
  }

  @Override
  public JsonNode answer(Input input) {
    TicketPolicy policy =
        input.optional("policy").map(TicketReplay::policy).orElse(TicketPolicy.ofDefaults());
    TicketLifecycle lifecycle = lifecycles.get(policy, TicketLifecycle::of);
    TicketHistory history = TicketCommands.opening(input.get("openedAt").instant());
    ObjectNode output = Answers.object();
    ArrayNode refused = Answers.object().putArray("refused");
    List<Input> commands =
        input.optional("commands").map(list -> list.list(each -> each)).orElse(List.of());
    for (int i = 0; i < commands.size(); i++) {
      Input command = commands.get(i);
      Instant at = command.get("at").instant();
      Outcome<TicketHistory> outcome =
          lifecycle.apply(
              history, history.ticket().version(), TicketCommands.command(command, history), at);
      history = outcome.accepted().orElse(history);
      if (!outcome.isAccepted()) {
        ArrayNode codes = refused.addObject().put("index", i).putArray("codes");
        outcome.refusals().stream().map(Reason::code).forEach(codes::add);
      }
    }
    Ticket ticket = history.ticket();
    output.put("state", ticket.state().name());
    output.put("version", ticket.version());
    output.put("followUps", ticket.followUps());
    output.set("refused", refused);
    ArrayNode timers = output.putArray("timers");
    for (TicketTimer timer : lifecycle.timers(ticket)) {
      timers.addObject().put("type", timer.type().name()).put("at", timer.at().toString());
    }
    return output;
  }

  private static TicketPolicy policy(Input input) {
    TicketPolicy.Builder policy = TicketPolicy.builder();
    input.optional("reopenWindowSeconds").map(TicketReplay::span).ifPresent(policy::reopenWindow);
    input.optional("closeAfterSeconds").map(TicketReplay::span).ifPresent(policy::closeAfter);
    input.optional("holdMaxSeconds").map(TicketReplay::span).ifPresent(policy::holdMax);
    input.optional("snoozeMaxSeconds").map(TicketReplay::span).ifPresent(policy::snoozeMax);
    input
        .optional("autoSolveAfterSeconds")
        .map(TicketReplay::span)
        .ifPresent(policy::autoSolveAfter);
    input
        .optional("autoSolveReminders")
        .map(count -> Math.toIntExact(count.integer()))
        .ifPresent(policy::autoSolveReminders);
    input.optional("unmergeWindowSeconds").map(TicketReplay::span).ifPresent(policy::unmergeWindow);
    input
        .optional("adminReopenWindowSeconds")
        .map(TicketReplay::span)
        .ifPresent(policy::adminReopenWindow);
    input.optional("requireRootCause").map(Input::bool).ifPresent(policy::requireRootCause);
    return policy.build();
  }

  private static Duration span(Input seconds) {
    return Duration.ofSeconds(seconds.integer());
  }
}
