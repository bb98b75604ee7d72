package io.shopcare.examples.review.report;

import io.shopcare.InvalidInputException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Decimal numbers on their way in and to their last rounding. */
final class Decimals {

  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,12})?");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LARGE = BigDecimal.valueOf(1000);

  private Decimals() {}

  static BigDecimal parse(String value) {
    if (!DECIMAL.matcher(value).matches()) {
      throw InvalidInputException.of("review.decimal.malformed")
          .expected("up to 30 digits and 12 decimals")
          .build();
    }
    return new BigDecimal(value);
  }

  static void checkCurrency(String currency) {
    if (!CURRENCY.matcher(currency).matches()) {
      throw InvalidInputException.of("review.currency.malformed")
          .expected("three capital letters")
          .build();
    }
  }

  /** A share in percent, to one digit. */
  static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_EVEN);
  }

  /** A share in percent, to one digit. */
  static BigDecimal percent(long part, long whole) {
    return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  /**
   * A share in percent, to one digit; one that falls short of its goal is cut off where rounding
   * would make it read as if it had reached it.
   */
  static BigDecimal percent(long part, long whole, BigDecimal goal) {
    BigDecimal hundredfold = BigDecimal.valueOf(part).multiply(HUNDRED);
    BigDecimal rounded = percent(part, whole);
    boolean failed = hundredfold.compareTo(goal.multiply(BigDecimal.valueOf(whole))) < 0;
    return failed && rounded.compareTo(goal) >= 0
        ? hundredfold.divide(BigDecimal.valueOf(whole), 1, RoundingMode.FLOOR)
        : rounded;
  }

  static BigDecimal percent(double share) {
    return BigDecimal.valueOf(share).multiply(HUNDRED).setScale(1, RoundingMode.HALF_EVEN);
  }

  static BigDecimal tenths(double value) {
    return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN);
  }

  /** The number without zeros that say nothing: 80 rather than 80.0000 or 8E+1. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** An amount as people read it: whole units from a thousand on, cents below. */
  static BigDecimal readable(BigDecimal amount) {
    int digits = amount.abs().compareTo(LARGE) < 0 ? 2 : 0;
    return amount.setScale(digits, RoundingMode.HALF_EVEN);
  }
}
