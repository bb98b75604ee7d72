package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.measure.Ratio;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.money.UnitPrice;
import io.shopcare.order.Order;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a reward gives. The basis is the sum of the order's lines before any reward, without
 * shipping; it is exact, and what is given is rounded once.
 */
public sealed interface RewardEffect extends DomainValue {

  /**
   * What it gives for an order.
   *
   * @throws ArithmeticException if the result does not fit
   */
  Benefit benefit(Order order);

  /** The one currency in which it can be given; empty if it follows the order. */
  default Optional<CurrencyCode> currency() {
    return Optional.empty();
  }

  private static InvalidInputException invalid(String code, String place, String expected) {
    return InvalidInputException.of(code).at(place).expected(expected).build();
  }

  /**
   * A share of the order less to pay.
   *
   * @param share above 0, at most 1
   * @param rounding to the minor unit
   */
  record PercentOff(Ratio share, RoundingMode rounding) implements RewardEffect {

    /**
     * Checks the share.
     *
     * @throws InvalidInputException with code {@code reward.share.range}
     */
    public PercentOff {
      if (!share.isShare() || share.equals(Ratio.ZERO)) {
        throw invalid("reward.share.range", "share", "above 0 %, at most 100 %");
      }
    }

    @Override
    public Benefit benefit(Order order) {
      BigDecimal off =
          order
              .total()
              .toBigDecimal()
              .multiply(BigDecimal.valueOf(share.numerator()))
              .divide(BigDecimal.valueOf(share.denominator()), order.currency().digits(), rounding);
      return new Benefit.Discount(Money.of(off, order.currency()));
    }
  }

  /**
   * A fixed amount less to pay, at most the whole order.
   *
   * @param amount above zero
   */
  record AmountOff(Money amount) implements RewardEffect {

    /**
     * Checks the amount.
     *
     * @throws InvalidInputException with code {@code reward.amount.range}
     */
    public AmountOff {
      if (!amount.isPositive()) {
        throw invalid("reward.amount.range", "amount", "above zero");
      }
    }

    @Override
    public Benefit benefit(Order order) {
      // What is below a minor unit cannot be given back.
      return new Benefit.Discount(amount.min(order.total().toMoney(RoundingMode.DOWN)));
    }

    @Override
    public Optional<CurrencyCode> currency() {
      return Optional.of(amount.currency());
    }
  }

  /**
   * Points for every full amount: the whole part of basis × points ÷ amount.
   *
   * @param points for each amount, above zero
   * @param per the amount, above zero
   * @param worth what a point costs the shop, in the currency of the amount, not negative
   * @param rounding of the cost, to the minor unit
   */
  record PointsPerAmount(long points, Money per, UnitPrice worth, RoundingMode rounding)
      implements RewardEffect {

    /**
     * Checks the parts.
     *
     * @throws InvalidInputException with code {@code reward.points.range} or {@code
     *     reward.currency.mixed}
     */
    public PointsPerAmount {
      if (points < 1 || !per.isPositive() || worth.micros() < 0) {
        throw invalid("reward.points.range", "points", "points and amount above zero");
      }
      if (!worth.currency().equals(per.currency())) {
        throw invalid("reward.currency.mixed", "worth", per.currency().code());
      }
    }

    @Override
    public Benefit benefit(Order order) {
      BigInteger earned =
          order
              .total()
              .toBigDecimal()
              .multiply(BigDecimal.valueOf(points))
              .divideToIntegralValue(per.toBigDecimal())
              .toBigInteger();
      long count = earned.longValueExact();
      return new Benefit.Points(count, worth.toMoney(count, rounding));
    }

    @Override
    public Optional<CurrencyCode> currency() {
      return Optional.of(per.currency());
    }
  }
}
