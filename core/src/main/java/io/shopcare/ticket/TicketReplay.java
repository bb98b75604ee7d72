package io.shopcare.ticket;

import io.shopcare.workflow.Transition;
import io.shopcare.workflow.Workflow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folds recorded logs, which obey no machine, and tells where they left it. Only moves are judged:
 * what guards would have said is not in a log. Immutable and thread-safe; FIGURES an event.
 */
public final class TicketReplay {

  private static final int STATES = TicketState.values().length;
  private static final int CAUSES = TicketCommandType.values().length;

  /** Whether a command moves a state to another; in the last layer, whether any command does. */
  private final boolean[] allowed = new boolean[(CAUSES + 1) * STATES * STATES];

  private TicketReplay(Workflow workflow) {
    for (Transition row : workflow.transitions()) {
      TicketCommandType cause = TicketCommandType.valueOf(row.event());
      for (String name : row.from()) {
        TicketState from = TicketState.valueOf(name);
        TicketState to = TicketState.valueOf(row.target(name));
        allowed[index(cause, from, to)] = true;
        allowed[index(null, from, to)] = true;
      }
    }
  }

  private static int index(@Nullable TicketCommandType cause, TicketState from, TicketState to) {
    int layer = cause == null ? CAUSES : cause.ordinal();
    return (layer * STATES + from.ordinal()) * STATES + to.ordinal();
  }

  /** A replay that judges by the given rules, such as {@link TicketWorkflow#standard()}. */
  public static TicketReplay of(Workflow workflow) {
    return new TicketReplay(workflow);
  }

  /**
   * Folds the log of one ticket in the order given. An event that was seen before changes nothing
   * and deviates from nothing.
   *
   * @throws io.shopcare.InvalidInputException with code {@code ticket.history.unopened} if the
   *     first event is not a {@link TicketFact.Opened}
   */
  public ReplayedTicket replay(List<TicketEvent> log) {
    TicketFields fields = TicketHistory.start(log);
    Set<TicketEvent> seen = new HashSet<>();
    List<Deviation> deviations = new ArrayList<>();
    for (int i = 0; i < log.size(); i++) {
      TicketEvent event = log.get(i);
      if (seen.add(event) && i > 0) {
        TicketState from = fields.state;
        TicketFold.fold(fields, event);
        TicketCommandType cause = event.fact().cause();
        if (from != fields.state && !allowed[index(cause, from, fields.state)]) {
          deviations.add(new Deviation(i, from, fields.state, cause));
        }
      }
    }
    return new ReplayedTicket(TicketHistory.of(log), deviations);
  }
}
