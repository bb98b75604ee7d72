package io.shopcare.ticket;

/** How badly the customer was hit; the natural order is from minor to critical. */
public enum Severity {
  /** An inconvenience. */
  MINOR,
  /** The purpose of the purchase was impaired. */
  MODERATE,
  /** The purpose of the purchase was missed. */
  MAJOR,
  /** Loss or danger beyond the purchase. */
  CRITICAL
}
