package io.shopcare.segmentation.reward;

import io.shopcare.measure.Ratio;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.reward.RewardEffect.FixedPoints;
import io.shopcare.segmentation.reward.RewardEffect.PercentOff;
import io.shopcare.segmentation.reward.RewardEffect.PointsMultiplier;
import io.shopcare.segmentation.reward.RewardEffect.PointsPerAmount;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule and at most how much it gives.
 *
 * @param number of the rule in its set
 * @param least what it asks the order to come to, in minor units
 * @param share of the order
 * @param fixed minor units beside that
 */
record RewardGiver(
    int number, RewardBounds bounds, long least, BigDecimal share, BigDecimal fixed) {

  /** Bounds are rounded up. */
  static final MathContext UP = new MathContext(20, RoundingMode.UP);

  /** What the multipliers among the rules come to together. */
  static BigDecimal factor(List<RewardRule> rules) {
    BigDecimal factor = BigDecimal.ONE;
    for (RewardRule rule : rules) {
      if (rule.then() instanceof PointsMultiplier multiplier) {
        factor = factor.add(quotient(multiplier.factor()).subtract(BigDecimal.ONE));
      }
    }
    return factor;
  }

  /**
   * The bound of a rule.
   *
   * @param factor by which points per amount are multiplied at most
   */
  static RewardGiver of(
      int number, RewardRule rule, RewardBounds bounds, CurrencyCode currency, BigDecimal factor) {
    long least =
        Math.max(
            bounds.leastOrder(currency.code(), AmountBasis.BEFORE_DISCOUNTS),
            bounds.leastOrder(currency.code(), AmountBasis.AFTER_PREVIOUS_PHASE));
    BigDecimal share = share(rule.then(), factor);
    BigDecimal fixed = fixed(rule.then(), currency).movePointRight(currency.digits());
    boolean gives = share.signum() > 0 || fixed.signum() > 0;
    // What is rounded up is rounded by less than a minor unit.
    return new RewardGiver(number, bounds, least, share, gives ? fixed.add(BigDecimal.ONE) : fixed);
  }

  private static BigDecimal share(RewardEffect then, BigDecimal factor) {
    if (then instanceof PercentOff percent) {
      return quotient(percent.share());
    }
    return then instanceof PointsPerAmount points
        ? points
            .worth()
            .toBigDecimal()
            .multiply(BigDecimal.valueOf(points.points()))
            .multiply(factor)
            .divide(points.per().toBigDecimal(), UP)
        : BigDecimal.ZERO;
  }

  private static BigDecimal fixed(RewardEffect then, CurrencyCode currency) {
    if (then instanceof FixedPoints points) {
      return points.worth().toBigDecimal().multiply(BigDecimal.valueOf(points.points()));
    }
    if (then instanceof RewardEffect.AmountOff off) {
      return amount(Amounts.in(currency, off.amounts()));
    }
    if (then instanceof GiftEffect.Credit credit) {
      return amount(Amounts.in(currency, credit.amounts()));
    }
    return then instanceof GiftEffect.Item item
        ? amount(item.cost()).max(BigDecimal.ZERO)
        : BigDecimal.ZERO;
  }

  private static BigDecimal amount(@Nullable Money amount) {
    return amount == null ? BigDecimal.ZERO : amount.toBigDecimal();
  }

  private static BigDecimal quotient(Ratio ratio) {
    return BigDecimal.valueOf(ratio.numerator())
        .divide(BigDecimal.valueOf(ratio.denominator()), UP);
  }

  /** The most that it gives for each unit of an order of at least so many minor units. */
  BigDecimal most(long order) {
    return share.add(fixed.divide(BigDecimal.valueOf(order), UP));
  }
}
