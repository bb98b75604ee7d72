package io.shopcare.segmentation.reward;

import io.shopcare.segmentation.reward.RewardEffect.AmountOff;
import io.shopcare.segmentation.reward.RewardEffect.PercentOff;
import io.shopcare.segmentation.reward.RewardEffect.PointsPerAmount;
import java.math.RoundingMode;
import java.util.List;

/**
 * Whether the rewards of rules are worth something once the {@link RewardIndex} has found them:
 * mostly one look at an amount from which on that is certain in every currency, else the effect is
 * asked. Immutable.
 */
final class RewardWorth {

  private static final long NEVER_CERTAIN = Long.MAX_VALUE;
  private static final long ALWAYS_CERTAIN = Long.MIN_VALUE;

  /** In millionths, more than the minor unit of any currency. */
  private static final long MOST_PER_MINOR_UNIT = 1_000_000;

  private final RewardEffect[] effects;
  private final AmountBasis[] bases;

  /** From which order on, in millionths, it is certain by the amount of each basis. */
  private final long[] certainBefore;

  private final long[] certainAfter;

  RewardWorth(List<RewardRule> rules) {
    this.effects = rules.stream().map(RewardRule::then).toArray(RewardEffect[]::new);
    this.bases = rules.stream().map(RewardRule::basis).toArray(AmountBasis[]::new);
    this.certainBefore = new long[effects.length];
    this.certainAfter = new long[effects.length];
    for (int i = 0; i < effects.length; i++) {
      long certain = certain(effects[i]);
      boolean before = bases[i] == AmountBasis.BEFORE_DISCOUNTS || certain == ALWAYS_CERTAIN;
      certainBefore[i] = before ? certain : NEVER_CERTAIN;
      certainAfter[i] = before ? NEVER_CERTAIN : certain;
    }
  }

  /** The least amount from which on it is certain, whatever the currency of those it is in. */
  private static long certain(RewardEffect effect) {
    if (effect instanceof PercentOff off) {
      long denominator = off.share().denominator();
      return off.rounding() == RoundingMode.UNNECESSARY
              || denominator > NEVER_CERTAIN / MOST_PER_MINOR_UNIT
          ? NEVER_CERTAIN
          : ceiling(denominator * MOST_PER_MINOR_UNIT, off.share().numerator());
    }
    if (effect instanceof PointsPerAmount points) {
      return ceiling(Micros.of(points.per()), points.points());
    }
    return effect instanceof AmountOff ? MOST_PER_MINOR_UNIT : ALWAYS_CERTAIN;
  }

  private static long ceiling(long dividend, long divisor) {
    return dividend / divisor + (dividend % divisor == 0 ? 0 : 1);
  }

  /**
   * An amount of the facts as {@link #isWorth} takes it: one that does not fit makes nothing
   * certain.
   */
  static long seen(long micros) {
    return micros == Long.MAX_VALUE ? Long.MIN_VALUE : micros;
  }

  /**
   * Whether the reward of a rule is worth something, in a currency that it is in.
   *
   * @param before the amount before discounts, as {@link #seen}
   * @param after what the phases before have left, as {@link #seen}
   */
  boolean isWorth(int rule, RewardFacts facts, long before, long after) {
    return before >= certainBefore[rule]
        || after >= certainAfter[rule]
        || effects[rule].isWorth(facts, bases[rule]);
  }
}
