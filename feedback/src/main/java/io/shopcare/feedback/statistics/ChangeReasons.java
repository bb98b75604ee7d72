package io.shopcare.feedback.statistics;

/** What is said of a change, and of figures that must not be compared. */
public final class ChangeReasons {

  /** Better beyond chance; details points, lower, upper, confidence. */
  public static final String IMPROVED = "feedback.change.improved";

  /** Worse beyond chance; details points, lower, upper, confidence. */
  public static final String DECLINED = "feedback.change.declined";

  /** Within chance; details points, lower, upper, confidence. */
  public static final String NO_EVIDENCE = "feedback.change.no-evidence";

  /** Nothing can be said; details before, after, minimum. */
  public static final String TOO_FEW = "feedback.change.too-few";

  /** Better in every group and worse in the pool; details pooled, standardised, in points. */
  public static final String REVERSED = "feedback.change.reversed";

  private ChangeReasons() {}
}
