package io.shopcare.examples.review.figures;

import io.shopcare.examples.review.report.Metric;
import io.shopcare.measure.Attainment;
import io.shopcare.sla.attainment.ServiceGoal;
import io.shopcare.sla.clock.SlaReport;
import io.shopcare.ticket.Ticket;
import io.shopcare.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as the review has read it.
 *
 * @param ticket its state at the end
 * @param events how many events it has
 * @param report its clocks under the policies
 * @param firstState the first state that the source names
 * @param firstAnswerAt when somebody first dealt with it, null if nobody did or it was already
 *     being dealt with when it was first seen
 * @param resolvedAt when the source says that it was resolved, null where it does not
 * @param secondsInState how long it was in each state before it was solved
 * @param transitions its changes of state, as {@code OPEN>SOLVED}
 * @param deviations those among them that the machine would not have allowed
 */
public record ReviewedTicket(
    Ticket ticket,
    long events,
    SlaReport report,
    TicketState firstState,
    @Nullable Instant firstAnswerAt,
    @Nullable Instant resolvedAt,
    Map<TicketState, Long> secondsInState,
    List<String> transitions,
    List<String> deviations) {

  /** Seconds from opening to the first answer. */
  public OptionalLong firstAnswerSeconds() {
    return since(firstAnswerAt);
  }

  /** Seconds from opening to the last solution. */
  public OptionalLong resolutionSeconds() {
    return since(resolvedAt);
  }

  private OptionalLong since(@Nullable Instant end) {
    return end == null
        ? OptionalLong.empty()
        : OptionalLong.of(Duration.between(ticket.openedAt(), end).toSeconds());
  }

  /**
   * What this ticket adds to a goal. First replies are judged in business time, by their clock;
   * resolutions, and first answers where the source has no messages, on the wall clock. A ticket
   * that has ended without a known time counts nowhere.
   */
  Attainment attainment(Metric metric, ServiceGoal goal, Instant asOf) {
    if (metric == Metric.FIRST_REPLY && ticket.messages() > 0) {
      return report.clock("first_reply").map(goal::count).orElse(Attainment.empty());
    }
    OptionalLong seconds =
        metric == Metric.FIRST_REPLY ? firstAnswerSeconds() : resolutionSeconds();
    if (seconds.isPresent()) {
      return goal.count(Duration.ofSeconds(seconds.getAsLong()), true);
    }
    return metric == Metric.RESOLUTION && ticket.state().isLive()
        ? goal.count(Duration.between(ticket.openedAt(), asOf), false)
        : Attainment.empty();
  }
}
