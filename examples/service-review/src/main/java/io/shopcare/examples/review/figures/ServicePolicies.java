package io.shopcare.examples.review.figures;

import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.examples.review.report.Metric;
import io.shopcare.examples.review.source.Season;
import io.shopcare.measure.Ratio;
import io.shopcare.sla.attainment.ServiceGoal;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaTarget;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.TicketState;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** The service levels that the review holds a shop to; a shop would bring its own. */
final class ServicePolicies {

  /** States in which the shop is not the one to act. */
  static final Set<TicketState> PAUSES = Set.of(TicketState.PENDING, TicketState.ON_HOLD);

  private static final Map<Priority, Duration> FIRST_REPLY =
      Map.of(
          Priority.URGENT, Duration.ofHours(1),
          Priority.HIGH, Duration.ofHours(2),
          Priority.NORMAL, Duration.ofHours(4),
          Priority.LOW, Duration.ofHours(9));

  private ServicePolicies() {}

  /** First reply by priority in business hours, resolution within three business days. */
  static SlaPolicySet of(Season season) {
    BusinessCalendar hours =
        BusinessCalendar.builder(season.deskZone())
            .open(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "18:00")
            .open(DayOfWeek.SATURDAY, "10:00", "16:00")
            .build();
    SlaPolicy.Builder policy = SlaPolicy.builder("by-priority");
    FIRST_REPLY.forEach(
        (priority, within) ->
            policy.addTargets(
                SlaTarget.builder()
                    .metric("first_reply")
                    .priority(priority)
                    .within(within)
                    .hours(hours)
                    .build()));
    return SlaPolicySet.of(
        policy.addTargets(SlaTarget.of("requester_wait", Duration.ofHours(27), hours)).build());
  }

  /** 80 % of first replies within four business hours, of resolutions within a day. */
  static ServiceGoal goal(Metric metric) {
    return ServiceGoal.of(
        Ratio.percent(80), Duration.ofHours(metric == Metric.FIRST_REPLY ? 4 : 24));
  }
}
