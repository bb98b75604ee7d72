package io.shopcare.money;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.measure.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An amount that can be paid: a whole number of minor units of one currency, from -2<sup>63</sup>
 * to 2<sup>63</sup> - 1 of them. Amounts of different currencies never meet. Immutable and
 * thread-safe.
 *
 * @param minorUnits in the smallest unit of the currency: 1250 is 12.50 of the euro, 1250 of the
 *     yen
 * @param currency its currency
 */
public record Money(long minorUnits, CurrencyCode currency)
    implements DomainValue, Comparable<Money> {

  /** Requires a currency. */
  public Money {
    Objects.requireNonNull(currency, "currency");
  }

  /** So many minor units: {@code ofMinor(1250, EUR)} is EUR 12.50. */
  public static Money ofMinor(long minorUnits, CurrencyCode currency) {
    return new Money(minorUnits, currency);
  }

  /** Nothing, in the given currency. */
  public static Money zero(CurrencyCode currency) {
    return new Money(0, currency);
  }

  /**
   * An amount in major units, exactly.
   *
   * @throws InvalidInputException with code {@code money.amount.inexact} if the minor unit cannot
   *     express it, or {@code number.too-long}
   * @throws MoneyOverflowException if it does not fit
   */
  public static Money of(BigDecimal amount, CurrencyCode currency) {
    return of(amount, currency, RoundingMode.UNNECESSARY);
  }

  /**
   * An amount in major units, rounded to the minor unit.
   *
   * @throws InvalidInputException with code {@code number.too-long}, or as {@link #of(BigDecimal,
   *     CurrencyCode)} if the mode is {@link RoundingMode#UNNECESSARY}
   * @throws MoneyOverflowException if it does not fit
   */
  public static Money of(BigDecimal amount, CurrencyCode currency, RoundingMode rounding) {
    DecimalAmount given = new DecimalAmount(currency, amount);
    return new Money(given.inLongUnits(currency.digits(), rounding), currency);
  }

  /**
   * Reads an amount such as {@code "EUR 12.50"} or {@code "JPY -1250"}; digits after the point may
   * be left out, and those beyond the minor unit must be 0.
   *
   * @throws InvalidInputException with code {@code money.amount.syntax}, {@code number.syntax},
   *     {@code input.too-long}, {@code money.currency.unknown} or {@code money.amount.inexact}
   * @throws MoneyOverflowException if it does not fit
   */
  public static Money parse(String text) {
    DecimalAmount read = DecimalAmount.parse(text, "money");
    return of(read.value(), read.currency());
  }

  /**
   * Adds an amount of the same currency.
   *
   * @throws CurrencyMismatchException if it has another
   * @throws MoneyOverflowException if the result does not fit
   */
  public Money plus(Money other) {
    currency.requireSame(other.currency);
    try {
      return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
    } catch (ArithmeticException e) {
      throw new MoneyOverflowException(currency);
    }
  }

  /**
   * Subtracts an amount of the same currency.
   *
   * @throws CurrencyMismatchException if it has another
   * @throws MoneyOverflowException if the result does not fit
   */
  public Money minus(Money other) {
    currency.requireSame(other.currency);
    try {
      return new Money(Math.subtractExact(minorUnits, other.minorUnits), currency);
    } catch (ArithmeticException e) {
      throw new MoneyOverflowException(currency);
    }
  }

  /**
   * Changes the sign.
   *
   * @throws MoneyOverflowException for {@link Long#MIN_VALUE} minor units
   */
  public Money negated() {
    return zero(currency).minus(this);
  }

  /**
   * Drops the sign.
   *
   * @throws MoneyOverflowException for {@link Long#MIN_VALUE} minor units
   */
  public Money abs() {
    return isNegative() ? negated() : this;
  }

  /**
   * Multiplies by a whole number.
   *
   * @throws MoneyOverflowException if the result does not fit
   */
  public Money multipliedBy(long factor) {
    try {
      return new Money(Math.multiplyExact(minorUnits, factor), currency);
    } catch (ArithmeticException e) {
      throw new MoneyOverflowException(currency);
    }
  }

  /**
   * Multiplies by a ratio, rounding once, to the minor unit.
   *
   * @throws MoneyOverflowException if the result does not fit
   * @throws InvalidInputException with code {@code number.inexact} if rounding is needed and the
   *     mode is {@link RoundingMode#UNNECESSARY}
   */
  public Money multipliedBy(Ratio factor, RoundingMode rounding) {
    try {
      return new Money(factor.of(minorUnits, rounding), currency);
    } catch (ArithmeticException e) {
      throw new MoneyOverflowException(currency);
    }
  }

  /**
   * The smaller of two amounts of the same currency.
   *
   * @throws CurrencyMismatchException if it has another
   */
  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /**
   * The larger of two amounts of the same currency.
   *
   * @throws CurrencyMismatchException if it has another
   */
  public Money max(Money other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Whether it is nothing. */
  public boolean isZero() {
    return minorUnits == 0;
  }

  /** Whether it is more than nothing. */
  public boolean isPositive() {
    return minorUnits > 0;
  }

  /** Whether it is less than nothing. */
  public boolean isNegative() {
    return minorUnits < 0;
  }

  /** The amount in major units, with as many digits after the point as the currency has. */
  public BigDecimal toBigDecimal() {
    return BigDecimal.valueOf(minorUnits, currency.digits());
  }

  /**
   * Compares amounts of the same currency.
   *
   * @throws CurrencyMismatchException if the other has another
   */
  @Override
  public int compareTo(Money other) {
    currency.requireSame(other.currency);
    return Long.compare(minorUnits, other.minorUnits);
  }

  /**
   * Returns a text such as {@code "EUR 12.50"}, the same everywhere; {@link #parse} is the inverse.
   */
  @Override
  public String toString() {
    return new DecimalAmount(currency, toBigDecimal()).toString();
  }
}
