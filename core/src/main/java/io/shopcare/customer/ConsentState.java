package io.shopcare.customer;

/** Where a customer stands on one purpose, in the states that shop systems share. */
public enum ConsentState {
  /** Agreed, and confirmed where confirmation is asked for. */
  SUBSCRIBED,
  /** Never asked, or never answered. */
  NOT_SUBSCRIBED,
  /** Agreed, confirmation outstanding. */
  PENDING,
  /** Withdrew. */
  UNSUBSCRIBED,
  /** The address does not work. */
  INVALID,
  /** The customer was erased. */
  REDACTED
}
