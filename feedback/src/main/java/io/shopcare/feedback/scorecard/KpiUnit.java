package io.shopcare.feedback.scorecard;

/** In what a figure is measured. */
public enum KpiUnit {
  /** From 0 to 100. */
  PERCENT,
  /** From -100 to 100. */
  POINTS,
  /** A number of things. */
  COUNT,
  /** Contacts in a thousand orders. */
  PER_THOUSAND_ORDERS,
  /** Seconds. */
  SECONDS
}
