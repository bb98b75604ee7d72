package io.shopcare.money;

import io.shopcare.InvalidInputException;

/**
 * The result is larger than its type holds; nothing ever wraps around. Its code is {@code
 * money.overflow}.
 */
public final class MoneyOverflowException extends InvalidInputException {

  private static final long serialVersionUID = 1L;

  private final CurrencyCode currency;

  MoneyOverflowException(CurrencyCode currency) {
    super(of("money.overflow").at("amount").expected("an amount in " + currency + " that fits"));
    this.currency = currency;
  }

  /** The currency of the result. */
  public CurrencyCode currency() {
    return currency;
  }
}
