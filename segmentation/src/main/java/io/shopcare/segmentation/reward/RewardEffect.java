package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.Rounding;
import io.shopcare.measure.Ratio;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.money.MoneySum;
import io.shopcare.money.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a reward gives. Where it follows the order it is reckoned from the sum of the lines, without
 * shipping; that is exact, and what is given is rounded once.
 */
public sealed interface RewardEffect extends DomainValue
    permits RewardEffect.PercentOff,
        RewardEffect.AmountOff,
        RewardEffect.FreeShipping,
        RewardEffect.PointsPerAmount,
        RewardEffect.FixedPoints,
        RewardEffect.PointsMultiplier,
        GiftEffect {

  /**
   * What it gives.
   *
   * @throws ArithmeticException if the result does not fit
   */
  Benefit benefit(RewardFacts facts, AmountBasis basis);

  /** Whether that is more than nothing. Allocates nothing for orders below a million millions. */
  boolean isWorth(RewardFacts facts, AmountBasis basis);

  /** Whether it can be given in a currency. */
  default boolean isIn(CurrencyCode currency) {
    return true;
  }

  private static void require(boolean holds, String code, String place, String expected) {
    if (!holds) {
      throw InvalidInputException.of(code).at(place).expected(expected).build();
    }
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
      require(
          share.isShare() && !share.equals(Ratio.ZERO),
          "reward.share.range",
          "share",
          "above 0 %, at most 100 %");
    }

    @Override
    public Benefit benefit(RewardFacts facts, AmountBasis basis) {
      return new Benefit.Discount(facts.amount(basis).multipliedBy(share, rounding), Phase.ORDER);
    }

    @Override
    public boolean isWorth(RewardFacts facts, AmountBasis basis) {
      long scale = Micros.perMinorUnit(facts.currency());
      long micros = facts.micros(basis);
      if (micros == Long.MAX_VALUE || share.denominator() > Long.MAX_VALUE / scale) {
        return !benefit(facts, basis).isNothing();
      }
      return Rounding.multiplyDivide(
              micros, share.numerator(), share.denominator() * scale, rounding)
          > 0;
    }
  }

  /**
   * A fixed amount less to pay, at most the whole order.
   *
   * @param amounts above zero, one for each currency; in others nothing is given
   */
  record AmountOff(List<Money> amounts) implements RewardEffect {

    /**
     * Checks the amounts.
     *
     * @throws InvalidInputException with code {@code reward.amount.range} or {@code
     *     reward.currency.duplicate}
     */
    public AmountOff {
      amounts = Amounts.check(amounts);
    }

    /** In one currency. */
    public AmountOff(Money amount) {
      this(List.of(amount));
    }

    @Override
    public Benefit benefit(RewardFacts facts, AmountBasis basis) {
      Money amount = Amounts.in(facts.currency(), amounts);
      // What is below a minor unit cannot be given back.
      Money most = facts.amount(basis).toMoney(RoundingMode.DOWN);
      return new Benefit.Discount(
          amount == null ? Money.zero(facts.currency()) : amount.min(most), Phase.ORDER);
    }

    @Override
    public boolean isWorth(RewardFacts facts, AmountBasis basis) {
      return isIn(facts.currency()) && facts.micros(basis) >= Micros.perMinorUnit(facts.currency());
    }

    @Override
    public boolean isIn(CurrencyCode currency) {
      return Amounts.in(currency, amounts) != null;
    }
  }

  /** Nothing to pay for shipping. */
  record FreeShipping() implements RewardEffect {

    @Override
    public Benefit benefit(RewardFacts facts, AmountBasis basis) {
      return new Benefit.Discount(
          facts.shipping().orElse(Money.zero(facts.currency())), Phase.SHIPPING);
    }

    @Override
    public boolean isWorth(RewardFacts facts, AmountBasis basis) {
      return facts.shipping().isPresent() && facts.shipping().get().isPositive();
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
      require(
          points >= 1 && per.isPositive() && worth.micros() >= 0,
          "reward.points.range",
          "points",
          "points and amount above zero");
      require(
          worth.currency().equals(per.currency()),
          "reward.currency.mixed",
          "worth",
          per.currency().code());
    }

    @Override
    public Benefit benefit(RewardFacts facts, AmountBasis basis) {
      MoneySum amount = facts.amount(basis);
      long count =
          isIn(facts.currency())
              ? amount
                  .toBigDecimal()
                  .multiply(BigDecimal.valueOf(points))
                  .divideToIntegralValue(per.toBigDecimal())
                  .toBigInteger()
                  .longValueExact()
              : 0;
      return new Benefit.Points(count, worth.toMoney(count, rounding));
    }

    @Override
    public boolean isWorth(RewardFacts facts, AmountBasis basis) {
      long asked = Micros.of(per);
      long least = asked / points + (asked % points == 0 ? 0 : 1);
      return isIn(facts.currency()) && facts.micros(basis) >= least;
    }

    @Override
    public boolean isIn(CurrencyCode currency) {
      return currency.equals(per.currency());
    }
  }

  /**
   * So many points.
   *
   * @param points above zero
   * @param worth what a point costs the shop, not negative
   * @param rounding of the cost, to the minor unit
   */
  record FixedPoints(long points, UnitPrice worth, RoundingMode rounding) implements RewardEffect {

    /**
     * Checks the parts.
     *
     * @throws InvalidInputException with code {@code reward.points.range}
     */
    public FixedPoints {
      require(
          points >= 1 && worth.micros() >= 0,
          "reward.points.range",
          "points",
          "points above zero, and a worth that is not negative");
    }

    @Override
    public Benefit benefit(RewardFacts facts, AmountBasis basis) {
      return new Benefit.Points(points, worth.toMoney(points, rounding));
    }

    @Override
    public boolean isWorth(RewardFacts facts, AmountBasis basis) {
      return isIn(facts.currency());
    }

    @Override
    public boolean isIn(CurrencyCode currency) {
      return currency.equals(worth.currency());
    }
  }

  /**
   * All points per amount so many times; see {@link EarnedPoints}.
   *
   * @param factor above 1
   */
  record PointsMultiplier(Ratio factor) implements RewardEffect {

    /**
     * Checks the factor.
     *
     * @throws InvalidInputException with code {@code reward.factor.range}
     */
    public PointsMultiplier {
      require(factor.compareTo(Ratio.ONE) > 0, "reward.factor.range", "factor", "above 1");
    }

    @Override
    public Benefit benefit(RewardFacts facts, AmountBasis basis) {
      return new Benefit.Multiplier(factor, facts.currency());
    }

    @Override
    public boolean isWorth(RewardFacts facts, AmountBasis basis) {
      return true;
    }
  }
}
