package io.shopcare.segmentation.reward;

/**
 * Which amount of an order a condition looks at: free shipping from EUR 50 on a cart of EUR 60 with
 * EUR 20 off depends on it.
 */
public enum AmountBasis {
  /** The sum of the lines as they are priced. */
  BEFORE_DISCOUNTS,
  /** What the phases before have left of it. */
  AFTER_PREVIOUS_PHASE
}
