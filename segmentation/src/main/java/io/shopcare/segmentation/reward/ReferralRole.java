package io.shopcare.segmentation.reward;

/** A customer's part in a referral. */
public enum ReferralRole {
  /** Brought the other. */
  REFERRER,
  /** Was brought by the other. */
  REFERRED
}
