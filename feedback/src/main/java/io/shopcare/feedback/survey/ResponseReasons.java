package io.shopcare.feedback.survey;

/** What can be wrong with a response to a questionnaire. */
public final class ResponseReasons {

  /** It belongs to another survey, or to another version of it. */
  public static final String OTHER_SURVEY = "feedback.response.survey";

  /** It answers an item that the questionnaire does not have; detail item. */
  public static final String UNKNOWN_ITEM = "feedback.response.item.unknown";

  /** A point is not on the scale of its item; details item and points, how many there are. */
  public static final String OFF_SCALE = "feedback.response.point.off-scale";

  /** A text is given where codes are asked for, or the other way round; detail item. */
  public static final String FORM = "feedback.response.form";

  /** A text is longer than its item allows; details item and characters. */
  public static final String TOO_LONG = "feedback.response.text.too-long";

  private ResponseReasons() {}
}
