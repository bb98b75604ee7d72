package io.shopcare.ticket;

/** Who owes the next step of a held ticket. */
public enum OwedBy {
  /** Another department of the shop. */
  SHOP,
  /** The carrier. */
  CARRIER,
  /** The supplier or maker. */
  SUPPLIER,
  /** The payment provider. */
  PAYMENT_PROVIDER,
  /** Somebody else outside the shop. */
  THIRD_PARTY
}
