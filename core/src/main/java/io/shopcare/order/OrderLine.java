package io.shopcare.order;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
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
   * Checks the parts.
   *
   * @throws InvalidInputException with code {@code order.quantity.not-positive}, {@code
   *     order.price.negative} or {@code input.too-long}
   */
  public OrderLine {
    Limits.requireLength(sku, Limits.NAME_CHARACTERS, "sku");
    if (quantity < 1) {
      throw InvalidInputException.of("order.quantity.not-positive")
          .at("quantity")
          .expected("at least 1")
          .build();
    }
    if (unitPrice.micros() < 0) {
      throw InvalidInputException.of("order.price.negative")
          .at("unitPrice")
          .expected("a price that is not negative")
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
