package io.shopcare.segmentation.budget;

/** Why a wish about a budget is refused. */
public final class BudgetReasons {

  /** The amount is negative, or nothing where something is asked for. */
  public static final String AMOUNT = "budget.amount.invalid";

  /** The amount is of another unit or currency; details seen, asked. */
  public static final String UNIT_OTHER = "budget.unit.other";

  /** The time to live is not above zero, or too long. */
  public static final String TIME_TO_LIVE = "budget.time-to-live.invalid";

  /** The wish is dated before one that was accepted; detail booked. */
  public static final String CLOCK_BACKWARDS = "budget.clock.backwards";

  /** The key was used before for something else. */
  public static final String KEY_CONFLICT = "budget.key.conflict";

  /**
   * There is not so much left; details left, asked, which are money where the unit is a currency.
   */
  public static final String EXHAUSTED = "budget.exhausted";

  /** The budget is closed. */
  public static final String CLOSED = "budget.closed";

  /** Nothing is set aside under that key. */
  public static final String RESERVATION_UNKNOWN = "budget.reservation.unknown";

  /** What was set aside has been used, or given up. */
  public static final String RESERVATION_SETTLED = "budget.reservation.settled";

  /**
   * More would be used than was set aside, or come back than was used; details most, asked, which
   * are money where the unit is a currency.
   */
  public static final String ABOVE_RESERVATION = "budget.reservation.above";

  /**
   * The limit would fall below what is used; details left, asked, which are money where the unit is
   * a currency.
   */
  public static final String BELOW_USED = "budget.limit.below-used";

  /** The limit would be too large to reckon with. */
  public static final String LIMIT_TOO_LARGE = "budget.limit.too-large";

  /** A budget without a limit can be neither raised, lowered nor closed. */
  public static final String UNLIMITED = "budget.limit.none";

  /** A limit counts by an attribute that the request does not have; detail attribute. */
  public static final String ATTRIBUTE_MISSING = "budget.attribute.missing";

  private BudgetReasons() {}
}
