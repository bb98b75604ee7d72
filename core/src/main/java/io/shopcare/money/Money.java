package io.shopcare.money;

import io.shopcare.DomainValue;
import java.math.BigDecimal;

/**
 * An amount of money.
 *
 * @param minorUnits in the smallest unit of the currency
 * @param currency its currency
 */
public record Money(long minorUnits, CurrencyCode currency) implements DomainValue {

  /** The amount in major units. */
  public BigDecimal toBigDecimal() {
    return BigDecimal.valueOf(minorUnits, currency.digits());
  }
}
