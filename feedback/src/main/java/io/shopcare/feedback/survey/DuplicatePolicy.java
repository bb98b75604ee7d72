package io.shopcare.feedback.survey;

/**
 * Which of several responses count. A response without the customer or the ticket by which others
 * are compared always counts. Of responses at one time the one of the greater identifier is later.
 */
public enum DuplicatePolicy {
  /** Each response. */
  ALL,
  /** The last of each customer. */
  LATEST_PER_CUSTOMER,
  /** The first of each customer. */
  FIRST,
  /** The last about each ticket. */
  LATEST_PER_TICKET
}
