package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.money.Allocation;
import io.shopcare.money.Money;

/**
 * A line as it was paid for, with its share of all discounts frozen: what is cancelled on other
 * lines does not change it. Immutable and thread-safe.
 *
 * @param amount before discounts
 * @param discount its share, from nothing to the amount
 * @param pieces how many, above 0
 */
public record PaidLine(Money amount, Money discount, long pieces) implements DomainValue {

  /**
   * Checks the parts.
   *
   * @throws InvalidInputException with code {@code reward.paid-line.range}
   */
  public PaidLine {
    if (discount.isNegative() || amount.compareTo(discount) < 0 || pieces < 1) {
      throw InvalidInputException.of("reward.paid-line.range")
          .at("discount")
          .expected("a discount from nothing to the amount, and at least one piece")
          .build();
    }
  }

  /** What was paid for all pieces. */
  public Money paid() {
    return amount.minus(discount);
  }

  /**
   * What is given back in all once so many pieces came back; book the difference to what was given
   * back before. All pieces give back what was paid, in whatever steps they come.
   *
   * @param returned from 0 to all pieces
   * @throws InvalidInputException with code {@code money.allocation.base}
   */
  public Money refundedAfter(long returned) {
    return Allocation.cumulativeShare(paid(), pieces, returned);
  }
}
