package io.shopcare.segmentation.reward;

import java.time.LocalDate;
import java.time.MonthDay;

/** When who was born on 29 February has a birthday in other years. */
public enum LeapDay {
  /** The day before. */
  FEBRUARY_28,
  /** The day after. */
  MARCH_1;

  /** The birthday in a year: exactly one in every year. */
  public LocalDate inYear(MonthDay birthday, int year) {
    LocalDate near = birthday.atYear(year);
    return isMoved(birthday, year) ? near.plusDays(1) : near;
  }

  /**
   * How many days ago the last birthday was, 0 on the day itself; allocates nothing.
   *
   * @param today as by {@link LocalDate#toEpochDay}
   */
  long daysSince(MonthDay birthday, long today) {
    int year = LocalDate.ofEpochDay(today).getYear();
    long thisYear = dayInYear(birthday, year);
    return today - (today < thisYear ? dayInYear(birthday, year - 1) : thisYear);
  }

  private long dayInYear(MonthDay birthday, int year) {
    long near = birthday.atYear(year).toEpochDay();
    return isMoved(birthday, year) ? near + 1 : near;
  }

  private boolean isMoved(MonthDay birthday, int year) {
    return this == MARCH_1 && !birthday.isValidYear(year);
  }
}
