package io.shopcare.segmentation.lifetime;

import io.shopcare.DomainValue;

/**
 * A customer as seen until the end of the observation, and what came after it.
 *
 * @param pattern what a forecast may know
 * @param purchases how many purchases followed within the horizon
 */
public record HeldOut(PurchasePattern pattern, long purchases) implements DomainValue {

  /**
   * Checks the count.
   *
   * @throws io.shopcare.InvalidInputException with code {@code lifetime.pattern.repeats}
   */
  public HeldOut {
    PurchasePattern.requireRepeats(purchases);
  }
}
