package io.shopcare.testkit;

import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.money.MoneySum;
import io.shopcare.money.UnitPrice;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Currencies, amounts, prices and weights to split by. */
public final class MoneyArbitraries {

  private MoneyArbitraries() {}

  /** All currencies; those with no, two, three and four digits equally often. */
  public static Arbitrary<CurrencyCode> currencies() {
    return Arbitraries.oneOf(
        Arbitraries.of(CurrencyCode.JPY),
        Arbitraries.of(CurrencyCode.EUR),
        Arbitraries.of(CurrencyCode.of("KWD")),
        Arbitraries.of(CurrencyCode.of("CLF")),
        Arbitraries.of(CurrencyCode.all()));
  }

  /** Amounts of any size, sign and currency; what an order costs often. */
  public static Arbitrary<Money> money() {
    return currencies().flatMap(MoneyArbitraries::money);
  }

  /** Amounts of any size and sign; what an order costs often. */
  public static Arbitrary<Money> money(CurrencyCode currency) {
    return units(1_000_000).map(minor -> Money.ofMinor(minor, currency));
  }

  /** Prices of any size, sign and currency; what a piece costs often. */
  public static Arbitrary<UnitPrice> unitPrices() {
    return currencies().flatMap(MoneyArbitraries::unitPrices);
  }

  /** Prices of any size and sign; what a piece costs often. */
  public static Arbitrary<UnitPrice> unitPrices(CurrencyCode currency) {
    return units(1_000_000_000).map(micros -> UnitPrice.ofMicros(micros, currency));
  }

  /** Sums of a price times a quantity and an amount. */
  public static Arbitrary<MoneySum> sums(CurrencyCode currency) {
    return Combinators.combine(unitPrices(currency), Arbitraries.longs(), money(currency))
        .as((price, quantity, amount) -> price.times(quantity / 4).plus(amount));
  }

  /** One to twelve weights, not all of them 0; equal ones, zeros and the largest often. */
  public static Arbitrary<long[]> weights() {
    Arbitrary<Long> weight =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 3),
            Arbitraries.longs().between(0, 100_000),
            Arbitraries.longs().between(0, Long.MAX_VALUE));
    return weight
        .array(long[].class)
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(weights -> LongStream.of(weights).anyMatch(w -> w > 0));
  }

  private static Arbitrary<Long> units(long usual) {
    return Arbitraries.oneOf(Arbitraries.longs().between(-usual, usual), Arbitraries.longs());
  }
}
