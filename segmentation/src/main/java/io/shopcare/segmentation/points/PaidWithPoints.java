package io.shopcare.segmentation.points;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.money.Allocation;
import io.shopcare.money.Money;

/**
 * An order that was paid partly with points, and what a refund gives back of both. What goes back
 * follows from all that was refunded so far, so that cutting a refund up changes nothing and a full
 * refund gives back everything. Its {@code toString} tells no amount. Immutable and thread-safe.
 *
 * @param total of the order, positive
 * @param value of it that points stood for, from none to all
 * @param points that were spent for it, not negative
 */
public record PaidWithPoints(Money total, Money value, long points) implements DomainValue {

  /** What goes back first. */
  public enum Order {
    /** Both in proportion. */
    PRO_RATA,
    /** Money, then points. */
    MONEY_FIRST,
    /** Points, then money. */
    POINTS_FIRST
  }

  /**
   * What has gone back.
   *
   * @param money to pay back
   * @param points to restore
   */
  public record Returned(Money money, long points) implements DomainValue {

    /** What goes back now, if so much went back before. */
    public Returned minus(Returned before) {
      return new Returned(money.minus(before.money), points - before.points);
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * Checks the amounts.
   *
   * @throws InvalidInputException with code {@code points.payment.invalid}
   */
  public PaidWithPoints {
    if (!total.isPositive() || value.isNegative() || value.compareTo(total) > 0 || points < 0) {
      throw InvalidInputException.of("points.payment.invalid")
          .at("value")
          .expected("a part of a positive total, and points that are not negative")
          .build();
    }
  }

  /**
   * What has gone back once so much of the order is refunded.
   *
   * @param refunded in all, from none to the total; more counts as the total
   */
  public Returned returned(Money refunded, Order order) {
    Money all = refunded.min(total);
    Money none = total.minus(total);
    Money byPoints =
        switch (order) {
          case PRO_RATA -> Allocation.cumulativeShare(value, total.minorUnits(), all.minorUnits());
          case MONEY_FIRST -> all.minus(total.minus(value)).max(none);
          case POINTS_FIRST -> all.min(value);
        };
    long whole = order == Order.PRO_RATA ? total.minorUnits() : value.minorUnits();
    long part = order == Order.PRO_RATA ? all.minorUnits() : byPoints.minorUnits();
    return new Returned(
        all.minus(byPoints), whole == 0 ? 0 : Allocation.cumulativeShare(points, whole, part));
  }

  @Override
  public String toString() {
    return Quiet.name(this);
  }
}
