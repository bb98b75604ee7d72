package io.shopcare.segmentation.reward;

import io.shopcare.internal.Rounding;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.money.MoneySum;
import io.shopcare.order.Order;
import io.shopcare.order.OrderLine;
import java.math.BigInteger;

/** Amounts in millionths of the major unit, which is what prices are exact to. */
final class Micros {

  private static final long[] PER_MINOR = {1_000_000, 100_000, 10_000, 1_000, 100, 10, 1};

  private Micros() {}

  /** How many millionths a minor unit has. */
  static long perMinorUnit(CurrencyCode currency) {
    return PER_MINOR[currency.digits()];
  }

  /** An amount in millionths, at most what fits. */
  static long of(Money amount) {
    long scale = perMinorUnit(amount.currency());
    long micros = amount.minorUnits() * scale;
    if (Math.multiplyHigh(amount.minorUnits(), scale) == micros >> 63) {
      return micros;
    }
    return amount.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  /** What the lines of an order come to in millionths, at most what fits. */
  static long of(Order order) {
    long sum = 0;
    for (OrderLine line : order.lines()) {
      long price = line.unitPrice().micros();
      long product = price * line.quantity();
      long next = sum + product;
      if (!Rounding.isProduct(product, price, line.quantity())
          || ((sum ^ next) & (product ^ next)) < 0) {
        return of(order.total());
      }
      sum = next;
    }
    return sum;
  }

  private static long of(MoneySum sum) {
    BigInteger micros = sum.toBigDecimal().movePointRight(6).toBigInteger();
    return micros
        .min(BigInteger.valueOf(Long.MAX_VALUE))
        .max(BigInteger.valueOf(Long.MIN_VALUE))
        .longValue();
  }
}
