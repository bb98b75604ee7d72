package io.shopcare.calendar;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.internal.ValueStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.immutables.value.Value;

/**
 * The public holidays of a place as rules, such as {@link FrenchHolidays} and {@link
 * BritishHolidays}. Two holidays may fall on one date, as 1 May and Ascension did in 2008. Saturday
 * and Sunday are the weekend. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface HolidayCalendar extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The first year that any rule can hold. */
  int FIRST_YEAR = 1;

  /** The last year that any rule can hold. */
  int LAST_YEAR = 9999;

  /** Where it holds, such as {@code GB-SCT}. */
  String name();

  /** The rules; among those that look for a free day the earlier date goes first. */
  List<HolidayRule> rules();

  /** The first year for which the rules are complete; the first of all by default. */
  @Value.Default
  default int firstYear() {
    return FIRST_YEAR;
  }

  /**
   * Whether the date itself stays a holiday beside its substitute day; false by default, as
   * official lists name the substitute alone. A shop that opens on Saturdays wants it true.
   */
  @Value.Default
  default boolean keepsNominalDates() {
    return false;
  }

  /**
   * The holidays that are kept in a year, by date.
   *
   * @throws InvalidInputException with code {@code calendar.holiday.years} before {@link
   *     #firstYear()} or after 9999
   */
  default List<Holiday> holidays(int year) {
    if (year < firstYear() || year > LAST_YEAR) {
      throw InvalidInputException.of("calendar.holiday.years")
          .at("year")
          .expected("a year from " + firstYear() + " to " + LAST_YEAR)
          .build();
    }
    return SubstituteDays.keptIn(year, this);
  }

  /**
   * The holidays from one year to another, both included, by date.
   *
   * @throws InvalidInputException with code {@code calendar.holiday.years} as {@link
   *     #holidays(int)}
   */
  default List<Holiday> holidays(int fromYear, int toYear) {
    return IntStream.rangeClosed(fromYear, toYear)
        .mapToObj(this::holidays)
        .flatMap(List::stream)
        .toList();
  }

  /**
   * The dates of the holidays that are kept in a year.
   *
   * @throws InvalidInputException with code {@code calendar.holiday.years} as {@link
   *     #holidays(int)}
   */
  default SortedSet<LocalDate> dates(int year) {
    SortedSet<LocalDate> dates = new TreeSet<>();
    holidays(year).forEach(each -> dates.add(each.date()));
    return dates;
  }

  /** Bounds the rules. */
  @Value.Check
  default void check() {
    if (rules().size() > Limits.LIST_ELEMENTS) {
      throw InvalidInputException.of("calendar.too-large")
          .at("rules")
          .expected("at most " + Limits.LIST_ELEMENTS + " entries")
          .build();
    }
  }

  /** Starts a calendar. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link HolidayCalendar}; the name is required. */
  final class Builder extends ImmutableHolidayCalendar.Builder {
    Builder() {}
  }
}
