package io.shopcare.segmentation.tier;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.time.LocalDate;
import java.time.Period;

/** Which days count at the end of a day. */
public sealed interface TierWindow extends DomainValue {

  /**
   * The first day that counts on a day, that day included.
   *
   * @param joined the day on which the customer joined
   * @param changed the last day on which the tier at hand was entered or lost; {@link
   *     LocalDate#MIN} if it never was
   */
  LocalDate firstDay(LocalDate day, LocalDate joined, LocalDate changed);

  /** All days. */
  record Lifetime() implements TierWindow {
    @Override
    public LocalDate firstDay(LocalDate day, LocalDate joined, LocalDate changed) {
      return LocalDate.MIN;
    }
  }

  /**
   * The days of a period that ends with the day: of a year on 10 March those from 11 March on.
   *
   * @param length above zero
   */
  record Rolling(Period length) implements TierWindow {

    /**
     * Checks the length.
     *
     * @throws InvalidInputException with code {@code tier.window.length}
     */
    public Rolling {
      if (!TierPolicy.isSpan(length)) {
        throw InvalidInputException.of("tier.window.length")
            .at("length")
            .expected("above zero, at most a hundred years")
            .build();
      }
    }

    @Override
    public LocalDate firstDay(LocalDate day, LocalDate joined, LocalDate changed) {
      return day.minus(length).plusDays(1);
    }
  }

  /**
   * The days of a year since its first month.
   *
   * @param startMonth 1 for January
   */
  record CalendarYear(int startMonth) implements TierWindow {

    /**
     * Checks the month.
     *
     * @throws InvalidInputException with code {@code tier.window.month}
     */
    public CalendarYear {
      if (startMonth < 1 || startMonth > 12) {
        throw InvalidInputException.of("tier.window.month")
            .at("startMonth")
            .expected("from 1 to 12")
            .build();
      }
    }

    @Override
    public LocalDate firstDay(LocalDate day, LocalDate joined, LocalDate changed) {
      LocalDate start = LocalDate.of(day.getYear(), startMonth, 1);
      return start.isAfter(day) ? start.minusYears(1) : start;
    }
  }

  /** The days since the customer joined, or since the last anniversary of that. */
  record Anniversary() implements TierWindow {
    @Override
    public LocalDate firstDay(LocalDate day, LocalDate joined, LocalDate changed) {
      int years = Math.max(0, day.getYear() - joined.getYear());
      LocalDate last = joined.plusYears(years);
      return last.isAfter(day) && years > 0 ? joined.plusYears(years - 1L) : last;
    }
  }

  /**
   * The days after the tier was last entered or lost; before that all days count. Who enters later
   * may keep a tier for longer, so that more spend can, with this window alone, end a tier earlier.
   */
  record SinceEntry() implements TierWindow {
    @Override
    public LocalDate firstDay(LocalDate day, LocalDate joined, LocalDate changed) {
      return changed.equals(LocalDate.MIN) ? changed : changed.plusDays(1);
    }
  }

  /** Whether what counts now also counts on later days, until the tier is entered or lost. */
  default boolean isFixed() {
    return this instanceof Lifetime || this instanceof SinceEntry;
  }
}
