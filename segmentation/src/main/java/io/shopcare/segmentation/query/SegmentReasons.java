package io.shopcare.segmentation.query;

/** Why a customer is in a segment or is not. */
public final class SegmentReasons {

  /** A clause holds; details clause and seen. */
  public static final String CLAUSE_HOLDS = "segment.clause.holds";

  /** A clause does not hold; details clause and seen. */
  public static final String CLAUSE_FAILS = "segment.clause.fails";

  /** Every part holds. */
  public static final String ALL_HOLD = "segment.all.hold";

  /** Some part does not hold. */
  public static final String NOT_ALL_HOLD = "segment.all.fail";

  /** Some part holds. */
  public static final String ONE_HOLDS = "segment.any.holds";

  /** No part holds. */
  public static final String NONE_HOLDS = "segment.any.fails";

  /** What must not hold does not. */
  public static final String NOT_HELD = "segment.not.holds";

  /** What must not hold does. */
  public static final String HELD = "segment.not.fails";

  /** The customer is in the segment referred to; detail segment. */
  public static final String INSIDE = "segment.reference.inside";

  /** The customer is not in the segment referred to; detail segment. */
  public static final String OUTSIDE = "segment.reference.outside";

  private SegmentReasons() {}
}
