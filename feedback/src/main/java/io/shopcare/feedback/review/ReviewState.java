package io.shopcare.feedback.review;

/** Where a review stands. */
public enum ReviewState {
  /** It came in. */
  RECEIVED,
  /** Everybody can read it. */
  PUBLISHED,
  /** People look at it first, for a stated reason. */
  HELD,
  /** It is not shown, for a reason that its author was told. */
  REJECTED,
  /** Its author took it back. */
  WITHDRAWN
}
