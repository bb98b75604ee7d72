package io.shopcare.feedback.review.reply;

/** What can happen to a reply. */
public enum ReplyEvent {
  /** Somebody wants a reply where none was asked for. */
  ASK,
  /** A reply was written. */
  DRAFT,
  /** It was sent. */
  SEND,
  /** The reply offered something. */
  OFFER,
  /** What was due is not done. */
  OVERDUE,
  /** The matter is done with. */
  CLOSE
}
