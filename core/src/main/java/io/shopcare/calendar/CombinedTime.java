package io.shopcare.calendar;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.internal.ValueStyle;
import org.immutables.value.Value;

/** Two business times as one. */
@ValueStyle
@Value.Immutable
abstract sealed class CombinedTime extends BusinessTime permits ImmutableCombinedTime {

  private static final long serialVersionUID = 1L;

  abstract SetOperation operation();

  abstract BusinessTime first();

  abstract BusinessTime second();

  static CombinedTime of(SetOperation operation, BusinessTime first, BusinessTime second) {
    return ImmutableCombinedTime.builder().operation(operation).first(first).second(second).build();
  }

  /** Bounds the depth, as compiling and comparing recur. */
  @Value.Check
  void check() {
    if (depth() > Limits.DEPTH) {
      throw InvalidInputException.of("calendar.combination.too-deep")
          .at("combination")
          .expected("at most " + Limits.DEPTH + " levels")
          .build();
    }
  }

  @Override
  @Value.Lazy
  int depth() {
    return 1 + Math.max(first().depth(), second().depth());
  }

  @Override
  @Value.Lazy
  OpenTime openTime() {
    return first().openTime().combine(second().openTime(), operation());
  }

  @Override
  @Value.Lazy
  OpenTime closedTime() {
    return openTime().complement();
  }
}
