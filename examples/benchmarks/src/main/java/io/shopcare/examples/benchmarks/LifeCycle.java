package io.shopcare.examples.benchmarks;

import io.shopcare.examples.benchmarks.MachineDefinition.Row;
import io.shopcare.ticket.TicketCommandType;
import io.shopcare.ticket.TicketState;
import io.shopcare.ticket.TicketWorkflow;
import io.shopcare.workflow.Transition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shipped life cycle of a ticket, as far as every library can have it: its 11 states, 23 events
 * and all pairs of them that have a transition. Of its guards one is left, the time to reopen by a
 * reply; where several rows answer one event in one state, the row of the highest rank stands,
 * those for mere thanks apart. None is final, as each of the final states can be left, or answers
 * an event, and the peers' cannot. No library is given an action to run.
 */
final class LifeCycle {

  /** What the guard looks at. */
  record Facts(boolean inTime) {}

  static final Facts IN_TIME = new Facts(true);
  static final Facts TOO_LATE = new Facts(false);

  private static final String GUARD = "reply-in-time";

  static final MachineDefinition<TicketState, TicketCommandType, Facts> DEFINITION =
      new MachineDefinition<>(TicketState.NEW, List.of(TicketState.values()), Set.of(), rows());

  private LifeCycle() {}

  /** From open back to open: waiting for the customer, for others, solved and reopened. */
  static TicketCommandType[] round() {
    return new TicketCommandType[] {
      TicketCommandType.AWAIT_CUSTOMER,
      TicketCommandType.CUSTOMER_REPLY,
      TicketCommandType.HOLD,
      TicketCommandType.REVIEW_DUE,
      TicketCommandType.SOLVE,
      TicketCommandType.CUSTOMER_REPLY
    };
  }

  /** From new to closed in ten events. */
  static TicketCommandType[] life() {
    return new TicketCommandType[] {
      TicketCommandType.ASSIGN,
      TicketCommandType.AGENT_REPLY,
      TicketCommandType.AWAIT_CUSTOMER,
      TicketCommandType.CUSTOMER_REPLY,
      TicketCommandType.SOLVE,
      TicketCommandType.CUSTOMER_REPLY,
      TicketCommandType.HOLD,
      TicketCommandType.REVIEW_DUE,
      TicketCommandType.SOLVE,
      TicketCommandType.CLOSE
    };
  }

  private static List<Row<TicketState, TicketCommandType, Facts>> rows() {
    List<Transition> ranked =
        TicketWorkflow.standard().transitions().stream()
            .filter(row -> !row.guards().contains("thanks-only"))
            .sorted(Comparator.comparingInt(Transition::priority).reversed())
            .toList();
    Map<List<String>, Transition> cells = new LinkedHashMap<>();
    for (Transition row : ranked) {
      row.from().forEach(from -> cells.putIfAbsent(List.of(from, row.event()), row));
    }
    List<Row<TicketState, TicketCommandType, Facts>> rows = new ArrayList<>();
    cells.forEach((cell, row) -> rows.add(row(cell.get(0), row)));
    return List.copyOf(rows);
  }

  private static Row<TicketState, TicketCommandType, Facts> row(String from, Transition row) {
    return new Row<>(
        TicketState.valueOf(from),
        TicketCommandType.valueOf(row.event()),
        TicketState.valueOf(row.target(from)),
        row.guards().contains(GUARD) ? Facts::inTime : null,
        0);
  }
}
