package io.shopcare.feedback.score;

/** Why a score is not shown. */
public final class ScoreReasons {

  /** Rests on too few answers; detail minimum. */
  public static final String TOO_FEW = "feedback.score.too-few";

  private ScoreReasons() {}
}
