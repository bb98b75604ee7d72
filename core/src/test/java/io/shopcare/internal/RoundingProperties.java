package io.shopcare.internal;

import static io.shopcare.Faults.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class RoundingProperties {

  @Property
  void dividesAsBigDecimalDoes(
      @ForAll long dividend,
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long divisor,
      @ForAll RoundingMode mode) {
    check(BigInteger.valueOf(dividend), 1, divisor, mode);
    check(BigInteger.valueOf(dividend % 100), 1, 1 + divisor % 20, mode);
  }

  @Property
  void multipliesAndDividesAsBigDecimalDoes(
      @ForAll long a,
      @ForAll long b,
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long divisor,
      @ForAll RoundingMode mode) {
    check(BigInteger.valueOf(a), b, divisor, mode);
  }

  @Property
  void halvesAreSeen(@ForAll @LongRange(min = -50, max = 50) long odd, @ForAll RoundingMode mode) {
    check(BigInteger.valueOf(2 * odd + 1), 1, 2, mode);
    check(BigInteger.valueOf(2 * odd + 1), Long.MAX_VALUE / 3, 2 * (Long.MAX_VALUE / 3), mode);
  }

  private static void check(BigInteger a, long b, long divisor, RoundingMode mode) {
    BigDecimal product = new BigDecimal(a.multiply(BigInteger.valueOf(b)));
    BigInteger whole = product.toBigInteger().mod(BigInteger.valueOf(divisor));
    if (mode == RoundingMode.UNNECESSARY && whole.signum() != 0) {
      assertThat(codeOf(() -> Rounding.multiplyDivide(a.longValue(), b, divisor, mode)))
          .isEqualTo("number.inexact");
      return;
    }
    BigInteger expected = product.divide(BigDecimal.valueOf(divisor), 0, mode).toBigInteger();
    assertThat(Rounding.divide(product.toBigInteger(), BigInteger.valueOf(divisor), mode))
        .isEqualTo(expected);
    Assume.that(expected.bitLength() < Long.SIZE);
    assertThat(Rounding.multiplyDivide(a.longValue(), b, divisor, mode))
        .isEqualTo(expected.longValueExact());
  }

  @Example
  void aQuotientThatDoesNotFitThrows() {
    assertThatThrownBy(() -> Rounding.multiplyDivide(Long.MIN_VALUE, -1, 1, RoundingMode.HALF_UP))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(
            () -> Rounding.multiplyDivide(Long.MAX_VALUE, Long.MAX_VALUE, 2, RoundingMode.DOWN))
        .isInstanceOf(ArithmeticException.class);
  }
}
