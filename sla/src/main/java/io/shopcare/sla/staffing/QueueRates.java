package io.shopcare.sla.staffing;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.time.Duration;

/**
 * How fast callers come, are served and give up, each per second: of one agent, of one caller who
 * waits. Immutable and thread-safe.
 *
 * @param arrivals λ, above 0
 * @param service μ, above 0: one over the mean handling time
 * @param abandonment θ, above 0: one over the mean patience
 */
public record QueueRates(double arrivals, double service, double abandonment)
    implements DomainValue {

  /** The most callers that would come in the time of one handling or one patience. */
  private static final double MOST = 1e10;

  /**
   * Checks the rates.
   *
   * @throws InvalidInputException with code {@code sla.staffing.range} if one is not finite and
   *     above 0, or more than ten thousand million callers come during one handling or patience
   */
  public QueueRates {
    Require.positive(arrivals, "arrivals");
    Require.positive(service, "service");
    Require.positive(abandonment, "abandonment");
    if (!(arrivals / service <= MOST && arrivals / abandonment <= MOST)) {
      throw Require.range("arrivals", "at most 10^10 times the other rates");
    }
  }

  /**
   * The rates of a live channel.
   *
   * @param patience the mean time for which a caller is ready to wait
   */
  public static QueueRates of(Traffic traffic, Duration patience) {
    return new QueueRates(
        traffic.arrivals() / Require.seconds(traffic.period()),
        1 / Require.seconds(traffic.handling()),
        1 / Require.seconds(Require.positive(patience, "patience")));
  }
}
