package io.shopcare.feedback.survey;

import java.util.List;

/** The scales that shops ask on. */
public final class Scales {

  /** How likely a recommendation is: the only scale on which there is a net promoter score. */
  public static final Scale ZERO_TO_TEN = new Scale.Numbers(0, 10);

  /** Stars, and the most common scale of satisfaction. */
  public static final Scale ONE_TO_FIVE = new Scale.Numbers(1, 5);

  /** Agreement and effort in seven steps. */
  public static final Scale ONE_TO_SEVEN = new Scale.Numbers(1, 7);

  /** Satisfaction in ten steps. */
  public static final Scale ONE_TO_TEN = new Scale.Numbers(1, 10);

  /** Down or up. */
  public static final Scale THUMBS = new Scale.Labels("thumbs", 1, List.of("down", "up"));

  private Scales() {}
}
