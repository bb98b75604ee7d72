package io.shopcare.ticket;

/** Whose fault a bad experience was. */
public enum Fault {
  /** The shop's. */
  MERCHANT,
  /** The carrier's. */
  CARRIER,
  /** The supplier's or maker's. */
  SUPPLIER,
  /** The customer's own. */
  CUSTOMER,
  /** Not established. */
  UNKNOWN
}
