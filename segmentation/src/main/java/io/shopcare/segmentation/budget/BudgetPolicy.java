package io.shopcare.segmentation.budget;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.internal.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The terms of a budget. By default its limit is for all time, a request that does not fit is
 * refused as a whole, and what is refunded can be used again. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface BudgetPolicy extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** What a refund does to the limit. */
  enum Refunded {
    /** It can be used again. */
    RESTORED,
    /** It stays used, as a code that was redeemed once. */
    KEPT
  }

  /** What it counts, as in {@link BudgetAmount#unit}. */
  String unit();

  /** How much may be used in a window, not negative; as much as anybody likes if empty. */
  Optional<Long> limit();

  /** For how long what was used counts. */
  @Value.Default
  default BudgetWindow window() {
    return BudgetWindow.whole();
  }

  /** What the last request gets that does not fit. */
  @Value.Default
  default LastPartial lastPartial() {
    return new LastPartial.Reject();
  }

  /** Whether what is refunded can be used again. */
  @Value.Default
  default Refunded refunded() {
    return Refunded.RESTORED;
  }

  /** A limit for all time. */
  static BudgetPolicy of(BudgetAmount limit) {
    return builder().unit(limit.unit()).limit(limit.units()).build();
  }

  /** No limit at all. */
  static BudgetPolicy unlimited(String unit) {
    return builder().unit(unit).build();
  }

  /**
   * Checks the limit.
   *
   * @throws InvalidInputException with code {@code budget.limit.range} or {@code input.too-long}
   */
  @Value.Check
  default void check() {
    Limits.requireLength(unit(), Limits.NAME_CHARACTERS, "unit");
    long limit = limit().orElse(0L);
    if (limit < 0 || limit > Long.MAX_VALUE - lastPartial().overshoot()) {
      throw InvalidInputException.of("budget.limit.range")
          .at("limit")
          .expected("not negative, with the overshoot within 64 bits")
          .build();
    }
  }

  /** Starts a policy. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link BudgetPolicy}; the unit is required. */
  final class Builder extends ImmutableBudgetPolicy.Builder {
    Builder() {}
  }
}
