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

  /** The amount is in another currency than the rate; details seen, asked. */
  public static final String CURRENCY_OTHER = "points.currency.other";

  /** The order has earned before. */
  public static final String ORDER_KNOWN = "points.order.known";

  /** No such order has earned. */
  public static final String ORDER_UNKNOWN = "points.order.unknown";

  /** The points of the order count already. */
  public static final String ACTIVE_ALREADY = "points.order.active";

  /** There are not so many points to spend; details seen, asked. */
  public static final String BALANCE_SHORT = "points.balance.short";

  /** Nothing was spent under that key. */
  public static final String SPEND_UNKNOWN = "points.spend.unknown";

  /** What was spent under that key has been given back. */
  public static final String SPEND_RESTORED = "points.spend.restored";

  private PointsReasons() {}
}
