package io.shopcare.sla.staffing;

import io.shopcare.DomainValue;
import java.util.OptionalDouble;

/**
 * How a forecast fared on weeks that are known, beside the seasonal naive one, which says that each
 * hour will be as it was a week ago. Errors are mean absolute ones, in tickets an hour. Immutable
 * and thread-safe.
 *
 * @param error of the forecast
 * @param naiveError of the seasonal naive forecast of the same hours
 * @param scale of the seasonal naive forecast within the history before them
 */
public record ForecastTrial(double error, double naiveError, double scale) implements DomainValue {

  /** Checks the errors. */
  public ForecastTrial {
    Require.notNegative(error, "error");
    Require.notNegative(naiveError, "naiveError");
    Require.notNegative(scale, "scale");
  }

  /**
   * The mean absolute scaled error of Hyndman and Koehler (2006); below 1 where the forecast errs
   * less than the naive one did in the history. Absent if that never erred.
   */
  public OptionalDouble mase() {
    return scaled(error);
  }

  /** The same figure of the seasonal naive forecast. */
  public OptionalDouble naiveMase() {
    return scaled(naiveError);
  }

  /** Whether the forecast errs less than the seasonal naive one over the same hours. */
  public boolean beatsNaive() {
    return error < naiveError;
  }

  private OptionalDouble scaled(double value) {
    return scale > 0 ? OptionalDouble.of(value / scale) : OptionalDouble.empty();
  }
}
