package io.shopcare.sla.clock;

import io.shopcare.ticket.TicketState;
import java.util.List;

/**
 * The three targets of a Freshdesk policy. There each status has one timer switch for all of them;
 * here {@link SlaMetric#pausingAlsoIn} is that switch, and waiting for the customer is off from the
 * start. A due time edited by hand is frozen by {@link
 * io.shopcare.sla.policy.ChangeMode#FREEZE_MANUAL_DUE}.
 */
public final class FreshdeskMetrics {

  /** From the creation to the first public reply of a person, or to the solution. */
  public static final SlaMetric FIRST_RESPONSE =
      reply("first_response").cycles(CycleStrategy.FIRST_CYCLE_ONLY).build();

  /** From each unanswered message of the customer after the first response to the reply. */
  public static final SlaMetric EVERY_RESPONSE =
      reply("every_response").cycles(CycleStrategy.NEW_CYCLE).firstInstance(2).build();

  /** From the creation to the solution; a reopening resumes it. */
  public static final SlaMetric RESOLUTION =
      SlaMetric.builder("resolution")
          .addStartsOn(SlaSignal.OPENED, SlaSignal.OPENED_BY_STAFF, SlaSignal.OPENED_BY_NOTE)
          .addStartsOn(SlaSignal.REOPENED)
          .addPausesIn(TicketState.PENDING)
          .addEndsOn(SlaSignal.SOLVED)
          .cycles(CycleStrategy.RESUME)
          .build();

  private FreshdeskMetrics() {}

  /** All three, in the order of this class. */
  public static List<SlaMetric> all() {
    return List.of(FIRST_RESPONSE, EVERY_RESPONSE, RESOLUTION);
  }

  private static SlaMetric.Builder reply(String name) {
    SlaMetric.Builder metric = SlaMetric.builder(name);
    metric.addStartsOn(SlaSignal.OPENED, SlaSignal.OPENED_BY_STAFF, SlaSignal.CUSTOMER_MESSAGE);
    metric.addPausesIn(TicketState.PENDING);
    metric.addEndsOn(SlaSignal.STAFF_REPLY, SlaSignal.SOLVED);
    return metric;
  }
}
