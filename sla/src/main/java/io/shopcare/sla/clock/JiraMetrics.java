package io.shopcare.sla.clock;

import io.shopcare.ticket.TicketState;
import java.util.List;

/**
 * The two service levels with which a Jira Service Management project begins. A start while the
 * clock runs and a stop while it does not are ignored; a start after a stop begins a cycle of its
 * own, from zero, and those before keep their verdicts. {@link SlaMetric#cycling} gives the
 * strategies of its apps.
 */
public final class JiraMetrics {

  /** From the creation to the first public comment of an agent, or to the resolution. */
  public static final SlaMetric TIME_TO_FIRST_RESPONSE =
      SlaMetric.builder("time_to_first_response")
          .addStartsOn(SlaSignal.OPENED, SlaSignal.OPENED_BY_STAFF, SlaSignal.OPENED_BY_NOTE)
          .addEndsOn(SlaSignal.STAFF_REPLY, SlaSignal.SOLVED)
          .cycles(CycleStrategy.NEW_CYCLE)
          .build();

  /** From the creation or reopening to the resolution, without waiting for the customer. */
  public static final SlaMetric TIME_TO_RESOLUTION =
      SlaMetric.builder("time_to_resolution")
          .addStartsOn(SlaSignal.OPENED, SlaSignal.OPENED_BY_STAFF, SlaSignal.OPENED_BY_NOTE)
          .addStartsOn(SlaSignal.REOPENED)
          .addPausesIn(TicketState.PENDING)
          .addEndsOn(SlaSignal.SOLVED)
          .cycles(CycleStrategy.NEW_CYCLE)
          .build();

  private JiraMetrics() {}

  /** Both, in the order of this class. */
  public static List<SlaMetric> all() {
    return List.of(TIME_TO_FIRST_RESPONSE, TIME_TO_RESOLUTION);
  }
}
