package io.shopcare.segmentation.lifetime;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;

/**
 * What the models need to know of a customer's purchases: how many repeat purchases there were,
 * when the last one was and for how long the customer has been observed. Times are in periods of
 * one length, such as weeks, counted from the first purchase, which is at 0 and is not counted.
 * Several purchases of one day are one; {@link PurchaseWindow} reads all this from orders.
 * Immutable and thread-safe.
 *
 * @param repeats repeat purchases, x in the papers
 * @param recency the time of the last purchase, t_x; 0 exactly if there is no repeat purchase
 * @param age the time until the end of the observation, T
 */
public record PurchasePattern(long repeats, double recency, double age) implements DomainValue {

  /** More repeat purchases than any customer makes. */
  static final long MOST_REPEATS = 1_000_000_000L;

  /**
   * Checks that the numbers fit together.
   *
   * @throws InvalidInputException with code {@code lifetime.pattern.repeats} unless they are from 0
   *     to a billion, {@code lifetime.pattern.age} unless it is finite and not negative, or {@code
   *     lifetime.pattern.recency} unless 0 ≤ recency ≤ age, above 0 if there is a repeat purchase
   *     and 0 if there is none
   */
  public PurchasePattern {
    requireRepeats(repeats);
    require(age >= 0 && age < Double.POSITIVE_INFINITY, "age", "a finite number, not negative");
    require(
        recency >= 0 && recency <= age && (recency > 0 == repeats > 0),
        "recency",
        "from 0 to the age, and 0 exactly if there is no repeat purchase");
    recency += 0.0; // Of the two zeros the positive one, so that equal patterns are equal.
    age += 0.0;
  }

  /** The repeat purchases as the formulae take them. */
  double x() {
    return (double) repeats;
  }

  static void requireRepeats(long repeats) {
    require(repeats >= 0 && repeats <= MOST_REPEATS, "repeats", "from 0 to " + MOST_REPEATS);
  }

  static void require(boolean holds, String part, String expected) {
    if (!holds) {
      throw InvalidInputException.of("lifetime.pattern." + part)
          .at(part)
          .expected(expected)
          .build();
    }
  }

  /** A customer with repeat purchases. */
  public static PurchasePattern of(long repeats, double recency, double age) {
    return new PurchasePattern(repeats, recency, age);
  }

  /** A customer who has bought once, as long ago as the age says. */
  public static PurchasePattern once(double age) {
    return new PurchasePattern(0, 0, age);
  }
}
