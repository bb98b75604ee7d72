package io.shopcare.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.InvalidInputException;
import io.shopcare.Serial;
import io.shopcare.measure.Ratio;
import io.shopcare.testkit.MeasureArbitraries;
import io.shopcare.testkit.MoneyArbitraries;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.StringLength;

class MoneyProperties {

  @Provide
  Arbitrary<Money> money() {
    return MoneyArbitraries.money();
  }

  @Provide
  Arbitrary<UnitPrice> prices() {
    return MoneyArbitraries.unitPrices();
  }

  @Provide
  Arbitrary<CurrencyCode> currencies() {
    return MoneyArbitraries.currencies();
  }

  @Provide
  Arbitrary<Ratio> ratios() {
    return MeasureArbitraries.ratios();
  }

  @Provide
  Arbitrary<String> nearlyAmounts() {
    return Arbitraries.strings()
        .withChars("0123456789-. e,")
        .ofMaxLength(45)
        .map(number -> "EUR " + number);
  }

  @Property
  void parseIsTheInverseOfToString(
      @ForAll("money") Money money, @ForAll("prices") UnitPrice price) {
    assertThat(Money.parse(money.toString())).isEqualTo(money);
    assertThat(Money.of(money.toBigDecimal(), money.currency())).isEqualTo(money);
    assertThat(UnitPrice.parse(price.toString())).isEqualTo(price);
    assertThat(UnitPrice.of(price.toBigDecimal(), price.currency())).isEqualTo(price);
    assertThat(Serial.copy(money)).isEqualTo(money);
    assertThat(Serial.copy(price)).isEqualTo(price);
  }

  @Property
  void sumsDifferencesAndProductsAreThoseOfBigInteger(
      @ForAll("money") Money money, @ForAll long other) {
    BigInteger a = BigInteger.valueOf(money.minorUnits());
    BigInteger b = BigInteger.valueOf(other);
    Money second = Money.ofMinor(other, money.currency());
    requireExact(() -> money.plus(second), a.add(b));
    requireExact(() -> money.minus(second), a.subtract(b));
    requireExact(() -> money.multipliedBy(other), a.multiply(b));
    requireExact(money::negated, a.negate());
    requireExact(money::abs, a.abs());
    assertThat(Integer.signum(money.compareTo(second))).isEqualTo(a.compareTo(b));
  }

  @Property
  void aRatioOfAnAmountIsRoundedAsBigDecimalDoes(
      @ForAll("money") Money money, @ForAll("ratios") Ratio ratio, @ForAll RoundingMode mode) {
    Assume.that(mode != RoundingMode.UNNECESSARY);
    BigDecimal exact =
        BigDecimal.valueOf(money.minorUnits())
            .multiply(BigDecimal.valueOf(ratio.numerator()))
            .divide(BigDecimal.valueOf(ratio.denominator()), 0, mode);
    requireExact(() -> money.multipliedBy(ratio, mode), exact.toBigInteger());
  }

  @Property
  void aDecimalIsRoundedAsBigDecimalDoes(
      @ForAll("currencies") CurrencyCode currency,
      @ForAll @BigRange(min = "-1000000000", max = "1000000000") BigDecimal amount,
      @ForAll RoundingMode mode) {
    Assume.that(mode != RoundingMode.UNNECESSARY);
    assertThat(Money.of(amount, currency, mode).toBigDecimal())
        .isEqualTo(amount.setScale(currency.digits(), mode));
  }

  @Property
  void aPriceTimesAQuantityIsExactAndRoundedOnce(
      @ForAll("prices") UnitPrice price, @ForAll long quantity, @ForAll RoundingMode mode) {
    BigDecimal exact = price.toBigDecimal().multiply(BigDecimal.valueOf(quantity));
    assertThat(price.times(quantity).toBigDecimal()).isEqualByComparingTo(exact);
    Assume.that(mode != RoundingMode.UNNECESSARY);
    int digits = price.currency().digits();
    BigInteger minor = exact.setScale(digits, mode).unscaledValue();
    requireExact(() -> price.toMoney(quantity, mode), minor);
    requireExact(() -> price.times(quantity).toMoney(mode), minor);
  }

  @Property
  void anyTextIsReadOrRefused(
      @ForAll("nearlyAmounts") String near, @ForAll @StringLength(max = 60) String any) {
    requireReadOrRefused(near);
    requireReadOrRefused(any);
    requireReadOrRefused("EUR " + any);
  }

  private static void requireExact(Supplier<Money> result, BigInteger minorUnits) {
    if (minorUnits.bitLength() < Long.SIZE) {
      assertThat(result.get().minorUnits()).isEqualTo(minorUnits.longValueExact());
    } else {
      assertThatThrownBy(result::get).isInstanceOf(MoneyOverflowException.class);
    }
  }

  private static void requireReadOrRefused(String text) {
    Money read;
    try {
      read = Money.parse(text);
    } catch (InvalidInputException e) {
      assertThat(e.code()).isNotEmpty();
      return;
    }
    assertThat(Money.parse(read.toString())).isEqualTo(read);
  }
}
