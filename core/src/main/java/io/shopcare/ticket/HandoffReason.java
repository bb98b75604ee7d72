package io.shopcare.ticket;

/** Why an automation hands a ticket to people. */
public enum HandoffReason {
  /** The customer asked for a person. */
  ASKED,
  /** The automation was not sure enough. */
  LOW_CONFIDENCE,
  /** It failed too often. */
  FAILURES,
  /** The customer is upset. */
  NEGATIVE_TONE,
  /** The customer is one whom people look after. */
  VIP,
  /** The topic is one that people deal with. */
  TOPIC
}
