package io.shopcare.segmentation.tier;

/** Why a customer is in a tier, and why a fact about it is refused. */
public final class TierReasons {

  /** The customer is in a tier by the rules; detail tier. */
  public static final String HELD = "tier.held";

  /** The customer was put in a tier by hand; details tier, cause. */
  public static final String PLACED = "tier.placed";

  /** The tier is kept for days of grace only; detail tier. */
  public static final String GRACE = "tier.grace";

  /** So much more leads to the next tier; details missing, metric, tier. */
  public static final String NEXT = "tier.next";

  /** So much more is needed to keep the tier; details missing, metric, tier, by. */
  public static final String KEEP = "tier.keep";

  /** The identifier was used before for another fact. */
  public static final String KEY_CONFLICT = "tier.key.conflict";

  /** An amount is negative, or nothing where something is asked for. */
  public static final String AMOUNT = "tier.amount.invalid";

  /** The amount is in another currency than the history. */
  public static final String CURRENCY_OTHER = "tier.currency.other";

  /** There is no such order. */
  public static final String ORDER_UNKNOWN = "tier.order.unknown";

  /** More would be taken back than the order has brought. */
  public static final String REFUND_TOO_LARGE = "tier.refund.too-large";

  /** The refund is dated before its order. */
  public static final String CLOCK_BACKWARDS = "tier.clock.backwards";

  /** The end is not after the start. */
  public static final String DATES = "tier.dates";

  private TierReasons() {}
}
