package io.shopcare.calendar;

/** When a holiday is kept whose date falls on a Saturday or Sunday. */
public enum Observance {
  /** On its date. */
  ON_DATE,
  /** On the Monday after a Sunday; a Saturday stays. */
  SUNDAY_TO_MONDAY,
  /** On the Monday after, whichever day of the weekend. */
  NEXT_MONDAY,
  /** On the nearest weekday, Friday or Monday: the custom of the United States. */
  NEAREST_WEEKDAY,
  /**
   * On the next weekday that is no holiday yet: the substitute days of the United Kingdom, where
   * Christmas Day on a Sunday is kept on the Tuesday after Boxing Day.
   */
  NEXT_FREE_WEEKDAY
}
