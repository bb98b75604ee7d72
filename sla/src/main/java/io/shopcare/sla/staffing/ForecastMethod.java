package io.shopcare.sla.staffing;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;

/**
 * How the level of a weekly pattern is carried on. The smoothing parameters are from 0 (never
 * learns) to 1 (remembers nothing). Immutable and thread-safe.
 */
public sealed interface ForecastMethod extends DomainValue {

  /** The pattern of the week times an exponentially weighted level: {@code new Ewma(0.3)}. */
  static ForecastMethod ofDefaults() {
    return new Ewma(0.3);
  }

  /**
   * The mean of each hour of the week times a level: the weekly ratio of what came to what the
   * pattern says, averaged with weights that fall by 1 − α a week. Zeros do no harm.
   *
   * @param alpha the weight of the latest week
   */
  record Ewma(double alpha) implements ForecastMethod {

    /**
     * Checks the parameter.
     *
     * @throws InvalidInputException with code {@code sla.staffing.range}
     */
    public Ewma {
      requireWeight(alpha, "alpha");
    }
  }

  /**
   * Triple exponential smoothing with an additive season of a week (Holt 1957, Winters 1960), begun
   * with the first two weeks. Follows a trend; what would be negative is 0.
   *
   * @param level the weight of the latest hour in the level
   * @param trend the weight of the latest change of the level in the trend
   * @param season the weight of the latest week in the pattern
   */
  record HoltWinters(double level, double trend, double season) implements ForecastMethod {

    /**
     * Checks the parameters.
     *
     * @throws InvalidInputException with code {@code sla.staffing.range}
     */
    public HoltWinters {
      requireWeight(level, "level");
      requireWeight(trend, "trend");
      requireWeight(season, "season");
    }
  }

  private static void requireWeight(double weight, String place) {
    if (!(weight >= 0 && weight <= 1)) {
      throw Require.range(place, "from 0 to 1");
    }
  }
}
