package io.shopcare.segmentation.points;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import io.shopcare.money.Allocation;
import io.shopcare.money.Money;
import io.shopcare.segmentation.points.PointsPurchase.Line;
import java.util.ArrayList;
import java.util.List;
import org.immutables.value.Value;

/**
 * What of an order counts for points. By default goods without tax, less discounts and less what
 * was paid with points; shipping counts for nothing, and a gift card is money. Immutable and
 * thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface PointsBasis extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** What an item of an order is. */
  enum Kind {
    /** Something that was sold. */
    GOODS,
    /** Its way to the customer. */
    SHIPPING
  }

  /**
   * An item of an order. Its text tells no amount.
   *
   * @param id of the item in its order
   * @param kind what it is
   * @param net without tax, after discounts, not negative
   * @param tax on it, not negative
   */
  record Item(String id, Kind kind, Money net, Money tax) implements DomainValue {
    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /** Whether tax counts; not by default. */
  @Value.Default
  default boolean isTaxIncluded() {
    return false;
  }

  /** Whether shipping counts; not by default. */
  @Value.Default
  default boolean isShippingIncluded() {
    return false;
  }

  /** Whether what was paid with points counts; not by default. */
  @Value.Default
  default boolean isPaidWithPointsIncluded() {
    return false;
  }

  /**
   * What counts of each item. What was paid with points is taken off in the proportion that it has
   * of all that was to be paid, once, and shared among the lines by largest remainder.
   *
   * @param paidWithPoints the value of the points that were spent for the order, tax included
   * @throws io.shopcare.money.CurrencyMismatchException if not all amounts are in one currency
   */
  default List<Line> lines(List<Item> items, Money paidWithPoints) {
    long[] basis = new long[items.size()];
    long all = 0;
    Money due = paidWithPoints.minus(paidWithPoints);
    for (int i = 0; i < basis.length; i++) {
      Item item = items.get(i);
      Money gross = item.net().plus(item.tax());
      boolean counts = item.kind() == Kind.GOODS || isShippingIncluded();
      basis[i] = !counts ? 0 : (isTaxIncluded() ? gross : item.net()).minorUnits();
      all = Math.addExact(all, basis[i]);
      due = due.plus(gross);
    }
    long paid = isPaidWithPointsIncluded() ? 0 : due.min(paidWithPoints).minorUnits();
    long off = due.isZero() ? 0 : Allocation.cumulativeShare(all, due.minorUnits(), paid);
    long[] shares = Allocation.largestRemainder(off, basis);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < basis.length; i++) {
      Item item = items.get(i);
      Money amount = Money.ofMinor(basis[i] - shares[i], item.net().currency());
      lines.add(new Line(item.id(), amount));
    }
    return List.copyOf(lines);
  }

  /** Goods without tax, less what was paid with points. */
  static PointsBasis ofDefaults() {
    return builder().build();
  }

  /** Starts a basis. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link PointsBasis}. */
  final class Builder extends ImmutablePointsBasis.Builder {
    Builder() {}
  }
}
