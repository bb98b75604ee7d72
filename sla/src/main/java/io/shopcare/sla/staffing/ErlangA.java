package io.shopcare.sla.staffing;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.measure.Ratio;

/**
 * A live channel on which callers give up: the M/M/n+M queue of Palm (1957), in the notation of
 * Garnett, Mandelbaum and Reiman (2002). As impatience empties it, it is stable with any number of
 * agents. Immutable and thread-safe.
 *
 * @param waitProbability the share of callers that find all agents busy
 * @param abandonProbability the share of callers that give up
 * @param meanWaitSeconds the mean wait of all callers, those who gave up included
 */
public record ErlangA(double waitProbability, double abandonProbability, double meanWaitSeconds)
    implements DomainValue {

  /** Weights below this share of the largest are left out of the sums. */
  private static final double NEGLIGIBLE = 1e-22;

  /**
   * Checks the figures.
   *
   * @throws InvalidInputException with code {@code sla.staffing.range} if a probability is not from
   *     0 to 1 or the wait is negative or not finite
   */
  public ErlangA {
    Require.notNegative(meanWaitSeconds, "meanWaitSeconds");
    if (!(waitProbability >= 0 && waitProbability <= 1)
        || !(abandonProbability >= 0 && abandonProbability <= 1)) {
      throw Require.range("probability", "from 0 to 1");
    }
  }

  /**
   * Computes the stationary queue from its birth and death rates. The weights are summed outwards
   * from the likeliest number of callers, which has the weight 1, so that nothing overflows
   * whatever the load. Takes as many steps as there are numbers of callers that matter: some
   * multiples of the square root of the load, a million in the extreme.
   *
   * @param agents from 0 to {@link Traffic#MOST_AGENTS}
   * @throws InvalidInputException with code {@code sla.staffing.range}
   */
  public static ErlangA of(QueueRates rates, int agents) {
    Sums sums = new Sums(rates, Require.agents(agents));
    long likeliest = sums.likeliest();
    sums.add(likeliest, 1);
    sums.addAbove(likeliest);
    sums.addBelow(likeliest);
    double queue = sums.queue / sums.all;
    return new ErlangA(
        Math.min(1, sums.busy / sums.all),
        Math.min(1, rates.abandonment() * queue / rates.arrivals()),
        queue / rates.arrivals());
  }

  /**
   * The fewest agents with which no more than the share give up; refused with {@link
   * StaffingReasons#UNREACHABLE} if {@link Traffic#MOST_AGENTS} are not enough. By bisection, as
   * each agent makes fewer give up.
   *
   * @param atMost the share that may give up, from 0 to 1
   * @throws InvalidInputException with code {@code sla.staffing.range}
   */
  public static Outcome<Integer> minimumAgents(QueueRates rates, Ratio atMost) {
    double share = Require.share(atMost).toDouble();
    int enough = Traffic.MOST_AGENTS;
    if (of(rates, enough).abandonProbability() > share) {
      return Outcome.refused(
          Reason.against(
              StaffingReasons.UNREACHABLE,
              Detail.ratio("goal", atMost.complement()),
              Detail.number("agents", enough)));
    }
    int least = 0;
    while (least < enough) {
      int middle = (least + enough) >>> 1;
      if (of(rates, middle).abandonProbability() <= share) {
        enough = middle;
      } else {
        least = middle + 1;
      }
    }
    return Outcome.accepted(enough);
  }

  /** Unnormalised sums over the numbers of callers in the system. */
  private static final class Sums {

    private final QueueRates rates;
    private final int agents;
    private double all;
    private double busy;
    private double queue;

    Sums(QueueRates rates, int agents) {
      this.rates = rates;
      this.agents = agents;
    }

    /** The rate at which k callers become one fewer. */
    private double death(long k) {
      return k <= agents
          ? k * rates.service()
          : agents * rates.service() + (k - agents) * rates.abandonment();
    }

    /** The largest number that callers leave no faster than they come. */
    long likeliest() {
      double surplus = rates.arrivals() - agents * rates.service();
      return surplus < 0
          ? (long) (rates.arrivals() / rates.service())
          : agents + (long) (surplus / rates.abandonment());
    }

    void add(long k, double weight) {
      all += weight;
      if (k >= agents) {
        busy += weight;
        queue += (k - agents) * weight;
      }
    }

    /** Goes on until the queue is summed up to a negligible rest, however rare it is to wait. */
    void addAbove(long from) {
      double weight = 1;
      for (long k = from; isWorthMore(k, weight); k++) {
        weight *= rates.arrivals() / death(k + 1);
        add(k + 1, weight);
      }
    }

    private boolean isWorthMore(long k, double weight) {
      return weight > 0 && (k <= agents || weight * (k - agents) > NEGLIGIBLE * queue);
    }

    void addBelow(long from) {
      double weight = 1;
      for (long k = from; k > 0 && weight > NEGLIGIBLE; k--) {
        weight *= death(k) / rates.arrivals();
        add(k - 1, weight);
      }
    }
  }
}
