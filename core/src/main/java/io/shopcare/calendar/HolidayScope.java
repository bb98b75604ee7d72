package io.shopcare.calendar;

/** What a whole holiday closes where hours run past midnight. */
public enum HolidayScope {
  /**
   * The hours that start on the date, with their tail after midnight; the tail of the evening
   * before stays open.
   */
  START_DATE,
  /** The date itself, from midnight to midnight on the wall clock, whatever started when. */
  CALENDAR_DATE
}
