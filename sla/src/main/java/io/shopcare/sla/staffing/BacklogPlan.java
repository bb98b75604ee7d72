package io.shopcare.sla.staffing;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.calendar.BusinessTime;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.internal.ValueStyle;
import io.shopcare.measure.Ratio;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A queue with a target of hours, such as e-mail: what comes in hour by hour, when it is worked on,
 * and how long a ticket takes. Tickets are a fluid that flows evenly within an hour and leaves
 * first in, first out; within staffed hours agents never idle while something waits. Nothing is
 * random: one plan has one outcome. It is a forecast of the mean, which small teams will miss in
 * both directions. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface BacklogPlan extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** For how long after the last arrival the queue is followed at least, until it is empty. */
  Duration FOLLOWED = Duration.ofDays(90);

  /** For how long after the last arrival the queue is followed at most. */
  Duration FOLLOWED_AT_MOST = Duration.ofDays(400);

  /** The tickets expected in each hour. */
  HourlyValues arrivals();

  /** When each of those opened that wait at the start already; none after the start. */
  List<Instant> waiting();

  /** The hours in which agents work. */
  BusinessTime staffed();

  /** Which part of the agents works in which hour of the week; absent for all in every hour. */
  Optional<WeekProfile> shape();

  /** How long a ticket keeps an agent, on average. */
  Duration handling();

  /** The time within which tickets are to be dealt with, inclusive. */
  Duration within();

  /** The hours in which that time counts; absent for around the clock. */
  Optional<BusinessTime> targetHours();

  /**
   * Follows the queue with so many agents. Linear in the hours.
   *
   * @throws InvalidInputException with code {@code sla.staffing.range} if agents are not from 0 to
   *     {@link Traffic#MOST_AGENTS}
   */
  default BacklogForecast forecast(int agents) {
    return new FluidQueue(Timeline.of(this), Require.agents(agents)).forecast(this);
  }

  /**
   * The fewest agents with which the share of the tickets is dealt with in time, by bisection, as
   * each agent makes every ticket leave no later. Refused with {@link StaffingReasons#UNREACHABLE}
   * if no number is enough, as where tickets wait all night.
   *
   * @param goal from 0 to 1
   * @throws InvalidInputException with code {@code sla.staffing.range}
   */
  default Outcome<Integer> minimumAgents(Ratio goal) {
    double wanted = Require.share(goal).toDouble();
    Timeline timeline = Timeline.of(this);
    int enough = 1;
    double best = new FluidQueue(timeline, enough).shareWithin(this);
    while (best < wanted && enough < Traffic.MOST_AGENTS) {
      enough = Math.min(2 * enough, Traffic.MOST_AGENTS);
      best = new FluidQueue(timeline, enough).shareWithin(this);
    }
    if (best < wanted) {
      return Outcome.refused(
          Reason.against(
              StaffingReasons.UNREACHABLE,
              Detail.ratio("goal", goal),
              Detail.number("agents", Traffic.MOST_AGENTS)));
    }
    int least = 0;
    while (least < enough) {
      int middle = (least + enough) >>> 1;
      if (new FluidQueue(timeline, middle).shareWithin(this) >= wanted) {
        enough = middle;
      } else {
        least = middle + 1;
      }
    }
    return Outcome.accepted(enough);
  }

  /** Refuses what cannot be simulated. */
  @Value.Check
  default void check() {
    Require.positive(handling(), "handling");
    Require.notNegative(within(), "within");
    if (waiting().size() > 10 * Limits.LIST_ELEMENTS) {
      throw Require.range("waiting", "at most " + 10 * Limits.LIST_ELEMENTS);
    }
    for (Instant opened : waiting()) {
      if (opened.isAfter(arrivals().start())) {
        throw Require.range("waiting", "instants that are not after the start");
      }
    }
  }

  /** Starts a plan. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link BacklogPlan}; arrivals, staffed hours, handling and target are required. */
  final class Builder extends ImmutableBacklogPlan.Builder {
    Builder() {}
  }
}
