package io.shopcare.money;

import static io.shopcare.Faults.codeOf;
import static io.shopcare.money.CurrencyCode.EUR;
import static io.shopcare.money.CurrencyCode.GBP;
import static io.shopcare.money.CurrencyCode.JPY;
import static io.shopcare.money.CurrencyCode.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.internal.ByteWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MoneySumTest {

  @Test
  void amountsAndPricesAddUpWithoutRounding() {
    MoneySum sum =
        MoneySum.empty(GBP)
            .plus(UnitPrice.parse("GBP 0.065"), 3)
            .plus(Money.parse("GBP 2.50"))
            .plus(UnitPrice.parse("GBP 0.001"), -1);
    assertThat(sum.toBigDecimal()).isEqualTo(new BigDecimal("2.694"));
    assertThat(sum).hasToString("GBP 2.694");
    assertThat(sum.toMoney(RoundingMode.HALF_UP)).hasToString("GBP 2.69");
    assertThat(sum.currency()).isEqualTo(GBP);
    assertThat(codeOf(() -> sum.toMoney(RoundingMode.UNNECESSARY))).isEqualTo("number.inexact");
  }

  @Test
  void everyCurrencyCountsInMillionths() {
    assertThat(MoneySum.empty(JPY).plus(Money.ofMinor(7, JPY))).hasToString("JPY 7");
    CurrencyCode clf = CurrencyCode.of("CLF");
    assertThat(MoneySum.empty(clf).plus(Money.ofMinor(7, clf))).hasToString("CLF 0.0007");
  }

  @Test
  void currenciesDoNotMix() {
    MoneySum euros = MoneySum.empty(EUR);
    assertMismatch(() -> euros.plus(Money.zero(USD)));
    assertMismatch(() -> euros.plus(UnitPrice.ofMicros(0, USD), 1));
    assertMismatch(() -> euros.plus(MoneySum.empty(USD)));
    assertMismatch(() -> euros.minus(MoneySum.empty(USD)));
    assertMismatch(() -> euros.compareTo(MoneySum.empty(USD)));
    assertThat(euros).isNotEqualTo(MoneySum.empty(USD));
  }

  private static void assertMismatch(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(CurrencyMismatchException.class);
  }

  @Test
  void hostileBytesAreRefused() {
    byte[] unknown = new ByteWriter(1).text("QQQ").signed(0).unsigned(0).toBytes();
    assertThat(codeOf(() -> MoneySum.fromBytes(unknown))).isEqualTo("money.currency.unknown");
    assertThat(codeOf(() -> MoneySum.fromBytes(new byte[0]))).isEqualTo("bytes.truncated");
  }

  @Nested
  class AtTheEndOfTheRange {

    private static final String MOST = "170141183460469231731687303715884.105727";
    private final MoneySum most = MoneySum.of(new BigDecimal(MOST), EUR);
    private final MoneySum least =
        MoneySum.of(new BigDecimal("-170141183460469231731687303715884.105728"), EUR);
    private final MoneySum smallest = MoneySum.of(new BigDecimal("0.000001"), EUR);

    @Test
    void all128BitsAreUsed() {
      assertThat(most).hasToString("EUR " + MOST);
      assertThat(least.plus(most)).isEqualTo(MoneySum.empty(EUR).minus(smallest));
      assertThat(MoneySum.fromBytes(least.toBytes())).isEqualTo(least);
      assertThat(least).isLessThan(most);
    }

    @Test
    void overflowThrowsAndNeverWraps() {
      assertOverflow(() -> most.plus(smallest));
      assertOverflow(() -> least.minus(smallest));
      assertOverflow(() -> MoneySum.empty(EUR).minus(least));
      assertOverflow(() -> most.plus(Money.ofMinor(1, EUR)));
      assertOverflow(() -> most.toMoney(RoundingMode.DOWN));
      assertOverflow(() -> MoneySum.of(new BigDecimal("1e33"), EUR));
    }

    private static void assertOverflow(ThrowingCallable call) {
      assertThatThrownBy(call).isInstanceOf(MoneyOverflowException.class);
    }

    @Test
    void digitsBeyondTheSixthAreRefused() {
      assertThat(codeOf(() -> MoneySum.of(new BigDecimal("0.0000001"), EUR)))
          .isEqualTo("money.amount.inexact");
    }
  }
}
