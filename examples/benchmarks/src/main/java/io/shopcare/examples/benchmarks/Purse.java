package io.shopcare.examples.benchmarks;

import io.shopcare.money.Allocation;
import io.shopcare.money.CurrencyCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.javamoney.moneta.FastMoney;
import org.joda.money.Money;

/**
 * Amounts of one kind. Only ours has an allocation by the largest remainder; for the others it is
 * written by hand on minor units.
 *
 * @param of an amount of so many cents
 * @param cents of an amount
 * @param plus adds
 * @param allocate splits an amount in proportion to weights
 * @param <M> the type of an amount
 */
record Purse<M>(
    LongFunction<M> of, ToLongFunction<M> cents, BinaryOperator<M> plus, Allocating<M> allocate) {

  /**
   * Splits an amount.
   *
   * @param <M> the type of an amount
   */
  @FunctionalInterface
  interface Allocating<M> {

    List<M> allocate(M total, long[] weights);
  }

  /** Ours, a peer's, or decimal numbers in plain Java. */
  static Purse<?> named(String name) {
    return switch (name) {
      case "plain-java" ->
          byHand(
              cents -> BigDecimal.valueOf(cents, 2),
              amount -> amount.unscaledValue().longValueExact(),
              BigDecimal::add);
      case "shopcare" -> shopcare();
      case "joda-money" -> joda();
      case "moneta" -> moneta();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Purse<io.shopcare.money.Money> shopcare() {
    return new Purse<>(
        cents -> io.shopcare.money.Money.ofMinor(cents, CurrencyCode.EUR),
        io.shopcare.money.Money::minorUnits,
        io.shopcare.money.Money::plus,
        Allocation::largestRemainder);
  }

  private static Purse<Money> joda() {
    return byHand(
        cents -> Money.ofMinor(org.joda.money.CurrencyUnit.EUR, cents),
        Money::getAmountMinorLong,
        Money::plus);
  }

  /** The faster of its two kinds, of 64 bits with five digits after the point. */
  private static Purse<FastMoney> moneta() {
    CurrencyUnit euro = Monetary.getCurrency("EUR");
    return byHand(
        cents -> FastMoney.ofMinor(euro, cents),
        amount -> amount.scaleByPowerOfTen(2).getNumber().longValueExact(),
        FastMoney::add);
  }

  private static <M> Purse<M> byHand(
      LongFunction<M> of, ToLongFunction<M> cents, BinaryOperator<M> plus) {
    return new Purse<>(
        of,
        cents,
        plus,
        (total, weights) -> {
          List<M> parts = new ArrayList<>(weights.length);
          for (long part : split(cents.applyAsLong(total), weights)) {
            parts.add(of.apply(part));
          }
          return parts;
        });
  }

  /** Cut off, then a unit each to the largest remainders, of equal ones to the larger weight. */
  private static long[] split(long total, long[] weights) {
    long sum = 0;
    for (long weight : weights) {
      sum += weight;
    }
    long left = total;
    long[] parts = new long[weights.length];
    long[] remainders = new long[weights.length];
    for (int i = 0; i < weights.length; i++) {
      parts[i] = total * weights[i] / sum;
      remainders[i] = total * weights[i] % sum;
      left -= parts[i];
    }
    for (; left > 0; left--) {
      int most = 0;
      for (int i = 1; i < weights.length; i++) {
        boolean heavier = remainders[i] == remainders[most] && weights[i] > weights[most];
        most = remainders[i] > remainders[most] || heavier ? i : most;
      }
      parts[most]++;
      remainders[most] = -1;
    }
    return parts;
  }

  /**
   * The amounts that are worked on.
   *
   * @param purse their kind
   * @param total what is split or added to
   * @param item what is added
   * @param <M> the type of an amount
   */
  record Contents<M>(Purse<M> purse, M total, M item) {

    static <M> Contents<M> of(Purse<M> purse, long total, long item) {
      return new Contents<>(purse, purse.of.apply(total), purse.of.apply(item));
    }

    M plus() {
      return purse.plus.apply(total, item);
    }

    List<M> allocate(long... weights) {
      return purse.allocate.allocate(total, weights);
    }
  }
}
