package io.shopcare.segmentation.rfm;

/** The names of groups that Shopify gave currency to. */
public final class RfmGroups {

  /** Ordered very lately, often and much. */
  public static final String CHAMPIONS = "CHAMPIONS";

  /** Ordered lately, often and much. */
  public static final String LOYAL = "LOYAL";

  /** Ordered lately, some orders, moderate spend. */
  public static final String ACTIVE = "ACTIVE";

  /** Ordered very lately, seldom and little. */
  public static final String NEW = "NEW";

  /** Ordered lately, seldom and little. */
  public static final String PROMISING = "PROMISING";

  /** Ordered not long ago, some orders, moderate spend. */
  public static final String NEEDS_ATTENTION = "NEEDS_ATTENTION";

  /** Has not ordered for a while, with a strong history. */
  public static final String AT_RISK = "AT_RISK";

  /** Has not ordered for a while, with a very strong history. */
  public static final String PREVIOUSLY_LOYAL = "PREVIOUSLY_LOYAL";

  /** Has not ordered for a while, with fewer orders and lower spend. */
  public static final String ALMOST_LOST = "ALMOST_LOST";

  /** Has not ordered for long, seldom and little. */
  public static final String DORMANT = "DORMANT";

  /** Has never ordered. */
  public static final String PROSPECTS = "PROSPECTS";

  private RfmGroups() {}
}
