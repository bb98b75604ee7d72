package io.shopcare.segmentation.lifetime;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.immutables.value.Value;

/**
 * A model on trial: its forecast of what followed the observation, beside two that need no model,
 * the same count again and the same rate. A model that does not beat them is not worth having.
 * Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface HoldoutReport extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** How many customers there are. */
  long customers();

  /** How many of them came back within the horizon. */
  long active();

  /** How many purchases they made. */
  long purchases();

  /** The model's expectation. */
  ForecastAccuracy model();

  /** As many purchases as there were repeat purchases before. */
  ForecastAccuracy sameCount();

  /** As many as there were in the same time before, x/T times the horizon. */
  ForecastAccuracy sameRate();

  /**
   * How well P(alive) tells who comes back, among the customers with a repeat purchase: an area as
   * {@link ForecastAccuracy#auc}.
   */
  OptionalDouble aliveAuc();

  /**
   * Puts a model on trial, in O(n log n).
   *
   * @param horizon how far the purchases go that were held out, in periods
   */
  static HoldoutReport of(PurchaseModel model, List<HeldOut> customers, double horizon) {
    List<HeldOut> repeaters =
        customers.stream().filter(each -> each.pattern().repeats() > 0).toList();
    return builder()
        .customers(customers.size())
        .active(customers.stream().filter(each -> each.purchases() > 0).count())
        .purchases(customers.stream().mapToLong(HeldOut::purchases).sum())
        .model(Accuracy.of(customers, each -> model.expectedPurchases(each, horizon)))
        .sameCount(Accuracy.of(customers, PurchasePattern::x))
        .sameRate(Accuracy.of(customers, rate(horizon)))
        .aliveAuc(Accuracy.auc(repeaters, model::probabilityAlive))
        .build();
  }

  private static ToDoubleFunction<PurchasePattern> rate(double horizon) {
    return each -> each.repeats() == 0 ? 0 : each.x() / each.age() * horizon;
  }

  /** Starts a report. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link HoldoutReport}; all but the area are required. */
  final class Builder extends ImmutableHoldoutReport.Builder {
    Builder() {}
  }
}
