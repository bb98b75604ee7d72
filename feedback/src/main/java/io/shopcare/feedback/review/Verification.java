package io.shopcare.feedback.review;

/** How far the author is known to have used the thing. */
public enum Verification {
  /** It was delivered before the review was written. */
  VERIFIED_DELIVERED(ReviewReasons.VERIFIED_DELIVERED),
  /** It was ordered before the review was written. */
  VERIFIED_ORDER(ReviewReasons.VERIFIED_ORDER),
  /** The shop invited the author, of whom no order is known. */
  INVITED(ReviewReasons.INVITED),
  /** Nothing is known. */
  UNVERIFIED(ReviewReasons.UNVERIFIED);

  private final String disclosure;

  Verification(String disclosure) {
    this.disclosure = disclosure;
  }

  /** Code of the text that tells readers whether and how it was verified, as UCPD 7(6) asks. */
  public String disclosure() {
    return disclosure;
  }

  /** Whether an order is known. */
  public boolean isVerified() {
    return this == VERIFIED_DELIVERED || this == VERIFIED_ORDER;
  }
}
