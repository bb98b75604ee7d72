package io.shopcare.ticket;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Reason;
import io.shopcare.decision.Refused;
import io.shopcare.workflow.EnumWorkflow;
import io.shopcare.workflow.State;
import io.shopcare.workflow.Step;
import io.shopcare.workflow.Transition;
import io.shopcare.workflow.Workflow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A workflow of tickets, compiled once for all policies. */
final class TicketRules {

  final Workflow workflow;
  private final EnumWorkflow<TicketState, TicketCommandType, TicketContext> machine;

  /** What each state waits for. */
  private final Map<TicketState, TimerType> timers = new EnumMap<>(TicketState.class);

  /** Guards that only choose between transitions fail with this code, which is no reason. */
  private final String choice;

  /** The commands between whose transitions such guards choose. */
  private final Set<TicketCommandType> chosen = EnumSet.noneOf(TicketCommandType.class);

  TicketRules(Workflow workflow) {
    this.workflow = workflow;
    this.machine =
        workflow.compile(TicketState.class, TicketCommandType.class, TicketGuards.catalog());
    this.choice = workflow.reasonArea() + ".guard.failed";
    for (State state : workflow.states()) {
      for (TimerType type : TimerType.values()) {
        if (state.wakeUp().filter(type.command().name()::equals).isPresent()) {
          timers.put(TicketState.valueOf(state.name()), type);
        }
      }
    }
    for (Transition row : workflow.transitions()) {
      TicketCommandType command = TicketCommandType.valueOf(row.event());
      requireEffects(row, command);
      if (row.guards().stream().anyMatch(guard -> workflow.guard(guard).reason().isEmpty())) {
        chosen.add(command);
      }
    }
  }

  private static void requireEffects(Transition row, TicketCommandType command) {
    for (String name : row.effects()) {
      TicketEffect effect = TicketEffect.named(name);
      for (String from : row.from()) {
        TicketState target = TicketState.valueOf(row.target(from));
        if (effect == null || !effect.fits(command, target, row.guards())) {
          throw InvalidInputException.of("ticket.workflow.effect")
              .at(row.event() + " from " + from)
              .expected("effects of that event, with the guards they need")
              .build();
        }
      }
    }
  }

  Step fire(TicketContext context) {
    return machine.fire(context.ticket().state, context.command().type(), context);
  }

  TicketState target(Step.Taken step) {
    return machine.target(step);
  }

  /** The codes against a command, each once, those of guards that only choose left out. */
  List<String> refusalCodes(TicketContext context) {
    TicketCommandType type = context.command().type();
    List<String> codes = machine.refusalCodes(context.ticket().state, type, context);
    if (!chosen.contains(type) || codes.size() < 2) {
      return codes;
    }
    List<String> told = new ArrayList<>(codes);
    told.remove(choice);
    return List.copyOf(told);
  }

  /** The reasons against a command; guards that only choose are told of where nothing else is. */
  Refused<TicketChange> refused(TicketCommand command, Step.Refusal step) {
    Refused<TicketChange> refusal = step.refused();
    if (!chosen.contains(command.type())) {
      return refusal;
    }
    List<Reason> told =
        refusal.reasons().stream().filter(reason -> !reason.code().equals(choice)).toList();
    return told.isEmpty()
        ? refusal
        : Refused.<TicketChange>builder().reasons(told).retryAt(refusal.retryAt()).build();
  }

  /** The moments at which time alone lets a command through. */
  List<TicketTimer> timers(TicketFields ticket, TicketPolicy policy) {
    TimerType type = timers.get(ticket.state);
    if (type == null) {
      return List.of();
    }
    return switch (type) {
      case REVIEW_DUE, WAKE -> List.of(new TicketTimer(type, TicketContext.wakeAt(ticket, policy)));
      case CLOSE -> List.of(new TicketTimer(type, TicketContext.closeAt(ticket, policy)));
      case AUTO_SOLVE ->
          ticket.reminders < policy.autoSolveReminders()
              ? List.of()
              : List.of(new TicketTimer(type, TicketContext.silentAt(ticket, policy)));
    };
  }
}
