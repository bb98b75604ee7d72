package io.shopcare.segmentation.reward;

/** What a discount is taken off, in the order in which discounts are reckoned. */
public enum Phase {
  /** Each line by itself. */
  LINE,
  /** The sum of the lines. */
  ORDER,
  /** The cost of shipping. */
  SHIPPING
}
