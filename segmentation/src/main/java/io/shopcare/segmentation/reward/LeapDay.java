package io.shopcare.segmentation.reward;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;

/** When who was born on 29 February has a birthday in other years. */
public enum LeapDay {
  /** The day before. */
  FEBRUARY_28,
  /** The day after. */
  MARCH_1;

  /** The birthday in a year: exactly one in every year. */
  public LocalDate inYear(MonthDay birthday, int year) {
    LocalDate near = birthday.atYear(year);
    boolean moved = !birthday.isValidYear(year) && !Year.isLeap(year);
    return moved && this == MARCH_1 ? near.plusDays(1) : near;
  }
}
