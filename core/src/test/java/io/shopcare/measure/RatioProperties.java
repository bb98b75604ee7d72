package io.shopcare.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.InvalidInputException;
import io.shopcare.Serial;
import io.shopcare.testkit.MeasureArbitraries;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class RatioProperties {

  @Provide
  Arbitrary<Ratio> ratios() {
    return MeasureArbitraries.ratios();
  }

  @Provide
  Arbitrary<String> nearlyRatios() {
    return Arbitraries.strings().withChars("0123456789-./% e+").ofMaxLength(45);
  }

  @Property
  void parseIsTheInverseOfToString(@ForAll("ratios") Ratio ratio) {
    assertThat(Ratio.parse(ratio.toString())).isEqualTo(ratio);
    assertThat(Serial.copy(ratio)).isEqualTo(ratio);
  }

  @Property
  void comparesAsTheCrossProductsDo(@ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b) {
    int exact = cross(a, b).compareTo(cross(b, a));
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(exact);
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
  }

  private static BigInteger cross(Ratio a, Ratio b) {
    return BigInteger.valueOf(a.numerator()).multiply(BigInteger.valueOf(b.denominator()));
  }

  @Property
  void reducesAsBigIntegerDoes(
      @ForAll long numerator, @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long denominator) {
    BigInteger common = BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator));
    Ratio ratio = Ratio.of(numerator, denominator);
    assertThat(BigInteger.valueOf(ratio.numerator()).multiply(common)).isEqualTo(numerator);
    assertThat(BigInteger.valueOf(ratio.denominator()).multiply(common)).isEqualTo(denominator);
  }

  @Property
  void aRatioOfATotalIsRoundedOnce(
      @ForAll("ratios") Ratio ratio, @ForAll int total, @ForAll RoundingMode mode) {
    if (mode == RoundingMode.UNNECESSARY) {
      return;
    }
    BigDecimal expected =
        BigDecimal.valueOf(total)
            .multiply(BigDecimal.valueOf(ratio.numerator()))
            .divide(BigDecimal.valueOf(ratio.denominator()), 0, mode);
    if (expected.unscaledValue().bitLength() < Long.SIZE) {
      assertThat(ratio.of(total, mode)).isEqualTo(expected.longValueExact());
    }
  }

  @Property
  void aShareAndItsComplementMakeOne(
      @ForAll @LongRange(min = 0, max = 1_000) long part,
      @ForAll @LongRange(min = 1, max = 1_000) long whole) {
    Ratio share = Ratio.of(Math.min(part, whole), whole);
    assertThat(share.complement().complement()).isEqualTo(share);
    assertThat(share.toDouble() + share.complement().toDouble()).isBetween(1 - 1e-15, 1 + 1e-15);
  }

  @Property
  void anyTextIsReadOrRefused(
      @ForAll("nearlyRatios") String near, @ForAll @StringLength(max = 60) String any) {
    requireReadOrRefused(near);
    requireReadOrRefused(any);
  }

  private static void requireReadOrRefused(String text) {
    Ratio read;
    try {
      read = Ratio.parse(text);
    } catch (InvalidInputException e) {
      assertThat(e.code()).isNotEmpty();
      return;
    }
    assertThat(Ratio.parse(read.toString())).isEqualTo(read);
  }
}
