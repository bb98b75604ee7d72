package io.shopcare.feedback.review.reply;

/** Where the shop's reply to a review stands. */
public enum ReplyState {
  /** None is asked for. */
  NONE,
  /** One is due. */
  DUE,
  /** One is written and not yet sent. */
  DRAFTED,
  /** It stands below the review. */
  REPLIED,
  /** Something was offered, and the shop has to ask how it went. */
  FOLLOW_UP_DUE,
  /** Nothing more is to be done. */
  CLOSED
}
