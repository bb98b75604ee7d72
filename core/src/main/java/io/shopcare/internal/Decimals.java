package io.shopcare.internal;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Decimal numbers from outside: digits 0 to 9, at most one point with digits on both sides, perhaps
 * a minus. No exponent, no plus, no grouping, no other script: {@code 1e3000000} is a bomb, and
 * {@code 1,234} means two things.
 */
public final class Decimals {

  private static final int BITS = new BigInteger("9".repeat(Limits.NUMBER_CHARACTERS)).bitLength();

  private Decimals() {}

  /**
   * Reads the characters from {@code begin} on; their number has been bounded by the caller.
   *
   * @param place what the text is, for the error
   * @throws InvalidInputException with code {@code number.syntax} and the offset in {@code text}
   */
  public static BigDecimal parse(String text, int begin, int end, String place) {
    int whole = begin < end && text.charAt(begin) == '-' ? begin + 1 : begin;
    int point = requireDigits(text, whole, end, place);
    if (point < end) {
      if (text.charAt(point) != '.') {
        throw syntax(point, place);
      }
      int rest = requireDigits(text, point + 1, end, place);
      if (rest < end) {
        throw syntax(rest, place);
      }
    }
    return new BigDecimal(text.substring(begin, end));
  }

  /**
   * Returns the number if {@link Limits#NUMBER_CHARACTERS} digits can write it without an exponent,
   * so that arithmetic on it is quick.
   *
   * @throws InvalidInputException with code {@code number.too-long} otherwise
   */
  public static BigDecimal requireBounded(BigDecimal number, String place) {
    if (Math.abs((long) number.scale()) > Limits.NUMBER_CHARACTERS
        || number.unscaledValue().bitLength() > BITS) {
      throw InvalidInputException.of("number.too-long")
          .at(place)
          .expected("at most " + Limits.NUMBER_CHARACTERS + " digits")
          .build();
    }
    return number;
  }

  /** Returns the number with the fewest digits after the point, but at least as many as given. */
  public static BigDecimal shorten(BigDecimal number, int leastDigits) {
    BigDecimal shortest = number.stripTrailingZeros();
    return shortest.scale() < leastDigits ? shortest.setScale(leastDigits) : shortest;
  }

  private static int requireDigits(String text, int begin, int end, String place) {
    int i = begin;
    while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    if (i == begin) {
      throw syntax(begin, place);
    }
    return i;
  }

  private static InvalidInputException syntax(int offset, String place) {
    return InvalidInputException.of("number.syntax")
        .at(place)
        .offset(offset)
        .expected("a decimal number such as -12.50")
        .build();
  }
}
