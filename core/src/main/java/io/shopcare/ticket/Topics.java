package io.shopcare.ticket;

import java.util.List;

/** The ten areas into which the requests of most shops fall. */
public final class Topics {

  /** Sending goods back. */
  public static final Topic RETURNS = new Topic("returns");

  /** Getting money back. */
  public static final Topic REFUNDS = new Topic("refunds");

  /** Calling an order off. */
  public static final Topic CANCELLATIONS = new Topic("cancellations");

  /** Another size, colour or article instead. */
  public static final Topic EXCHANGES = new Topic("exchanges");

  /** Placing, changing and finding orders. */
  public static final Topic ORDERS = new Topic("orders");

  /** Cost, time and ways of delivery. */
  public static final Topic SHIPPING = new Topic("shipping");

  /** Where a parcel is. */
  public static final Topic TRACKING = new Topic("tracking");

  /** Points and their use. */
  public static final Topic LOYALTY_POINTS = new Topic("loyalty-points");

  /** Gift cards and store credit. */
  public static final Topic GIFT_CARDS = new Topic("gift-cards");

  /** Accounts, clubs and subscriptions. */
  public static final Topic MEMBERSHIP = new Topic("membership");

  private static final List<Topic> ALL =
      List.of(
          RETURNS,
          REFUNDS,
          CANCELLATIONS,
          EXCHANGES,
          ORDERS,
          SHIPPING,
          TRACKING,
          LOYALTY_POINTS,
          GIFT_CARDS,
          MEMBERSHIP);

  private Topics() {}

  /** All ten, in the order above. */
  public static List<Topic> all() {
    return ALL;
  }
}
