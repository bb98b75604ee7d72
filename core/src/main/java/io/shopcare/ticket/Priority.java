package io.shopcare.ticket;

/** How soon a ticket is to be dealt with; the natural order is from low to urgent. */
public enum Priority {
  /** Can wait. */
  LOW,
  /** The default. */
  NORMAL,
  /** Before the others. */
  HIGH,
  /** Before everything. */
  URGENT
}
