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

  /** One change would put the customer in. */
  public static final String CHANGE_JOINS = "segment.change.joins";

  /** The same, up to a moment; detail before. */
  public static final String CHANGE_JOINS_BEFORE = "segment.change.joins-before";

  /** One change would put the customer out. */
  public static final String CHANGE_LEAVES = "segment.change.leaves";

  /** The same, up to a moment; detail before. */
  public static final String CHANGE_LEAVES_BEFORE = "segment.change.leaves-before";

  /** No change of one fact changes the answer. */
  public static final String CHANGE_NONE = "segment.change.none";

  /** None was found, and not all were tried. */
  public static final String CHANGE_UNSEARCHED = "segment.change.unsearched";

  /** More; details fact, by, to and from. */
  public static final String CHANGE_MORE = "segment.change.more";

  /** Less; details fact, by, to and from. */
  public static final String CHANGE_LESS = "segment.change.less";

  /** Later; details fact, by, to and from. */
  public static final String CHANGE_LATER = "segment.change.later";

  /** Earlier; details fact, by, to and from. */
  public static final String CHANGE_EARLIER = "segment.change.earlier";

  /** Another value; details fact, to and from. */
  public static final String CHANGE_REPLACED = "segment.change.replaced";

  /** A value where there is none; details fact and to. */
  public static final String CHANGE_SET = "segment.change.set";

  /** No value; detail fact. */
  public static final String CHANGE_CLEARED = "segment.change.cleared";

  /** Any value that the segment does not name; detail fact. */
  public static final String CHANGE_UNNAMED = "segment.change.unnamed";

  /** Entries put in; details fact and added. */
  public static final String CHANGE_ADDED = "segment.change.added";

  /** Entries taken out; details fact and removed. */
  public static final String CHANGE_REMOVED = "segment.change.removed";

  /** Entries put in and taken out; details fact, added and removed. */
  public static final String CHANGE_EXCHANGED = "segment.change.exchanged";

  /** Any entry put in; detail fact. */
  public static final String CHANGE_ANY_ENTRY = "segment.change.any-entry";

  /** Any entry put in and others taken out; details fact and removed. */
  public static final String CHANGE_ANOTHER_ENTRY = "segment.change.another-entry";

  /** One event more; detail fact. */
  public static final String CHANGE_EVENT = "segment.change.event";

  /** What is known of the event; details column and to. */
  public static final String CHANGE_COLUMN = "segment.change.column";

  private SegmentReasons() {}
}
