package io.shopcare.segmentation.points;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.money.Money;

/**
 * So many points for so much money, exactly: one rounding an award, downwards.
 *
 * @param points for each such amount, not negative
 * @param per the amount, positive
 * @param remainder what becomes of the part of a point that an order leaves
 */
public record EarnRate(long points, Money per, Remainder remainder) implements DomainValue {

  /** What becomes of the part of a point that an order leaves over. */
  public enum Remainder {
    /** It is lost with each order. */
    DROP,
    /** It is kept for the next order, so that splitting an order earns the same. */
    CARRY
  }

  /**
   * Checks the rate.
   *
   * @throws InvalidInputException with code {@code points.rate.invalid}
   */
  public EarnRate {
    if (points < 0 || !per.isPositive()) {
      throw InvalidInputException.of("points.rate.invalid")
          .at("rate")
          .expected("points that are not negative for a positive amount")
          .build();
    }
  }

  /** So many points for each full amount of an order; what is left over is lost. */
  public static EarnRate of(long points, Money per) {
    return new EarnRate(points, per, Remainder.DROP);
  }
}
