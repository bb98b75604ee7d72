package io.shopcare.segmentation.points;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Allocation;
import io.shopcare.money.Money;
import java.util.List;
import org.immutables.value.Value;

/**
 * What an order has earned, line by line, as it was recorded. Returns are reckoned from it and from
 * nothing else, so that a rule that has changed since, or is gone, does not matter. Immutable and
 * thread-safe; its {@code toString} tells neither points nor amounts.
 */
@ValueStyle
@Value.Immutable
public interface PointsAward extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /**
   * What a line has earned.
   *
   * @param id of the line
   * @param basis what counted of it
   * @param points its part of the points of the order
   */
  record Line(String id, Money basis, long points) implements DomainValue {
    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /** The order. */
  String orderId();

  /** The version of the policy under which it earned. */
  String version();

  /** The points of the rate, allocated to the lines by largest remainder. */
  @Value.Redacted
  List<Line> lines();

  /** The bonuses that it reached. */
  @Value.Redacted
  List<PointsPurchase.Bonus> bonuses();

  /**
   * What the order was worth beyond the points of its lines, where parts of points are carried;
   * negative where it earned a point from what orders before it had left.
   */
  @Value.Redacted
  Ratio rest();

  /** All its points. */
  default long points() {
    return lines().stream().mapToLong(Line::points).sum() + bonusPoints();
  }

  /** The points of its bonuses. */
  default long bonusPoints() {
    return bonuses().stream().mapToLong(PointsPurchase.Bonus::points).sum();
  }

  /**
   * How many of the points belong to what was returned so far: line by line, each rounded half up
   * from its cumulative amount, so that cutting a return up changes nothing and a full return takes
   * back all.
   *
   * @param returned minor units of each line in order, from 0 to its basis
   */
  default long reversed(List<Long> returned) {
    long points = 0;
    long basis = 0;
    long back = 0;
    for (int i = 0; i < lines().size(); i++) {
      Line line = lines().get(i);
      points += share(line.points(), line.basis().minorUnits(), returned.get(i));
      basis += line.basis().minorUnits();
      back += returned.get(i);
    }
    for (PointsPurchase.Bonus bonus : bonuses()) {
      points += reversed(bonus, basis, back);
    }
    return points;
  }

  private static long share(long points, long basis, long returned) {
    return basis == 0 ? 0 : Allocation.cumulativeShare(points, basis, returned);
  }

  private static long reversed(PointsPurchase.Bonus bonus, long basis, long returned) {
    if (returned == basis) {
      return basis == 0 ? 0 : bonus.points();
    }
    return switch (bonus.onReturn()) {
      case REVERSE_IF_UNQUALIFIED ->
          basis - returned < bonus.threshold().minorUnits() ? bonus.points() : 0;
      case PRO_RATA -> share(bonus.points(), basis, returned);
      case KEEP -> 0;
    };
  }

  /** Starts an award. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link PointsAward}; order, version and rest are required. */
  final class Builder extends ImmutablePointsAward.Builder {
    Builder() {}
  }
}
