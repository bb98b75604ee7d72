package io.shopcare.sla.staffing;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.measure.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * A live channel on which callers wait until they are served: the M/M/n queue of Erlang (1917).
 * With no more agents than erlangs it grows without end; such a queue cannot be made, {@link #of}
 * refuses it with {@link StaffingReasons#UNSTABLE}. For targets of hours it says nothing of use, as
 * nearly everything is answered at once or never: {@link BacklogPlan} is made for those. Every
 * answer is linear in the agents. Immutable and thread-safe.
 *
 * @param traffic what comes in
 * @param agents how many work, more than the load
 */
public record ErlangC(Traffic traffic, int agents) implements DomainValue {

  /**
   * Checks the parts.
   *
   * @throws InvalidInputException with code {@code sla.staffing.range} if there are too many agents
   *     or no more than the load
   */
  public ErlangC {
    if (Require.agents(agents) <= traffic.erlangs()) {
      throw Require.range("agents", "more than the load in erlangs");
    }
  }

  /**
   * The queue, or the reason why there is none.
   *
   * @param agents from 0 to {@link Traffic#MOST_AGENTS}
   * @throws InvalidInputException with code {@code sla.staffing.range}
   */
  public static Outcome<ErlangC> of(Traffic traffic, int agents) {
    if (Require.agents(agents) <= traffic.erlangs()) {
      return Outcome.refused(
          Reason.against(
              StaffingReasons.UNSTABLE,
              Detail.number("agents", agents),
              Detail.number("load", rounded(traffic.erlangs()))));
    }
    return Outcome.accepted(new ErlangC(traffic, agents));
  }

  /**
   * The fewest agents with which the share is answered in time; refused with {@link
   * StaffingReasons#UNREACHABLE} if {@link Traffic#MOST_AGENTS} are not enough or everybody is to
   * be answered, which no number of agents can promise. Linear in the answer.
   *
   * @param goal the share to be answered in time, from 0 to 1
   * @param within the time, inclusive
   * @throws InvalidInputException with code {@code sla.staffing.range}
   */
  public static Outcome<ErlangC> minimumAgents(Traffic traffic, Ratio goal, Duration within) {
    Require.notNegative(within, "within");
    double wanted = Require.share(goal).toDouble();
    double load = traffic.erlangs();
    double served = 0;
    double blocking = 1;
    boolean promisable = goal.compareTo(Ratio.ONE) < 0 || load == 0;
    for (int n = 1; n <= Traffic.MOST_AGENTS && promisable; n++) {
      blocking = Traffic.nextBlocking(load, blocking, n);
      if (n > load) {
        served = answered(traffic, n, waiting(load, n, blocking), within);
        if (served >= wanted) {
          return Outcome.accepted(new ErlangC(traffic, n));
        }
      }
    }
    return Outcome.refused(
        Reason.against(
            StaffingReasons.UNREACHABLE,
            Detail.ratio("goal", goal),
            Detail.number("agents", Traffic.MOST_AGENTS)));
  }

  /** The share of callers that have to wait: C = n·B / (n − a·(1 − B)). */
  public double waitProbability() {
    return waiting(traffic.erlangs(), agents, traffic.blocking(agents));
  }

  /**
   * The share of callers answered in time: 1 − C·e^(−(n − a)·t / handling).
   *
   * @param within the time, inclusive
   * @throws InvalidInputException with code {@code sla.staffing.range} if negative
   */
  public double serviceLevel(Duration within) {
    return answered(traffic, agents, waitProbability(), Require.notNegative(within, "within"));
  }

  /** The mean wait of all callers in seconds, those answered at once included. */
  public double averageAnswerSeconds() {
    return waitProbability() * Require.seconds(traffic.handling()) / (agents - traffic.erlangs());
  }

  /** The share of their time in which agents are busy. */
  public double occupancy() {
    return traffic.erlangs() / agents;
  }

  /** A sum of positive terms in the denominator, so that nothing cancels near saturation. */
  private static double waiting(double load, int agents, double blocking) {
    return Math.min(1, agents * blocking / (agents - load + load * blocking));
  }

  private static double answered(Traffic traffic, int agents, double waiting, Duration within) {
    double spare = agents - traffic.erlangs();
    double handlings = Require.seconds(within) / Require.seconds(traffic.handling());
    return 1 - waiting * Math.exp(-spare * handlings);
  }

  private static BigDecimal rounded(double load) {
    return BigDecimal.valueOf(load).setScale(2, RoundingMode.HALF_UP);
  }
}
