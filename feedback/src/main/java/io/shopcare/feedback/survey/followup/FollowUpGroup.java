package io.shopcare.feedback.survey.followup;

import io.shopcare.feedback.survey.Scales;

/** How urgent it is to speak with somebody who answered. */
public enum FollowUpGroup {
  /** Unhappy. */
  DETRACTOR,
  /** Neither nor. */
  PASSIVE,
  /** Happy. */
  PROMOTER;

  private static final int FIRST_PASSIVE = 7;
  private static final int FIRST_PROMOTER = 9;

  /**
   * The group of an answer from 0 to 10 to whether the customer would recommend the shop.
   *
   * @throws io.shopcare.InvalidInputException with code {@code feedback.point.off-scale}
   */
  public static FollowUpGroup ofRecommendation(int answer) {
    int known = Scales.ZERO_TO_TEN.requirePoint(answer, "answer");
    return known >= FIRST_PROMOTER ? PROMOTER : known >= FIRST_PASSIVE ? PASSIVE : DETRACTOR;
  }
}
