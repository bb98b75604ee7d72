package io.shopcare.segmentation.tag;

/** Why a customer has a tag or has it not. The clauses of a segment stand behind the last four. */
public final class TagReasons {

  /** Somebody gave the tag for good. */
  public static final String GIVEN_BY_HAND = "tag.override.given";

  /** Somebody gave the tag for some time; detail until. */
  public static final String GIVEN_UNTIL = "tag.override.given-until";

  /** Somebody took the tag away for good. */
  public static final String TAKEN_BY_HAND = "tag.override.taken";

  /** Somebody took the tag away for some time; detail until. */
  public static final String TAKEN_UNTIL = "tag.override.taken-until";

  /** The tag is kept for its minimum stay; detail until. */
  public static final String STAY = "tag.stay";

  /** The customer does what it takes to get the tag. */
  public static final String ENTERED = "tag.enter.holds";

  /** The customer has not got the tag from the rule and does not do what it takes. */
  public static final String NOT_ENTERED = "tag.enter.fails";

  /** The customer has the tag and does what it takes to keep it. */
  public static final String KEPT = "tag.keep.holds";

  /** The customer has the tag and does not do what it takes to keep it, nor to get it. */
  public static final String NOT_KEPT = "tag.keep.fails";

  private TagReasons() {}
}
