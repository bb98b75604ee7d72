package io.shopcare.internal;

import io.shopcare.InvalidInputException;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Division of integers with a stated rounding. Intermediate products are exact; a quotient that
 * does not fit throws {@link ArithmeticException}, and {@link RoundingMode#UNNECESSARY} throws
 * {@link InvalidInputException} with code {@code number.inexact} where something would be lost.
 */
public final class Rounding {

  private Rounding() {}

  /** Divides by a positive divisor. */
  public static long divide(long dividend, long divisor, RoundingMode mode) {
    long quotient = dividend / divisor;
    long remainder = dividend % divisor;
    if (remainder == 0) {
      return quotient;
    }
    long part = Math.abs(remainder);
    int half = Long.compare(part, divisor - part);
    int sign = Long.signum(dividend);
    return isAwayFromZero(mode, sign, half, (quotient & 1) != 0) ? quotient + sign : quotient;
  }

  /** Divides by a positive divisor. */
  public static BigInteger divide(BigInteger dividend, BigInteger divisor, RoundingMode mode) {
    BigInteger[] parts = dividend.divideAndRemainder(divisor);
    if (parts[1].signum() == 0) {
      return parts[0];
    }
    int half = parts[1].abs().shiftLeft(1).compareTo(divisor);
    int sign = dividend.signum();
    return isAwayFromZero(mode, sign, half, parts[0].testBit(0))
        ? parts[0].add(BigInteger.valueOf(sign))
        : parts[0];
  }

  /**
   * Multiplies and divides by a positive divisor, rounding once.
   *
   * @throws ArithmeticException if the result does not fit
   */
  public static long multiplyDivide(long a, long b, long divisor, RoundingMode mode) {
    long product = a * b;
    if (isProduct(product, a, b)) {
      return divide(product, divisor, mode);
    }
    BigInteger exact = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    return divide(exact, BigInteger.valueOf(divisor), mode).longValueExact();
  }

  /** Whether {@code low}, computed as {@code a * b}, is the whole product. */
  public static boolean isProduct(long low, long a, long b) {
    return Math.multiplyHigh(a, b) == low >> 63;
  }

  private static boolean isAwayFromZero(RoundingMode mode, int sign, int half, boolean odd) {
    return switch (mode) {
      case UP -> true;
      case DOWN -> false;
      case CEILING -> sign > 0;
      case FLOOR -> sign < 0;
      case HALF_UP -> half >= 0;
      case HALF_DOWN -> half > 0;
      case HALF_EVEN -> half > 0 || (half == 0 && odd);
      case UNNECESSARY ->
          throw InvalidInputException.of("number.inexact")
              .at("rounding")
              .expected("an exact result, or a mode that rounds")
              .build();
    };
  }
}
