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

  /** The order is in another currency than the reward; detail seen. */
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

  /** The customer is in the segment; detail segment. */
  public static final String SEGMENT_IN = "reward.segment.in";

  /** The customer is not in the segment; detail segment. */
  public static final String SEGMENT_OUT = "reward.segment.out";

  /** The customer is in the tier; detail tier. */
  public static final String TIER_HELD = "reward.tier.held";

  /** The customer is not in the tier; detail tier. */
  public static final String TIER_OTHER = "reward.tier.other";

  /** The order has the article; details sku, asked. */
  public static final String PRODUCT_THERE = "reward.product.there";

  /** The order has not enough of the article; details sku, asked. */
  public static final String PRODUCT_MISSING = "reward.product.missing";

  /** The customer has ordered often enough; details seen, asked. */
  public static final String ORDERS_REACHED = "reward.orders.reached";

  /** The customer has not ordered often enough; details seen, asked. */
  public static final String ORDERS_SHORT = "reward.orders.short";

  /** The customer has spent enough before; details seen, currency, asked. */
  public static final String SPEND_REACHED = "reward.spend.reached";

  /** The customer has not spent enough before; details seen, currency, asked. */
  public static final String SPEND_SHORT = "reward.spend.short";

  /** It is the customer’s birthday, or soon after. */
  public static final String BIRTHDAY = "reward.birthday.now";

  /** It is not, or the birthday is not known. */
  public static final String BIRTHDAY_OTHER = "reward.birthday.other";

  /** So many days have gone since the order; details from, to. */
  public static final String DAYS_FIT = "reward.days.fit";

  /** Too few or too many days have gone since the order; details from, to. */
  public static final String DAYS_OTHER = "reward.days.other";

  /** The customer has that part in a referral; detail role. */
  public static final String REFERRAL = "reward.referral.fit";

  /** The customer does not; detail role. */
  public static final String REFERRAL_OTHER = "reward.referral.other";

  /** The customer has agreed to the purpose; detail purpose. */
  public static final String SUBSCRIBED = "reward.subscription.there";

  /** The customer has not; detail purpose. */
  public static final String SUBSCRIBED_NOT = "reward.subscription.missing";

  /** A review was written. */
  public static final String REVIEWED = "reward.review.there";

  /** No review was written. */
  public static final String REVIEWED_NOT = "reward.review.missing";

  /** The contact was about the topic; detail topic. */
  public static final String TOPIC = "reward.contact.topic";

  /** It was not; detail topic. */
  public static final String TOPIC_OTHER = "reward.contact.topic-other";

  /** It was the fault of the party; detail fault. */
  public static final String FAULT = "reward.contact.fault";

  /** It was not, or is not known; detail fault. */
  public static final String FAULT_OTHER = "reward.contact.fault-other";

  /** The contact was resolved that way; detail resolution. */
  public static final String RESOLUTION = "reward.contact.resolution";

  /** It was not; detail resolution. */
  public static final String RESOLUTION_OTHER = "reward.contact.resolution-other";

  /** A service level was missed by so much; detail asked. */
  public static final String SLA_MISSED = "reward.contact.sla-missed";

  /** None was; detail asked. */
  public static final String SLA_MET = "reward.contact.sla-met";

  /** The customer was not content; detail asked. */
  public static final String SCORE_LOW = "reward.contact.score-low";

  /** The customer was, or did not say; detail asked. */
  public static final String SCORE_OTHER = "reward.contact.score-other";

  /** The rule grants its reward; the reasons are behind it; details rule, version. */
  public static final String RULE_GRANTED = "reward.set.granted";

  /** The rule does not grant its reward; the reasons are behind it; details rule, version. */
  public static final String RULE_REFUSED = "reward.set.refused";

  /** An earlier rule of the group grants its reward; details group, by. */
  public static final String GROUP_TAKEN = "reward.set.group-taken";

  private RewardReasons() {}
}
