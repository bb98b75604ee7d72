package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.money.Money;

/**
 * A line to pay for.
 *
 * @param id what promotions name it by: the line's own, or the article's where each has one line
 * @param amount what it costs, not negative
 * @param floor what it costs at least whatever is taken off, from nothing to the amount
 */
public record BasketLine(String id, Money amount, Money floor) implements DomainValue {

  /**
   * Checks the amounts.
   *
   * @throws InvalidInputException with code {@code reward.basket.amount}
   * @throws io.shopcare.money.CurrencyMismatchException if the two are of different currencies
   */
  public BasketLine {
    if (floor.isNegative() || amount.compareTo(floor) < 0) {
      throw InvalidInputException.of("reward.basket.amount")
          .at("amount")
          .expected("an amount that is not negative and a floor not above it")
          .build();
    }
  }

  /** A line that may become free. */
  public static BasketLine of(String id, Money amount) {
    return new BasketLine(id, amount, Money.zero(amount.currency()));
  }
}
