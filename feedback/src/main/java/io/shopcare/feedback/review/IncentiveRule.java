package io.shopcare.feedback.review;

/** What a site where reviews are shown says to rewards. */
public enum IncentiveRule {
  /** None at all, as on Shopify's Shop. */
  FORBIDDEN,
  /** Allowed if disclosed and not tied to the rating. */
  ALLOWED_WITH_DISCLOSURE
}
