package io.shopcare.examples.review.report;

/** What the clock of a ticket measures. */
public enum Metric {
  /** From the customer's first message to the first reply of a person. */
  FIRST_REPLY,
  /** From the customer's first message to the last time the ticket was solved. */
  RESOLUTION;

  /** The name in lower case with hyphens, as it stands in keys. */
  String code() {
    return Wording.code(name());
  }
}
