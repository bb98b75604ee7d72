package io.shopcare.calendar;

/** Where a deadline stands that falls exactly on a closing. */
public enum ClosingPolicy {
  /** On the closing itself: "by the end of the day". */
  STAY,
  /** On the next opening, as everything that falls outside the hours. */
  ROLL
}
