package io.shopcare.segmentation.reward;

/** Why a reward is granted or refused. */
public final class RewardReasons {

  /** The customer has the tag; detail tag. */
  public static final String TAG_HELD = "reward.tag.held";

  /** The customer does not have the tag; detail tag. */
  public static final String TAG_MISSING = "reward.tag.missing";

  /** The order is large enough; details seen, currency, asked. */
  public static final String ORDER_VALUE_REACHED = "reward.order-value.reached";

  /** The order is too small; details seen, currency, asked. */
  public static final String ORDER_VALUE_SHORT = "reward.order-value.short";

  /** It is the order asked for; detail asked. */
  public static final String ORDER_NUMBER_MET = "reward.order-number.met";

  /** It is another order of the customer; details seen, asked. */
  public static final String ORDER_NUMBER_OTHER = "reward.order-number.other";

  /** The order is in another currency than the rule; details seen, asked. */
  public static final String CURRENCY_OTHER = "reward.currency.other";

  /** The rule does not hold yet; detail from. */
  public static final String NOT_YET = "reward.rule.not-yet";

  /** The rule holds no more; detail until. */
  public static final String ENDED = "reward.rule.ended";

  /** The reward would be worth nothing on this order. */
  public static final String NO_EFFECT = "reward.effect.none";

  /** The promotion is applied; details promotion, off. */
  public static final String APPLIED = "reward.stacking.applied";

  /**
   * Sets with the promotion take off less than the best; details promotion and by, the difference.
   */
  public static final String BEATEN = "reward.stacking.beaten";

  /** Nothing more would be taken off with the promotion; detail promotion. */
  public static final String NO_GAIN = "reward.stacking.no-gain";

  /** The promotion does not go together with one that is applied; detail with. */
  public static final String CLASH = "reward.stacking.clash";

  /** The promotion is in another currency than the order; detail promotion. */
  public static final String PROMOTION_CURRENCY = "reward.stacking.currency";

  /** The promotion takes off nothing; detail promotion. */
  public static final String PROMOTION_NOTHING = "reward.stacking.nothing";

  /** The lines do not come to what the promotion asks; details promotion, seen, asked. */
  public static final String PROMOTION_MINIMUM = "reward.stacking.minimum";

  /** Another of the group goes before; details promotion, group. */
  public static final String OUTRANKED = "reward.stacking.outranked";

  /** One that comes first by priority does not go together with it; detail promotion. */
  public static final String LATER = "reward.stacking.later";

  /** A cap leaves no room for the promotion in any set; detail promotion. */
  public static final String NO_ROOM = "reward.stacking.no-room";

  /** The budget ran out before all sets were looked at: a better one may exist. */
  public static final String NOT_PROVEN = "reward.stacking.not-proven";

  private RewardReasons() {}
}
