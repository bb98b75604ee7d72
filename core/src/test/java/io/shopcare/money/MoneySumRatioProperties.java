package io.shopcare.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class MoneySumRatioProperties {

  private static final CurrencyCode EUR = CurrencyCode.EUR;

  @Property
  void reachesAnAmountWhereTheDecimalsSaySo(@ForAll long micros, @ForAll long minor) {
    MoneySum sum = UnitPrice.ofMicros(micros, EUR).times(3);
    BigDecimal seen = BigDecimal.valueOf(micros, 6).multiply(BigDecimal.valueOf(3));
    assertThat(sum.isAtLeast(Money.ofMinor(minor, EUR)))
        .isEqualTo(seen.compareTo(BigDecimal.valueOf(minor, 2)) >= 0);
  }

  @Property
  void reachesExactlyWhatItIs(@ForAll long minor) {
    Money amount = Money.ofMinor(minor, EUR);
    assertThat(MoneySum.of(amount).isAtLeast(amount)).isTrue();
    assertThat(MoneySum.of(amount).minus(UnitPrice.ofMicros(1, EUR).times(1)).isAtLeast(amount))
        .isFalse();
  }

  @Property
  void aPartIsRoundedOnce(
      @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long micros,
      @ForAll @IntRange(min = 1, max = 1000) int numerator,
      @ForAll @IntRange(min = 1, max = 1000) int denominator,
      @ForAll("modes") RoundingMode mode) {
    BigDecimal asked =
        BigDecimal.valueOf(micros, 4)
            .multiply(BigDecimal.valueOf(numerator))
            .divide(BigDecimal.valueOf(denominator), 0, mode);
    assertThat(
            UnitPrice.ofMicros(micros, EUR)
                .times(1)
                .multipliedBy(Ratio.of(numerator, denominator), mode))
        .isEqualTo(Money.ofMinor(asked.longValueExact(), EUR));
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<RoundingMode> modes() {
    return net.jqwik.api.Arbitraries.of(RoundingMode.values())
        .filter(mode -> mode != RoundingMode.UNNECESSARY);
  }

  @Example
  void tenPercentDownIsNotRoundedTwice() {
    assertThat(
            UnitPrice.parse("EUR 17.495")
                .times(1)
                .multipliedBy(Ratio.percent(10), RoundingMode.DOWN))
        .isEqualTo(Money.parse("EUR 1.74"));
  }

  @Example
  void proportionsAreCollected() {
    assertThat(List.of(1, 2, 3, 4, 5).stream().collect(Proportion.collector(i -> i > 3)))
        .isEqualTo(new Proportion(2, 5));
  }
}
