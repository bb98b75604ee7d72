package io.shopcare.sla.backtest;

import io.shopcare.sla.clock.SlaContext;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaTarget;
import io.shopcare.ticket.Actor;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.TicketEvent;
import io.shopcare.ticket.TicketFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tickets of which only the opening and the solution are known. */
final class DataCases {

  static final String METRIC = "first_resolution_time";

  private DataCases() {}

  static BacktestCase of(
      String id, Instant openedAt, Optional<Instant> solvedAt, SlaContext context) {
    List<TicketEvent> history = new ArrayList<>();
    TicketFact opened = new TicketFact.Opened(id, null, Channel.CONTACT_FORM, Priority.NORMAL);
    history.add(new TicketEvent(0, openedAt, Actor.system(), opened));
    solvedAt.ifPresent(
        at ->
            history.add(
                new TicketEvent(
                    1, at, Actor.agent("desk"), new TicketFact.Solved("closed", null))));
    return new BacktestCase(id, history, context);
  }

  static ServicePlan plan(SlaTarget target) {
    return ServicePlan.of(SlaPolicySet.of(SlaPolicy.builder("all").addTargets(target).build()));
  }
}
