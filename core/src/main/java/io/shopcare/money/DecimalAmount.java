package io.shopcare.money;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.internal.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An amount on its way from or to text or {@link BigDecimal}. */
record DecimalAmount(CurrencyCode currency, BigDecimal value) {

  /** The code, a space and the number. */
  private static final int MOST_CHARACTERS = 3 + 1 + Limits.NUMBER_CHARACTERS;

  static DecimalAmount parse(String text, String place) {
    Limits.requireLength(text, MOST_CHARACTERS, place);
    int space = text.indexOf(' ');
    if (space < 0) {
      throw InvalidInputException.of("money.amount.syntax")
          .at(place)
          .offset(text.length())
          .expected("a currency, a space and a number, such as EUR 12.50")
          .build();
    }
    CurrencyCode currency = CurrencyCode.of(text.substring(0, space));
    return new DecimalAmount(currency, Decimals.parse(text, space + 1, text.length(), place));
  }

  /** Counts the amount in units of the given digit after the point. */
  BigInteger inUnits(int digits, RoundingMode rounding) {
    try {
      return Decimals.requireBounded(value, "amount").setScale(digits, rounding).unscaledValue();
    } catch (ArithmeticException needsRounding) {
      throw InvalidInputException.of("money.amount.inexact")
          .at("amount")
          .expected("at most " + digits + " digits after the point")
          .cause(needsRounding)
          .build();
    }
  }

  /** As {@link #inUnits}, if the number of units fits in 64 bits. */
  long inLongUnits(int digits, RoundingMode rounding) {
    return requireLong(inUnits(digits, rounding), currency);
  }

  static long requireLong(BigInteger units, CurrencyCode currency) {
    if (units.bitLength() >= Long.SIZE) {
      throw new MoneyOverflowException(currency);
    }
    return units.longValue();
  }

  @Override
  public String toString() {
    return currency + " " + value.toPlainString();
  }
}
