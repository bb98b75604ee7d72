package io.shopcare.money;

import static io.shopcare.Faults.codeOf;
import static io.shopcare.money.CurrencyCode.GBP;
import static io.shopcare.money.CurrencyCode.JPY;
import static io.shopcare.money.CurrencyCode.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitPriceTest {

  private static final UnitPrice PRICE = UnitPrice.parse("GBP 0.065");

  @ParameterizedTest
  @CsvSource({
    "GBP 0.065, 65000, GBP 0.065", "GBP 2.5, 2500000, GBP 2.50", "GBP 2, 2000000, GBP 2.00",
    "GBP -0.000001, -1, GBP -0.000001", "JPY 3, 3000000, JPY 3", "JPY 3.1, 3100000, JPY 3.1",
    "CLF 1, 1000000, CLF 1.0000", "GBP 1.2300000, 1230000, GBP 1.23"
  })
  void itIsReadAndWrittenWithTheDigitsItNeeds(String text, long micros, String written) {
    assertThat(UnitPrice.parse(text).micros()).isEqualTo(micros);
    assertThat(UnitPrice.parse(text)).hasToString(written);
  }

  @Test
  void roundingComesAfterTheQuantity() {
    assertThat(PRICE.times(1_000).toBigDecimal()).isEqualTo(new BigDecimal("65.00"));
    assertThat(PRICE.toMoney(1_000, RoundingMode.UNNECESSARY)).hasToString("GBP 65.00");
    assertThat(PRICE.toMoney(1, RoundingMode.HALF_UP)).hasToString("GBP 0.07");
    assertThat(PRICE.toMoney(-1, RoundingMode.HALF_UP)).hasToString("GBP -0.07");
    assertThat(codeOf(() -> PRICE.toMoney(1, RoundingMode.UNNECESSARY)))
        .isEqualTo("number.inexact");
  }

  @Test
  void moreThanSixDigitsAreRefused() {
    assertThat(codeOf(() -> UnitPrice.parse("GBP 0.0000001"))).isEqualTo("money.amount.inexact");
    assertThat(codeOf(() -> UnitPrice.of(new BigDecimal("1e3000000"), GBP)))
        .isEqualTo("number.too-long");
    assertThat(codeOf(() -> UnitPrice.parse("GBP 9999999999999"))).isEqualTo("money.overflow");
  }

  @Test
  void aPriceOfABigQuantityMayNotFitInMoney() {
    UnitPrice most = UnitPrice.ofMicros(Long.MAX_VALUE, JPY);
    assertThatThrownBy(() -> most.toMoney(Long.MAX_VALUE, RoundingMode.DOWN))
        .isInstanceOf(MoneyOverflowException.class);
    assertThat(most.times(Long.MAX_VALUE)).isGreaterThan(most.times(Long.MAX_VALUE - 1));
  }

  @Test
  void pricesOfOneCurrencyAreInOrder() {
    assertThat(PRICE).isLessThan(UnitPrice.parse("GBP 0.066"));
    assertThatThrownBy(() -> PRICE.compareTo(UnitPrice.ofMicros(1, USD)))
        .isInstanceOf(CurrencyMismatchException.class);
  }
}
