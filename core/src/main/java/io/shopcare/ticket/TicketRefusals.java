package io.shopcare.ticket;

import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import io.shopcare.decision.Refused;
import io.shopcare.workflow.Step;
import io.shopcare.workflow.Transition;
import io.shopcare.workflow.Workflow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a life cycle answers to commands that it refuses. */
final class TicketRefusals {

  /** Guards that only choose between transitions fail with this code, which is no reason. */
  private final String choice;

  /** The refusals for want of a transition, made once: they are the same for every ticket. */
  private final Map<TicketState, Map<TicketCommandType, Refused<TicketChange>>> undefined =
      new EnumMap<>(TicketState.class);

  TicketRefusals(Workflow workflow) {
    this.choice = workflow.reasonArea() + ".guard.failed";
    for (TicketState state : TicketState.values()) {
      Map<TicketCommandType, Refused<TicketChange>> row = new EnumMap<>(TicketCommandType.class);
      for (TicketCommandType type : TicketCommandType.values()) {
        row.put(type, undefined(state, type));
      }
      for (Transition transition : workflow.transitions()) {
        if (transition.from().contains(state.name())) {
          row.remove(TicketCommandType.valueOf(transition.event()));
        }
      }
      undefined.put(state, row);
    }
  }

  private static Refused<TicketChange> undefined(TicketState state, TicketCommandType type) {
    Reason reason =
        Reason.against(
            TicketReasons.TRANSITION_UNDEFINED,
            Detail.text("state", state),
            Detail.text("event", type));
    return Refused.<TicketChange>builder().addReasons(reason).build();
  }

  Refused<TicketChange> of(TicketContext context, Step.Refusal refusal) {
    Refused<TicketChange> known =
        undefined.getOrDefault(context.ticket().state, Map.of()).get(context.command().type());
    if (known != null) {
      return known;
    }
    List<Reason> reasons = refusal.reasons();
    List<Reason> told = reasons.stream().filter(reason -> !reason.code().equals(choice)).toList();
    return Refused.<TicketChange>builder()
        .reasons(told.isEmpty() ? reasons : told)
        .retryAt(refusal.retryAt())
        .build();
  }
}
