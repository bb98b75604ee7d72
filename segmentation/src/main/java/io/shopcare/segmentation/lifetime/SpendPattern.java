package io.shopcare.segmentation.lifetime;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;

/**
 * What Gamma-Gamma needs to know of a customer: the number of repeat purchases and their mean
 * value, in whatever unit of money all customers share. The first purchase is left out, as in the
 * papers. Immutable and thread-safe.
 *
 * @param repeats repeat purchases, x in the papers
 * @param mean the mean value of a repeat purchase, above 0; 0 exactly if there is none
 */
public record SpendPattern(long repeats, double mean) implements DomainValue {

  /** A customer without a repeat purchase. */
  public static final SpendPattern NONE = new SpendPattern(0, 0);

  /**
   * Checks that the numbers fit together.
   *
   * @throws InvalidInputException with code {@code lifetime.pattern.repeats} unless they are from 0
   *     to a billion, or {@code lifetime.pattern.mean} unless it is finite and above 0, and 0 if
   *     there is no repeat purchase
   */
  public SpendPattern {
    PurchasePattern.requireRepeats(repeats);
    PurchasePattern.require(
        mean >= 0 && mean < Double.POSITIVE_INFINITY && (mean > 0 == repeats > 0),
        "mean",
        "a finite number above 0, and 0 exactly if there is no repeat purchase");
    mean += 0.0;
  }

  /** A customer with repeat purchases of that mean value. */
  public static SpendPattern of(long repeats, double mean) {
    return new SpendPattern(repeats, mean);
  }
}
