package io.shopcare.segmentation.query;

/** The end of a range of numbers, which may move on with time but never goes back. */
sealed interface Bound permits DayBound, FixedBound, RunningBound {

  /** Where it is at the moment asked about. */
  long at(Days days);

  /**
   * The first second at which it is above a number; {@link Node#NEVER} if time does not move it.
   */
  long firstAbove(long number, Days days);

  default boolean moves() {
    return true;
  }
}
