package io.shopcare.jackson.sample;

/** An enumeration in a family. */
public enum Clearance implements Discount {
  /** At the end of a season. */
  END_OF_SEASON,
  /** When the shop closes. */
  CLOSING_DOWN
}
