package io.shopcare.money;

import io.shopcare.InvalidInputException;
import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
import io.shopcare.internal.Decimals;
import io.shopcare.internal.Rounding;
import io.shopcare.measure.Ratio;
import io.shopcare.measure.Summary;
import java.io.InvalidObjectException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact sum of amounts and of prices times quantities in one currency, rounded only at the end:
 * 128 bits that count millionths of the major unit, enough for 10<sup>19</sup> of the largest
 * amounts of money. Adding takes a few nanoseconds. Immutable and thread-safe.
 */
public final class MoneySum implements Summary<MoneySum>, Comparable<MoneySum> {

  private static final long serialVersionUID = 1L;

  private static final int VERSION = 1;

  private final CurrencyCode currency;

  /** With the sign. */
  private final long high;

  /** Taken as unsigned. */
  private final long low;

  private MoneySum(CurrencyCode currency, long high, long low) {
    this.currency = currency;
    this.high = high;
    this.low = low;
  }

  /** Nothing, in the given currency. */
  public static MoneySum empty(CurrencyCode currency) {
    return new MoneySum(Objects.requireNonNull(currency, "currency"), 0, 0);
  }

  /**
   * A sum in major units, exactly.
   *
   * @throws InvalidInputException with code {@code money.amount.inexact} if it has more than six
   *     digits after the point, or {@code number.too-long}
   * @throws MoneyOverflowException if it does not fit
   */
  public static MoneySum of(BigDecimal sum, CurrencyCode currency) {
    BigInteger micros =
        new DecimalAmount(currency, sum)
            .inUnits(CurrencyCode.MICRO_DIGITS, RoundingMode.UNNECESSARY);
    if (micros.bitLength() >= 2 * Long.SIZE) {
      throw new MoneyOverflowException(currency);
    }
    return new MoneySum(currency, micros.shiftRight(Long.SIZE).longValue(), micros.longValue());
  }

  /** One amount. */
  public static MoneySum of(Money amount) {
    return empty(amount.currency()).plus(amount);
  }

  /** The currency of all that was added. */
  public CurrencyCode currency() {
    return currency;
  }

  /**
   * Adds an amount.
   *
   * @throws CurrencyMismatchException if it has another currency
   * @throws MoneyOverflowException if the sum does not fit
   */
  public MoneySum plus(Money amount) {
    currency.requireSame(amount.currency());
    return plusProduct(amount.minorUnits(), currency.microsPerMinorUnit());
  }

  /**
   * Adds the price of a quantity.
   *
   * @param quantity below 0 for what was returned
   * @throws CurrencyMismatchException if the price has another currency
   * @throws MoneyOverflowException if the sum does not fit
   */
  public MoneySum plus(UnitPrice price, long quantity) {
    currency.requireSame(price.currency());
    return plusProduct(price.micros(), quantity);
  }

  @Override
  public MoneySum plus(MoneySum other) {
    currency.requireSame(other.currency);
    return plus(other.high, other.low);
  }

  private MoneySum plusProduct(long a, long b) {
    return plus(Math.multiplyHigh(a, b), a * b);
  }

  private MoneySum plus(long otherHigh, long otherLow) {
    long sumLow = low + otherLow;
    long carry = Long.compareUnsigned(sumLow, low) < 0 ? 1 : 0;
    long sumHigh = high + otherHigh + carry;
    if (((high ^ sumHigh) & (otherHigh ^ sumHigh)) < 0) {
      throw new MoneyOverflowException(currency);
    }
    return new MoneySum(currency, sumHigh, sumLow);
  }

  @Override
  public MoneySum minus(MoneySum other) {
    currency.requireSame(other.currency);
    long differenceLow = low - other.low;
    long borrow = Long.compareUnsigned(low, other.low) < 0 ? 1 : 0;
    long differenceHigh = high - other.high - borrow;
    if (((high ^ other.high) & (high ^ differenceHigh)) < 0) {
      throw new MoneyOverflowException(currency);
    }
    return new MoneySum(currency, differenceHigh, differenceLow);
  }

  @Override
  public boolean isEmpty() {
    return high == 0 && low == 0;
  }

  /**
   * The sum rounded once, to the minor unit.
   *
   * @throws MoneyOverflowException if it does not fit in {@link Money}
   * @throws InvalidInputException with code {@code number.inexact} if rounding is needed and the
   *     mode is {@link RoundingMode#UNNECESSARY}
   */
  public Money toMoney(RoundingMode rounding) {
    long divisor = currency.microsPerMinorUnit();
    if (high == low >> 63) {
      return new Money(Rounding.divide(low, divisor, rounding), currency);
    }
    BigInteger units = Rounding.divide(micros(), BigInteger.valueOf(divisor), rounding);
    return new Money(DecimalAmount.requireLong(units, currency), currency);
  }

  /**
   * The sum in major units, with as many digits after the point as it needs, but no fewer than the
   * currency has.
   */
  public BigDecimal toBigDecimal() {
    return Decimals.shorten(new BigDecimal(micros(), CurrencyCode.MICRO_DIGITS), currency.digits());
  }

  private BigInteger micros() {
    return new BigInteger(ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array());
  }

  @Override
  public byte[] toBytes() {
    return new ByteWriter(VERSION).text(currency.code()).signed(high).unsigned(low).toBytes();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws InvalidInputException if the bytes are anything else
   */
  public static MoneySum fromBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes, VERSION, "money sum");
    MoneySum read = new MoneySum(CurrencyCode.of(in.text()), in.signed(), in.unsigned());
    in.end();
    return read;
  }

  /**
   * Compares sums of the same currency.
   *
   * @throws CurrencyMismatchException if the other has another
   */
  @Override
  public int compareTo(MoneySum other) {
    currency.requireSame(other.currency);
    int byHigh = Long.compare(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }

  /**
   * Whether the sum reaches an amount or exceeds it.
   *
   * @throws CurrencyMismatchException if the amount has another currency
   */
  public boolean isAtLeast(Money amount) {
    currency.requireSame(amount.currency());
    long units = amount.minorUnits();
    long scale = currency.microsPerMinorUnit();
    long askedHigh = Math.multiplyHigh(units, scale);
    return high != askedHigh
        ? high > askedHigh
        : Long.compareUnsigned(low, units * scale) >= 0;
  }

  /**
   * A part of the sum, rounded once, to the minor unit: 10 % off an order of EUR 17.495.
   *
   * @throws MoneyOverflowException if the result does not fit
   */
  public Money multipliedBy(Ratio ratio, RoundingMode rounding) {
    BigDecimal exact =
        toBigDecimal()
            .multiply(BigDecimal.valueOf(ratio.numerator()))
            .movePointRight(currency.digits())
            .divide(BigDecimal.valueOf(ratio.denominator()), 0, rounding);
    try {
      return Money.ofMinor(exact.longValueExact(), currency);
    } catch (ArithmeticException e) {
      throw new MoneyOverflowException(currency);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MoneySum that
        && currency.equals(that.currency)
        && high == that.high
        && low == that.low;
  }

  @Override
  public int hashCode() {
    return 31 * currency.hashCode() + Long.hashCode(high ^ low);
  }

  /** Returns a text such as {@code "GBP 8911407.904"}, the same everywhere. */
  @Override
  public String toString() {
    return new DecimalAmount(currency, toBigDecimal()).toString();
  }

  private Object readResolve() throws InvalidObjectException {
    if (currency == null) {
      throw new InvalidObjectException("no currency");
    }
    return this;
  }
}
