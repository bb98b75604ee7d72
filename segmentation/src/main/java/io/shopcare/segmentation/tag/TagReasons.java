package io.shopcare.segmentation.tag;

/** Why a customer has a tag or has it not. */
public final class TagReasons {

  /** Net spend is enough; details seen, currency, asked. */
  public static final String NET_SPEND_REACHED = "tag.net-spend.reached";

  /** Net spend is not enough; details seen, currency, asked. */
  public static final String NET_SPEND_SHORT = "tag.net-spend.short";

  /**
   * The number of orders is one asked for; details seen, atLeast and, where there is one, atMost.
   */
  public static final String ORDERS_FIT = "tag.orders.fit";

  /** There are too few orders; details seen, atLeast. */
  public static final String ORDERS_TOO_FEW = "tag.orders.too-few";

  /** There are too many orders; details seen, atMost. */
  public static final String ORDERS_TOO_MANY = "tag.orders.too-many";

  /** The last order is recent enough; details seen, days. */
  public static final String ORDERED_WITHIN = "tag.ordered.within";

  /** The last order is too long ago; details seen, days. */
  public static final String ORDERED_BEFORE = "tag.ordered.before";

  /** There is no order; detail days. */
  public static final String NEVER_ORDERED = "tag.ordered.never";

  /** The customer has the tag, so what counts is what it takes to keep it; detail tag. */
  public static final String HELD = "tag.held";

  private TagReasons() {}
}
