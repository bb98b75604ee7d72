package io.shopcare.feedback.review;

/**
 * Why a review may be held or rejected. The list is closed, and a low rating is not on it. The
 * author is told which it was.
 */
public enum HoldReason {
  /** Advertising, or text without meaning. */
  SPAM(ReviewReasons.SPAM),
  /** Names, addresses, order numbers of somebody. */
  PERSONAL_DATA(ReviewReasons.PERSONAL_DATA),
  /** About something else than the thing, the shop or its service. */
  OFF_TOPIC(ReviewReasons.OFF_TOPIC),
  /** Threats, hatred, infringement. */
  UNLAWFUL(ReviewReasons.UNLAWFUL),
  /** Perhaps not by a customer at all, in praise or in blame. */
  FAKE_SUSPECTED(ReviewReasons.FAKE_SUSPECTED),
  /** By somebody with an interest that is not disclosed. */
  CONFLICT_OF_INTEREST(ReviewReasons.CONFLICT_OF_INTEREST),
  /** About another article. */
  WRONG_PRODUCT(ReviewReasons.WRONG_PRODUCT);

  private final String code;

  HoldReason(String code) {
    this.code = code;
  }

  /** Code of the text that tells the author. */
  public String code() {
    return code;
  }
}
