package io.shopcare.examples.review.report;

import java.math.BigDecimal;

/**
 * An amount of money as an exact decimal such as {@code 8911407.904}, and its ISO 4217 currency.
 * Immutable and thread-safe.
 *
 * @param value decimal digits with an optional sign and point
 */
public record Amount(String value, String currency) {

  /** Checks both parts, so that no later step has to. */
  public Amount {
    Decimals.parse(value);
    Decimals.checkCurrency(currency);
  }

  /** The exact value. */
  public BigDecimal decimal() {
    return Decimals.parse(value);
  }
}
