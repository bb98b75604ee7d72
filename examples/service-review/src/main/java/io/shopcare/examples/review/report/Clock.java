package io.shopcare.examples.review.report;

/** Which time a clock counts. */
public enum Clock {
  /** Every hour of every day, as the customer feels it. */
  CALENDAR,
  /** Only the hours in which the shop works. */
  BUSINESS
}
