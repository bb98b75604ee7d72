package io.shopcare.feedback.survey;

import java.util.List;

/** The scales that shops ask on. */
public final class Scales {

  /** How likely a recommendation is: the only scale on which there is a net promoter score. */
  public static final Scale ZERO_TO_TEN = new Scale.Numbers(0, 10);

  /** Good or bad in two steps. */
  public static final Scale ONE_TO_TWO = new Scale.Numbers(1, 2);

  /** Satisfaction in three steps. */
  public static final Scale ONE_TO_THREE = new Scale.Numbers(1, 3);

  /** Satisfaction in four steps, without a middle. */
  public static final Scale ONE_TO_FOUR = new Scale.Numbers(1, 4);

  /** Stars, and the most common scale of satisfaction. */
  public static final Scale ONE_TO_FIVE = new Scale.Numbers(1, 5);

  /** Stars under the name by which reviews call them; equal to {@link #ONE_TO_FIVE}. */
  public static final Scale STARS = ONE_TO_FIVE;

  /** Agreement and effort in seven steps. */
  public static final Scale ONE_TO_SEVEN = new Scale.Numbers(1, 7);

  /** Satisfaction in ten steps. */
  public static final Scale ONE_TO_TEN = new Scale.Numbers(1, 10);

  /** Down or up. */
  public static final Scale THUMBS = new Scale.Labels("thumbs", 1, List.of("down", "up"));

  /** Three faces. */
  public static final Scale FACES_OF_THREE =
      new Scale.Labels("faces-3", 1, List.of("sad", "neutral", "happy"));

  /** Five faces; hearts and other emoji of a shop are a {@link Scale.Labels} of its own. */
  public static final Scale FACES =
      new Scale.Labels("faces", 1, List.of("angry", "sad", "neutral", "happy", "delighted"));

  private Scales() {}
}
