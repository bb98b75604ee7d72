package io.shopcare.calendar;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * Two business times as one, also where their zones differ: an expression that can be read and
 * compared. Compiling it merges the tables of its parts, so that questions cost no more than those
 * to a single calendar. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract sealed class CombinedTime extends BusinessTime permits ImmutableCombinedTime {

  private static final long serialVersionUID = 1L;

  CombinedTime() {}

  /** How the two are combined. */
  public abstract SetOperation operation();

  /** The one. */
  public abstract BusinessTime first();

  /** The other. */
  public abstract BusinessTime second();

  /**
   * Combines two business times.
   *
   * @throws InvalidInputException with code {@code calendar.combination.too-deep} beyond {@link
   *     Limits#DEPTH} levels
   */
  public static CombinedTime of(SetOperation operation, BusinessTime first, BusinessTime second) {
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
