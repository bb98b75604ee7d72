package io.shopcare.sla.staffing;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.time.Duration;

/**
 * What comes in on a live channel: contacts in a period, and how long one keeps an agent busy, the
 * work after it included. The offered load in erlangs is how many agents would be busy if nobody
 * had to wait. Immutable and thread-safe.
 *
 * @param arrivals the expected number of contacts in the period
 * @param period how long the period is
 * @param handling the mean time for which a contact keeps an agent
 */
public record Traffic(double arrivals, Duration period, Duration handling) implements DomainValue {

  /** The most agents that are computed with. */
  public static final int MOST_AGENTS = 2_000_000;

  /** The highest load that is computed with, in erlangs. */
  public static final double HIGHEST_LOAD = 1_000_000;

  /**
   * Checks the parts.
   *
   * @throws InvalidInputException with code {@code sla.staffing.range} if arrivals are not finite
   *     or negative, a time is not above 0, or the load is above {@link #HIGHEST_LOAD}
   */
  public Traffic {
    Require.notNegative(arrivals, "arrivals");
    Require.positive(period, "period");
    Require.positive(handling, "handling");
    if (!(erlangs(arrivals, period, handling) <= HIGHEST_LOAD)) {
      throw Require.range("arrivals", "a load of at most a million erlangs");
    }
  }

  /** So many contacts in a period, each of which keeps an agent for a mean time. */
  public static Traffic of(double arrivals, Duration period, Duration handling) {
    return new Traffic(arrivals, period, handling);
  }

  /** The offered load: arrivals times handling time in a period. */
  public double erlangs() {
    return erlangs(arrivals, period, handling);
  }

  private static double erlangs(double arrivals, Duration period, Duration handling) {
    return arrivals * Require.seconds(handling) / Require.seconds(period);
  }

  /**
   * The share of contacts that find all agents busy where nobody can wait: Erlang B, by the
   * recursion B(k) = a·B(k−1) / (k + a·B(k−1)) from B(0) = 1, which neither overflows nor cancels.
   * Linear in the agents.
   *
   * @param agents from 0 to {@link #MOST_AGENTS}
   * @throws InvalidInputException with code {@code sla.staffing.range}
   */
  public double blocking(int agents) {
    double load = erlangs();
    double blocking = 1;
    for (int k = 1; k <= Require.agents(agents); k++) {
      blocking = nextBlocking(load, blocking, k);
    }
    return blocking;
  }

  /** Erlang B of k agents from that of one fewer. */
  static double nextBlocking(double load, double blocking, int k) {
    double busy = load * blocking;
    return busy / (k + busy);
  }
}
