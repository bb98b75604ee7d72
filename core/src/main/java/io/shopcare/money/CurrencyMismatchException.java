package io.shopcare.money;

import io.shopcare.InvalidInputException;

/**
 * Two currencies met where one was needed: nothing here converts between currencies. Its code is
 * {@code money.currency.mismatch}.
 */
public final class CurrencyMismatchException extends InvalidInputException {

  private static final long serialVersionUID = 1L;

  private final CurrencyCode required;
  private final CurrencyCode given;

  CurrencyMismatchException(CurrencyCode required, CurrencyCode given) {
    super(of("money.currency.mismatch").at("currency").expected(required + ", not " + given));
    this.required = required;
    this.given = given;
  }

  /** The currency of the amount that was asked. */
  public CurrencyCode required() {
    return required;
  }

  /** The currency of the other amount. */
  public CurrencyCode given() {
    return given;
  }
}
