package io.shopcare.money;

import static io.shopcare.Faults.codeOf;
import static io.shopcare.Faults.faultOf;
import static io.shopcare.money.CurrencyCode.EUR;
import static io.shopcare.money.CurrencyCode.JPY;
import static io.shopcare.money.CurrencyCode.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.measure.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  private static final Money PRICE = Money.ofMinor(1250, EUR);

  @Test
  void itIsMadeOfMinorUnitsOrOfADecimal() {
    assertThat(Money.of(new BigDecimal("12.5"), EUR)).isEqualTo(PRICE);
    assertThat(Money.of(new BigDecimal("12.500"), EUR)).isEqualTo(PRICE);
    assertThat(Money.of(new BigDecimal("1250"), JPY)).isEqualTo(Money.ofMinor(1250, JPY));
    assertThat(PRICE.toBigDecimal()).isEqualTo(new BigDecimal("12.50"));
    assertThat(Money.zero(JPY).toBigDecimal()).isEqualTo(BigDecimal.ZERO);
  }

  @Test
  void whatTheMinorUnitCannotExpressIsRoundedOnlyIfToldHow() {
    BigDecimal half = new BigDecimal("12.345");
    assertThat(codeOf(() -> Money.of(half, EUR))).isEqualTo("money.amount.inexact");
    assertThat(Money.of(half, EUR, RoundingMode.HALF_UP)).hasToString("EUR 12.35");
    assertThat(Money.of(half, EUR, RoundingMode.HALF_EVEN)).hasToString("EUR 12.34");
    assertThat(Money.of(half, JPY, RoundingMode.UP)).hasToString("JPY 13");
  }

  @Test
  void arithmeticIsExact() {
    assertThat(PRICE.plus(Money.ofMinor(1, EUR))).hasToString("EUR 12.51");
    assertThat(PRICE.minus(Money.ofMinor(1251, EUR))).hasToString("EUR -0.01");
    assertThat(PRICE.negated().abs()).isEqualTo(PRICE);
    assertThat(PRICE.multipliedBy(-3)).hasToString("EUR -37.50");
    assertThat(PRICE.multipliedBy(Ratio.percent(new BigDecimal("17.5")), RoundingMode.HALF_UP))
        .hasToString("EUR 2.19");
    assertThat(codeOf(() -> PRICE.multipliedBy(Ratio.of(1, 3), RoundingMode.UNNECESSARY)))
        .isEqualTo("number.inexact");
  }

  @Test
  void itKnowsItsSign() {
    assertThat(PRICE.isPositive()).isTrue();
    assertThat(PRICE.isNegative()).isFalse();
    assertThat(PRICE.isZero()).isFalse();
    assertThat(PRICE.negated().isNegative()).isTrue();
    assertThat(Money.zero(EUR).isZero()).isTrue();
    assertThat(Money.zero(EUR).isPositive()).isFalse();
    assertThat(Money.zero(EUR).isNegative()).isFalse();
  }

  @Test
  void theSmallerAndTheLargerAreFound() {
    Money more = Money.ofMinor(1251, EUR);
    assertThat(PRICE.min(more)).isSameAs(PRICE);
    assertThat(more.min(PRICE)).isSameAs(PRICE);
    assertThat(PRICE.max(more)).isSameAs(more);
    assertThat(more.max(PRICE)).isSameAs(more);
    assertThat(PRICE).isLessThan(more);
  }

  @Test
  void aCurrencyIsNeeded() {
    assertThatThrownBy(() -> new Money(1, nothing()))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("currency");
  }

  @SuppressWarnings("NullAway")
  private static CurrencyCode nothing() {
    return null;
  }

  @Nested
  class WithAnotherCurrency {

    private final Money dollars = Money.ofMinor(1, USD);

    @Test
    void nothingIsComputed() {
      assertMismatch(() -> PRICE.plus(dollars));
      assertMismatch(() -> PRICE.minus(dollars));
      assertMismatch(() -> PRICE.compareTo(dollars));
      assertMismatch(() -> PRICE.max(dollars));
    }

    private static void assertMismatch(Runnable call) {
      assertThatThrownBy(call::run)
          .isInstanceOfSatisfying(
              CurrencyMismatchException.class,
              e -> {
                assertThat(e.required()).isEqualTo(EUR);
                assertThat(e.given()).isEqualTo(USD);
                assertThat(e.code()).isEqualTo("money.currency.mismatch");
              });
    }

    @Test
    void noAmountIsEqual() {
      assertThat(Money.zero(EUR)).isNotEqualTo(Money.zero(USD));
    }
  }

  @Nested
  class AtTheEndOfTheRange {

    private final Money most = Money.ofMinor(Long.MAX_VALUE, EUR);
    private final Money least = Money.ofMinor(Long.MIN_VALUE, EUR);
    private final Money cent = Money.ofMinor(1, EUR);

    @Test
    void overflowThrowsAndNeverWraps() {
      assertOverflow(() -> most.plus(cent));
      assertOverflow(() -> least.minus(cent));
      assertOverflow(least::negated);
      assertOverflow(least::abs);
      assertOverflow(() -> most.multipliedBy(2));
      assertOverflow(() -> most.multipliedBy(Ratio.of(3, 2), RoundingMode.DOWN));
      assertOverflow(() -> Money.of(new BigDecimal("92233720368547758.08"), EUR));
      assertOverflow(() -> Money.parse("EUR 92233720368547758.08"));
    }

    private static void assertOverflow(Runnable call) {
      assertThatThrownBy(call::run)
          .isInstanceOfSatisfying(
              MoneyOverflowException.class,
              e -> {
                assertThat(e.currency()).isEqualTo(EUR);
                assertThat(e.code()).isEqualTo("money.overflow");
              });
    }

    @Test
    void whatFitsIsComputed() {
      assertThat(most.multipliedBy(Ratio.ONE, RoundingMode.UNNECESSARY)).isEqualTo(most);
      assertThat(least.plus(most)).isEqualTo(cent.negated());
      assertThat(least).hasToString("EUR -92233720368547758.08");
      assertThat(Money.parse(least.toString())).isEqualTo(least);
    }
  }

  @Nested
  class FromText {

    @ParameterizedTest
    @CsvSource({
      "EUR 12.50, 1250",
      "EUR 12.5, 1250",
      "EUR 12, 1200",
      "EUR -0.01, -1",
      "EUR 012.5000, 1250",
      "EUR -0, 0"
    })
    void plainDecimalsAreRead(String text, long minorUnits) {
      assertThat(Money.parse(text)).isEqualTo(Money.ofMinor(minorUnits, EUR));
    }

    @ParameterizedTest
    @CsvSource({
      "'', money.amount.syntax",
      "EUR, money.amount.syntax",
      "12.50, money.amount.syntax",
      "EUR12.50, money.amount.syntax",
      "12.50 EUR, money.currency.unknown",
      "eur 12.50, money.currency.unknown",
      "' EUR 1', money.currency.unknown",
      "EUR  12.50, number.syntax",
      "'EUR 12,50', number.syntax",
      "'EUR 1,234.50', number.syntax",
      "EUR 1e3, number.syntax",
      "EUR 1e3000000, number.syntax",
      "EUR +1, number.syntax",
      "'EUR 1 ', number.syntax",
      "EUR ١, number.syntax",
      "EUR NaN, number.syntax",
      "EUR 12.505, money.amount.inexact",
      "JPY 12.5, money.amount.inexact"
    })
    void anythingElseIsRefused(String text, String code) {
      assertThat(codeOf(() -> Money.parse(text))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {41, 1_000_000})
    void aNumberIsBoundedBeforeItIsRead(int digits) {
      assertThat(codeOf(() -> Money.parse("EUR " + "9".repeat(digits))))
          .isEqualTo("input.too-long");
    }

    @Test
    void theFaultNamesItsPlaceAndNeverTheText() {
      assertThat(faultOf(() -> Money.parse("EUR 12x50")).offset()).hasValue(6);
      assertThat(faultOf(() -> Money.parse("EUR secret"))).hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3000000", "1e-3000000", "1e2147483647"})
    void aDecimalBombIsRefused(String bomb) {
      assertThat(codeOf(() -> Money.of(new BigDecimal(bomb), EUR, RoundingMode.HALF_UP)))
          .isEqualTo("number.too-long");
    }
  }
}
