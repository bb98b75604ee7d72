package io.shopcare.feedback.survey;

/** Why a raw answer is rejected. */
public final class AnswerReasons {

  /** Not a code of the scale and not declared as no answer; details lowest and highest. */
  public static final String OFF_SCALE = "feedback.answer.off-scale";

  /** Too long to be a code; detail characters. */
  public static final String TOO_LONG = "feedback.answer.too-long";

  private AnswerReasons() {}
}
