package io.shopcare.money;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.Decimals;
import io.shopcare.internal.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * The price of one piece, gram or second, with up to six digits after the point whatever the
 * currency: wholesale prices such as GBP 0.065 exist, and rounding them before the quantity is
 * known loses money. Immutable and thread-safe.
 *
 * @param micros in millionths of the major unit
 * @param currency its currency
 */
public record UnitPrice(long micros, CurrencyCode currency)
    implements DomainValue, Comparable<UnitPrice> {

  /** Requires a currency. */
  public UnitPrice {
    Objects.requireNonNull(currency, "currency");
  }

  /** So many millionths of the major unit: {@code ofMicros(65_000, GBP)} is GBP 0.065. */
  public static UnitPrice ofMicros(long micros, CurrencyCode currency) {
    return new UnitPrice(micros, currency);
  }

  /**
   * A price in major units, exactly.
   *
   * @throws InvalidInputException with code {@code money.amount.inexact} if it has more than six
   *     digits after the point, or {@code number.too-long}
   * @throws MoneyOverflowException if it does not fit
   */
  public static UnitPrice of(BigDecimal price, CurrencyCode currency) {
    DecimalAmount given = new DecimalAmount(currency, price);
    return new UnitPrice(
        given.inLongUnits(CurrencyCode.MICRO_DIGITS, RoundingMode.UNNECESSARY), currency);
  }

  /**
   * Reads a price such as {@code "GBP 0.065"}.
   *
   * @throws InvalidInputException with code {@code money.amount.syntax}, {@code number.syntax},
   *     {@code input.too-long}, {@code money.currency.unknown} or {@code money.amount.inexact}
   * @throws MoneyOverflowException if it does not fit
   */
  public static UnitPrice parse(String text) {
    DecimalAmount read = DecimalAmount.parse(text, "price");
    return of(read.value(), read.currency());
  }

  /**
   * The price of a quantity, exactly.
   *
   * @param quantity below 0 for what was returned
   */
  public MoneySum times(long quantity) {
    return MoneySum.empty(currency).plus(this, quantity);
  }

  /**
   * The price of a quantity, rounded once, to the minor unit.
   *
   * @param quantity below 0 for what was returned
   * @throws MoneyOverflowException if the result does not fit
   * @throws InvalidInputException with code {@code number.inexact} if rounding is needed and the
   *     mode is {@link RoundingMode#UNNECESSARY}
   */
  public Money toMoney(long quantity, RoundingMode rounding) {
    try {
      long units =
          Rounding.multiplyDivide(micros, quantity, currency.microsPerMinorUnit(), rounding);
      return new Money(units, currency);
    } catch (ArithmeticException e) {
      throw new MoneyOverflowException(currency);
    }
  }

  /**
   * The price in major units, with as many digits after the point as it needs, but no fewer than
   * the currency has.
   */
  public BigDecimal toBigDecimal() {
    return Decimals.shorten(
        BigDecimal.valueOf(micros, CurrencyCode.MICRO_DIGITS), currency.digits());
  }

  /**
   * Compares prices of the same currency.
   *
   * @throws CurrencyMismatchException if the other has another
   */
  @Override
  public int compareTo(UnitPrice other) {
    currency.requireSame(other.currency);
    return Long.compare(micros, other.micros);
  }

  /**
   * Returns a text such as {@code "GBP 0.065"} or {@code "GBP 2.50"}; {@link #parse} is the
   * inverse.
   */
  @Override
  public String toString() {
    return new DecimalAmount(currency, toBigDecimal()).toString();
  }
}
