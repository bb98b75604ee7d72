package io.shopcare.segmentation.lifetime;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * How a forecast of purchases compares with what came. Immutable and thread-safe.
 *
 * @see HoldoutReport
 */
@ValueStyle
@Value.Immutable
public interface ForecastAccuracy extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** All purchases forecast. */
  double total();

  /** The mean size of the error for a customer. */
  double meanAbsoluteError();

  /** The root of the mean squared error for a customer. */
  double rootMeanSquareError();

  /** The correlation of forecast and fact, after Pearson; absent where one of them is constant. */
  OptionalDouble correlation();

  /**
   * The probability that of two customers, one of whom came back, the forecast is higher for that
   * one (the area under the ROC curve, ties a half); absent if all came back or none.
   */
  OptionalDouble auc();

  /** Starts a comparison. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link ForecastAccuracy}; the first three figures are required. */
  final class Builder extends ImmutableForecastAccuracy.Builder {
    Builder() {}
  }
}
