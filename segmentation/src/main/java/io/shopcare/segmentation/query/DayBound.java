package io.shopcare.segmentation.query;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The first second of a day so far from today; with {@code next}, of the day after it. */
record DayBound(int amount, ChronoUnit unit, boolean next) implements Bound {
  @Override
  public long at(Days days) {
    return days.startOf(shift(days.today()));
  }

  @Override
  public long firstAbove(long number, Days days) {
    if (number >= Days.FARTHEST) {
      return Node.NEVER;
    }
    LocalDate wanted = days.dayOf(number).plusDays(next ? 0 : 1);
    return days.startOf(firstDay(wanted, amount, unit));
  }

  /** The first day that lies at or beyond a wanted one when shifted. */
  static LocalDate firstDay(LocalDate wanted, int amount, ChronoUnit unit) {
    LocalDate day = wanted.minus(amount, unit);
    while (!day.plus(amount, unit).isBefore(wanted)) {
      day = day.minusDays(1);
    }
    while (day.plus(amount, unit).isBefore(wanted)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private LocalDate shift(LocalDate day) {
    LocalDate shifted = day.plus(amount, unit);
    return next ? shifted.plusDays(1) : shifted;
  }
}
