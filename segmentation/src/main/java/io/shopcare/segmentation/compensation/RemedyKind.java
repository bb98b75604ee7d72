package io.shopcare.segmentation.compensation;

/** What a customer can get after a bad experience; the natural order is the ladder. */
public enum RemedyKind {
  /** Words. */
  APOLOGY,
  /** The next delivery for nothing. */
  FREE_SHIPPING,
  /** Loyalty points. */
  POINTS,
  /** A code for a share of the next order. */
  PERCENT_CODE,
  /** Credit in the shop. */
  STORE_CREDIT,
  /** A gift card. */
  GIFT_CARD,
  /** Money. */
  REFUND;

  /** Whether it is an amount of money, which can be less; others are given as a whole or not. */
  public boolean isMoney() {
    return this == STORE_CREDIT || this == GIFT_CARD || this == REFUND;
  }
}
