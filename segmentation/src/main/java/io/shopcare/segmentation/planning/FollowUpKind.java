package io.shopcare.segmentation.planning;

/** Why a shop writes to a customer on its own account. */
public enum FollowUpKind {
  /** An order was placed. */
  THANK_YOU,
  /** An order was delivered: how was it? */
  REVIEW_REQUEST,
  /** Points were credited. */
  POINTS_POSTED,
  /** Points are about to expire. */
  POINTS_EXPIRING,
  /** A tier is near, or about to be lost. */
  TIER_PROGRESS,
  /** The customer has not ordered for long. */
  WIN_BACK,
  /** It is the customer's birthday. */
  BIRTHDAY,
  /** A ticket was solved: is all well? */
  RESOLUTION_CHECK
}
