package io.shopcare.sla.clock;

import java.util.List;

/**
 * The four targets of a Plain tier. Each pauses in states of its own, none by default: {@link
 * SlaMetric#pausingAlsoIn} adds them target by target.
 */
public final class PlainMetrics {

  /** From the creation to the first public reply of a person, or to the solution. */
  public static final SlaMetric FIRST_RESPONSE_TIME =
      reply("first_response_time").cycles(CycleStrategy.FIRST_CYCLE_ONLY).build();

  /** From the oldest unanswered message of the customer after that to the next reply. */
  public static final SlaMetric NEXT_RESPONSE_TIME =
      reply("next_response_time").cycles(CycleStrategy.NEW_CYCLE).firstInstance(2).build();

  /** From the creation to the first solution. */
  public static final SlaMetric FIRST_RESOLUTION_TIME =
      resolution("first_resolution_time").cycles(CycleStrategy.FIRST_CYCLE_ONLY).build();

  /**
   * From the creation to the last solution: an old thread that is reopened can be breached at once.
   */
  public static final SlaMetric TOTAL_RESOLUTION_TIME =
      resolution("total_resolution_time").cycles(CycleStrategy.CONTINUE).build();

  private PlainMetrics() {}

  /** All four, in the order of this class. */
  public static List<SlaMetric> all() {
    return List.of(
        FIRST_RESPONSE_TIME, NEXT_RESPONSE_TIME, FIRST_RESOLUTION_TIME, TOTAL_RESOLUTION_TIME);
  }

  private static SlaMetric.Builder reply(String name) {
    SlaMetric.Builder metric = SlaMetric.builder(name);
    metric.addStartsOn(SlaSignal.OPENED, SlaSignal.OPENED_BY_STAFF, SlaSignal.CUSTOMER_MESSAGE);
    return metric.addEndsOn(SlaSignal.STAFF_REPLY, SlaSignal.SOLVED);
  }

  private static SlaMetric.Builder resolution(String name) {
    SlaMetric.Builder metric = SlaMetric.builder(name);
    metric.addStartsOn(SlaSignal.OPENED, SlaSignal.OPENED_BY_STAFF, SlaSignal.OPENED_BY_NOTE);
    return metric.addStartsOn(SlaSignal.REOPENED).addEndsOn(SlaSignal.SOLVED);
  }
}
