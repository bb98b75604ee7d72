package io.shopcare.segmentation.points;

import io.shopcare.DomainValue;
import io.shopcare.money.Money;

/**
 * A wish about points. Its key makes it safe to send twice: the same wish under the same key
 * changes nothing more, another wish under it is refused.
 */
public sealed interface PointsCommand extends DomainValue {

  /** The key under which the wish is known, the caller's own, unique in the account. */
  String key();

  /**
   * An order earns points at the rate of the policy.
   *
   * @param orderId an order earns once
   * @param basis what counts of it, in the currency of the rate, not negative
   */
  record Earn(String key, String orderId, Money basis) implements PointsCommand {}

  /**
   * The points of an order begin to count, where an event decides that.
   *
   * @param orderId the order that earned them
   */
  record Activate(String key, String orderId) implements PointsCommand {}

  /**
   * The customer spends points.
   *
   * @param points more than none
   */
  record Spend(String key, long points) implements PointsCommand {}

  /**
   * A part of an order is paid back, so its points are. Beyond the basis of the order no more
   * points are taken.
   *
   * @param orderId the order that earned them
   * @param amount of the basis, positive
   */
  record Refund(String key, String orderId, Money amount) implements PointsCommand {}

  /**
   * What was spent is given back, to the lots from which it came.
   *
   * @param spendKey the key of the spend
   */
  record Restore(String key, String spendKey) implements PointsCommand {}

  /**
   * Somebody corrects the account.
   *
   * @param points more to give, fewer to take; not none
   * @param cause a code of the shop's own, such as {@code goodwill}
   */
  record Adjust(String key, long points, String cause) implements PointsCommand {}

  /** Books what has expired. Balances are the same without it. */
  record Sweep(String key) implements PointsCommand {}
}
