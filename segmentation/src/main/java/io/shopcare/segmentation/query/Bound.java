package io.shopcare.segmentation.query;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The end of a range of numbers, which may move on with time but never goes back. */
sealed interface Bound {

  /** Where it is at the moment asked about. */
  long at(Days days);

  /**
   * The first second at which it is above a number; {@link Node#NEVER} if time does not move it.
   */
  long firstAbove(long number, Days days);

  default boolean moves() {
    return true;
  }

  /** A bound that stays. */
  record Fixed(long number) implements Bound {
    @Override
    public long at(Days days) {
      return number;
    }

    @Override
    public long firstAbove(long other, Days days) {
      return Node.NEVER;
    }

    @Override
    public boolean moves() {
      return false;
    }
  }

  /** The moment asked about, some seconds later or earlier. */
  record Running(long seconds) implements Bound {
    @Override
    public long at(Days days) {
      return days.now() + seconds;
    }

    @Override
    public long firstAbove(long number, Days days) {
      return number >= Days.FARTHEST ? Node.NEVER : Math.max(number, -Days.FARTHEST) - seconds + 1;
    }
  }

  /** The first second of a day so far from today; with {@code next}, of the day after it. */
  record OfDay(int amount, ChronoUnit unit, boolean next) implements Bound {
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
}
