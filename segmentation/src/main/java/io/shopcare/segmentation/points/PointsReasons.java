package io.shopcare.segmentation.points;

/** Why a wish about points is refused. */
public final class PointsReasons {

  /** The key was used before for another wish. */
  public static final String KEY_CONFLICT = "points.key.conflict";

  /** The wish is dated before what was booked last; detail booked. */
  public static final String CLOCK_BACKWARDS = "points.clock.backwards";

  /** The wish is dated after it was booked; detail occurred. */
  public static final String CLOCK_AHEAD = "points.clock.ahead";

  /** A number of points or an amount is negative, or nothing where something is asked for. */
  public static final String AMOUNT_INVALID = "points.amount.invalid";

  /** The amount is too large to reckon with. */
  public static final String AMOUNT_TOO_LARGE = "points.amount.too-large";

  /** The end is not after the start. */
  public static final String DATES = "points.dates";

  /**
   * The amount, or the other account, is in another currency than the rate; details seen, asked.
   */
  public static final String CURRENCY_OTHER = "points.currency.other";

  /** The order has earned before. */
  public static final String ORDER_KNOWN = "points.order.known";

  /** No such order has earned. */
  public static final String ORDER_UNKNOWN = "points.order.unknown";

  /** The points of the order count already. */
  public static final String ACTIVE_ALREADY = "points.order.active";

  /** There are not so many points to spend; detail asked, as a balance belongs in no log. */
  public static final String BALANCE_SHORT = "points.balance.short";

  /** Nothing was spent under that key. */
  public static final String SPEND_UNKNOWN = "points.spend.unknown";

  /** What was spent under that key has been given back. */
  public static final String SPEND_RESTORED = "points.spend.restored";

  /** The order happened before orders earn; detail from. */
  public static final String RULE_EARLY = "points.rule.early";

  /** The order happened after orders earn; detail until. */
  public static final String RULE_EXPIRED = "points.rule.expired";

  /** Two lines of the order have one identifier. */
  public static final String LINE_TWICE = "points.line.twice";

  /** The order has no such line. */
  public static final String LINE_UNKNOWN = "points.line.unknown";

  /** The points of the order have been spent, and somebody has to look at it; detail short. */
  public static final String REFUND_REVIEW = "points.refund.review";

  /** Nothing is set aside under that key. */
  public static final String HOLD_UNKNOWN = "points.hold.unknown";

  /** What was set aside under that key is spent or free again. */
  public static final String HOLD_ENDED = "points.hold.ended";

  /** Both accounts know the key or the order, each for something of its own. */
  public static final String MERGE_CONFLICT = "points.merge.conflict";

  /** The account was closed. */
  public static final String ACCOUNT_CLOSED = "points.account.closed";

  private PointsReasons() {}
}
