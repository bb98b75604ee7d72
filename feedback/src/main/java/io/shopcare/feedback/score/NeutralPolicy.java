package io.shopcare.feedback.score;

/** What becomes of neutral answers in a share of satisfied ones. */
public enum NeutralPolicy {
  /** They are answers that are not satisfied: they count in the denominator. */
  DENOMINATOR,
  /** They are left out of the score and of its n. */
  EXCLUDED
}
