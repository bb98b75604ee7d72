package io.shopcare.segmentation.budget;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** For how long what was used counts against a limit. */
public sealed interface BudgetWindow extends DomainValue {

  /** The first instant at which a use at the given one counts no more; empty if it always does. */
  Optional<Instant> countsUntil(Instant usedAt);

  /** One limit for all time. */
  static BudgetWindow whole() {
    return new Whole();
  }

  /** A limit for each stretch of the calendar. */
  static BudgetWindow tumbling(Stretch stretch, ZoneId zone) {
    return new Tumbling(stretch, zone);
  }

  /** A limit for every span of the given length, wherever it begins. */
  static BudgetWindow sliding(Duration length) {
    return new Sliding(length);
  }

  /** A stretch of the calendar. */
  enum Stretch {
    /** From midnight to midnight. */
    DAY,
    /** From Monday on. */
    WEEK,
    /** From the first of a month on. */
    MONTH,
    /** From 1 January on. */
    YEAR;

    private LocalDate next(LocalDate day) {
      return switch (this) {
        case DAY -> day.plusDays(1);
        case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        case MONTH -> day.withDayOfMonth(1).plusMonths(1);
        case YEAR -> day.withDayOfYear(1).plusYears(1);
      };
    }
  }

  /** All time. */
  record Whole() implements BudgetWindow {
    @Override
    public Optional<Instant> countsUntil(Instant usedAt) {
      return Optional.empty();
    }
  }

  /**
   * Every stretch of the calendar by itself; a new one begins with nothing used.
   *
   * @param stretch how long
   * @param zone whose midnight it is
   */
  record Tumbling(Stretch stretch, ZoneId zone) implements BudgetWindow {
    @Override
    public Optional<Instant> countsUntil(Instant usedAt) {
      LocalDate next = stretch.next(LocalDate.ofInstant(usedAt, zone));
      return Optional.of(next.atStartOfDay(zone).toInstant());
    }
  }

  /**
   * Every span of the given length, its beginning included and its end not.
   *
   * @param length above zero, at most {@link Budget#LONGEST}
   */
  record Sliding(Duration length) implements BudgetWindow {

    /**
     * Checks the length.
     *
     * @throws InvalidInputException with code {@code budget.window.length}
     */
    public Sliding {
      if (!Budget.isSpan(length)) {
        throw InvalidInputException.of("budget.window.length")
            .at("length")
            .expected("above zero, at most " + Budget.LONGEST)
            .build();
      }
    }

    @Override
    public Optional<Instant> countsUntil(Instant usedAt) {
      return Optional.of(usedAt.plus(length));
    }
  }
}
