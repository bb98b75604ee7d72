package io.shopcare.sla.clock;

import static io.shopcare.sla.clock.SlaSignal.ASSIGNED;
import static io.shopcare.sla.clock.SlaSignal.CUSTOMER_MESSAGE;
import static io.shopcare.sla.clock.SlaSignal.OPENED;
import static io.shopcare.sla.clock.SlaSignal.OPENED_BY_NOTE;
import static io.shopcare.sla.clock.SlaSignal.OPENED_BY_STAFF;
import static io.shopcare.sla.clock.SlaSignal.REOPENED;
import static io.shopcare.sla.clock.SlaSignal.REOPENED_WITH_OWNER;
import static io.shopcare.sla.clock.SlaSignal.SOLVED;
import static io.shopcare.sla.clock.SlaSignal.STAFF_REPLY;
import static io.shopcare.sla.clock.SlaSignal.UNASSIGNED;

import io.shopcare.ticket.TicketState;
import java.util.List;

/**
 * The seven metrics that Zendesk made common, and group ownership. Only public messages of people
 * count as replies; bots, macros, automatic messages and notes do not, unless {@link
 * SlaMetric#answeredAlsoBy} says so. What nobody has established, such as whether ownership pauses,
 * is a matter of {@link SlaMetric.Builder#from}: each of these is data.
 */
public final class SlaMetrics {

  /**
   * From the opening to the first public reply of a person, or to the solution if there was none.
   * Never pauses. A ticket opened by a note starts with the customer's first message; the opening
   * message of an agent is not a reply.
   */
  public static final SlaMetric FIRST_REPLY =
      reply("first_reply").cycles(CycleStrategy.FIRST_CYCLE_ONLY).build();

  /**
   * From the oldest unanswered message of the customer after the first reply to the next reply or
   * solution. Never pauses. Instances count from 2, as the first reply is the first.
   */
  public static final SlaMetric NEXT_REPLY =
      reply("next_reply").cycles(CycleStrategy.NEW_CYCLE).firstInstance(2).build();

  /** From each public message of a person to the next, or to the solution. Never pauses. */
  public static final SlaMetric PERIODIC_UPDATE = update("periodic_update").build();

  /** As {@link #PERIODIC_UPDATE}, but pauses while the customer owes the next message. */
  public static final SlaMetric PAUSABLE_UPDATE =
      update("pausable_update").addPausesIn(TicketState.PENDING).build();

  /**
   * From the opening to the solution without the time in which the customer owes the next message:
   * the usual clock for resolution. A reopening resumes it.
   */
  public static final SlaMetric REQUESTER_WAIT =
      resolution("requester_wait")
          .addPausesIn(TicketState.PENDING)
          .cycles(CycleStrategy.RESUME)
          .build();

  /** As {@link #REQUESTER_WAIT}, and without the time in which somebody else owes something. */
  public static final SlaMetric AGENT_WORK =
      resolution("agent_work")
          .addPausesIn(TicketState.PENDING, TicketState.ON_HOLD)
          .cycles(CycleStrategy.RESUME)
          .build();

  /** From the opening to the last solution, all time included. */
  public static final SlaMetric TOTAL_RESOLUTION =
      resolution("total_resolution").cycles(CycleStrategy.CONTINUE).build();

  /**
   * From the assignment to a group or person to the next one, or to the solution. A reopening with
   * somebody responsible starts the next. Never pauses.
   */
  public static final SlaMetric GROUP_OWNERSHIP =
      SlaMetric.builder("group_ownership")
          .addStartsOn(REOPENED_WITH_OWNER)
          .addTurnsOverOn(ASSIGNED)
          .addEndsOn(SOLVED, UNASSIGNED)
          .cycles(CycleStrategy.NEW_CYCLE)
          .build();

  private static final List<SlaMetric> ALL =
      List.of(
          FIRST_REPLY,
          NEXT_REPLY,
          PERIODIC_UPDATE,
          PAUSABLE_UPDATE,
          REQUESTER_WAIT,
          AGENT_WORK,
          TOTAL_RESOLUTION);

  private SlaMetrics() {}

  /** The seven without ownership, in the order of this class. */
  public static List<SlaMetric> all() {
    return ALL;
  }

  private static SlaMetric.Builder reply(String name) {
    SlaMetric.Builder metric = SlaMetric.builder(name);
    metric.addStartsOn(OPENED, OPENED_BY_STAFF, CUSTOMER_MESSAGE).addEndsOn(STAFF_REPLY, SOLVED);
    return metric;
  }

  private static SlaMetric.Builder update(String name) {
    SlaMetric.Builder metric = SlaMetric.builder(name);
    metric.addStartsOn(OPENED_BY_STAFF).addTurnsOverOn(STAFF_REPLY).addEndsOn(SOLVED);
    metric.cycles(CycleStrategy.NEW_CYCLE);
    return metric;
  }

  private static SlaMetric.Builder resolution(String name) {
    SlaMetric.Builder metric = SlaMetric.builder(name);
    metric.addStartsOn(OPENED, OPENED_BY_STAFF, OPENED_BY_NOTE, REOPENED).addEndsOn(SOLVED);
    return metric;
  }
}
