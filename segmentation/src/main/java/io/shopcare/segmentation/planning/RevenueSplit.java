package io.shopcare.segmentation.planning;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.Rounding;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import io.shopcare.money.UnitPrice;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * What was paid, split over the goods and the points that came with them in proportion to what each
 * is worth alone (IFRS 15.74 and B39 to B43, ASC 606-10-32-31). The split never changes; what is
 * revenue of the points grows as they are redeemed, and a new estimate is caught up with. Immutable
 * and thread-safe.
 *
 * @param goods revenue at once
 * @param points revenue as the points are redeemed, the same currency
 */
public record RevenueSplit(Money goods, Money points) implements DomainValue {

  /** Checks that both are in one currency. */
  public RevenueSplit {
    goods.plus(points);
  }

  /**
   * Splits a price.
   *
   * @param goodsAlone the price of the goods without points
   * @param count how many points came with them, not negative
   * @param worth what a redeemed point is worth
   * @param expected how many of them will be redeemed, from 0 to 1
   * @throws InvalidInputException with code {@code liability.split.range} or {@code
   *     liability.currency.mixed}
   */
  public static RevenueSplit of(
      Money price,
      Money goodsAlone,
      long count,
      UnitPrice worth,
      Ratio expected,
      RoundingMode rounding) {
    boolean negative =
        price.isNegative() || goodsAlone.isNegative() || count < 0 || worth.micros() < 0;
    if (negative || !expected.isShare()) {
      throw InvalidInputException.of("liability.split.range")
          .at("expected")
          .expected("amounts that are not negative, a share from 0 to 1")
          .build();
    }
    if (!price.currency().equals(goodsAlone.currency())
        || !price.currency().equals(worth.currency())) {
      throw InvalidInputException.of("liability.currency.mixed")
          .at("price")
          .expected(price.currency().code())
          .build();
    }
    BigDecimal goods =
        goodsAlone.toBigDecimal().multiply(BigDecimal.valueOf(expected.denominator()));
    BigDecimal points =
        worth
            .toBigDecimal()
            .multiply(BigDecimal.valueOf(count))
            .multiply(BigDecimal.valueOf(expected.numerator()));
    int scale = Math.max(goods.scale(), points.scale());
    BigInteger part = points.setScale(scale).unscaledValue();
    BigInteger whole = part.add(goods.setScale(scale).unscaledValue());
    Money share =
        whole.signum() == 0
            ? Money.zero(price.currency())
            : Money.ofMinor(
                Rounding.divide(
                        BigInteger.valueOf(price.minorUnits()).multiply(part), whole, rounding)
                    .longValueExact(),
                price.currency());
    return new RevenueSplit(price.minus(share), share);
  }

  /**
   * The revenue of the points so far.
   *
   * @param redeemed how many were redeemed so far, not negative
   * @param expected how many are expected to be redeemed in all, by the estimate of now
   * @return all of it once as many were redeemed as are expected
   * @throws InvalidInputException with code {@code liability.points.range}
   */
  public Money recognised(long redeemed, long expected, RoundingMode rounding) {
    if (redeemed < 0 || expected < 0) {
      throw InvalidInputException.of("liability.points.range")
          .at("redeemed")
          .expected("numbers that are not negative")
          .build();
    }
    return redeemed >= expected
        ? points
        : points.multipliedBy(Ratio.of(redeemed, expected), rounding);
  }

  /**
   * The revenue of the points in a period: what there is so far by the estimate of now, less what
   * was recognised before. It is below zero if a larger estimate takes some of it back.
   */
  public Money catchUp(Money before, long redeemed, long expected, RoundingMode rounding) {
    return recognised(redeemed, expected, rounding).minus(before);
  }
}
