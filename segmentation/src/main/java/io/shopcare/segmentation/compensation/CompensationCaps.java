package io.shopcare.segmentation.compensation;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.ValueStyle;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import java.time.Period;
import org.immutables.value.Value;

/**
 * How much may be given: for a case, to a customer, by an agent. What is above is not given; where
 * a smaller step of the ladder fits that is given instead, and words always do. Immutable and
 * thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface CompensationCaps extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** For one cause at most; the smaller of this and the share of the order. */
  Money perCase();

  /** For one cause at most as a share of the order; all of it by default. */
  @Value.Default
  default Ratio shareOfOrder() {
    return Ratio.ONE;
  }

  /** By how much all that was given and refunded for an order may be above what was paid for it. */
  Money aboveOrder();

  /** How long the look back at a customer is; twelve months by default. */
  @Value.Default
  default Period lookBack() {
    return Period.ofMonths(12);
  }

  /** To one customer at most in that time. */
  Money perCustomer();

  /** To one customer at most so many times in that time; words do not count. */
  int timesPerCustomer();

  /** By one agent at most on one day. */
  Money perAgentAndDay();

  /** What is worth more needs somebody's approval. */
  Money withoutApproval();

  /**
   * Checks the amounts.
   *
   * @throws InvalidInputException with code {@code compensation.caps.range}
   * @throws io.shopcare.money.CurrencyMismatchException if they are of several currencies
   */
  @Value.Check
  default void check() {
    Money least =
        perCase().min(aboveOrder()).min(perCustomer()).min(perAgentAndDay()).min(withoutApproval());
    if (least.isNegative()
        || timesPerCustomer() < 0
        || !shareOfOrder().isShare()
        || lookBack().isNegative()
        || lookBack().toTotalMonths() > 12 * 9_999) {
      throw InvalidInputException.of("compensation.caps.range")
          .at("caps")
          .expected("nothing negative, at most 9999 years, and a share from 0 to 1")
          .build();
    }
  }

  /** Starts the caps. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link CompensationCaps}. */
  final class Builder extends ImmutableCompensationCaps.Builder {
    Builder() {}
  }
}
