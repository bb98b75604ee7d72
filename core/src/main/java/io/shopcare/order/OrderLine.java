package io.shopcare.order;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.money.MoneySum;
import io.shopcare.money.UnitPrice;

/**
 * One line of an order.
 *
 * @param sku the shop's article number
 * @param quantity pieces, at least 1
 * @param unitPrice price of one piece after discounts on the line, not negative
 */
public record OrderLine(String sku, long quantity, UnitPrice unitPrice) implements DomainValue {

  /**
   * Checks the quantity.
   *
   * @throws InvalidInputException with code {@code order.quantity.not-positive}
   */
  public OrderLine {
    if (quantity < 1) {
      throw InvalidInputException.of("order.quantity.not-positive")
          .at("quantity")
          .expected("at least 1")
          .build();
    }
  }

  /** Creates a line. */
  public static OrderLine of(String sku, long quantity, UnitPrice unitPrice) {
    return new OrderLine(sku, quantity, unitPrice);
  }

  /** Quantity times price, exact. */
  public MoneySum total() {
    return unitPrice.times(quantity);
  }
}
