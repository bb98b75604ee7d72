package io.shopcare.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.testkit.MoneyArbitraries;
import io.shopcare.testkit.SummaryLaws;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MoneySumProperties extends SummaryLaws<MoneySum> {

  @Override
  protected Arbitrary<MoneySum> summaries() {
    return MoneyArbitraries.sums(CurrencyCode.EUR);
  }

  @Override
  protected MoneySum fromBytes(byte[] bytes) {
    return MoneySum.fromBytes(bytes);
  }

  @Provide
  Arbitrary<List<UnitPrice>> prices() {
    return MoneyArbitraries.unitPrices(CurrencyCode.EUR).list().ofMaxSize(20);
  }

  @Property
  void theSumIsThatOfBigDecimal(
      @ForAll("prices") List<UnitPrice> prices, @ForAll @IntRange(min = -1000) int quantity) {
    MoneySum sum = MoneySum.empty(CurrencyCode.EUR);
    BigDecimal exact = BigDecimal.ZERO;
    for (UnitPrice price : prices) {
      sum = sum.plus(price, quantity);
      exact = exact.add(price.toBigDecimal().multiply(BigDecimal.valueOf(quantity)));
    }
    assertThat(sum.toBigDecimal()).isEqualByComparingTo(exact);
    assertThat(MoneySum.of(exact, CurrencyCode.EUR)).isEqualTo(sum);
  }

  @Property
  void comparesAsTheDecimalsDo(@ForAll("summaries") MoneySum a, @ForAll("summaries") MoneySum b) {
    assertThat(Integer.signum(a.compareTo(b)))
        .isEqualTo(a.toBigDecimal().compareTo(b.toBigDecimal()));
  }
}
