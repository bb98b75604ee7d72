package io.shopcare.calendar;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.internal.ValueStyle;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A holiday that returns every year: its name, the day of the year, when it is kept if that is a
 * weekend, and the years in which it holds. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface HolidayRule extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** For people to read, in the language of the country. */
  String name();

  /** The day of the year. */
  HolidayDate date();

  /** When it is kept if it falls on a weekend; on its date by default. */
  @Value.Default
  default Observance observance() {
    return Observance.ON_DATE;
  }

  /** The first year in which it holds; every year before the last by default. */
  @Value.Default
  default int firstYear() {
    return HolidayCalendar.FIRST_YEAR;
  }

  /** The last year in which it holds; for ever by default. */
  @Value.Default
  default int lastYear() {
    return HolidayCalendar.LAST_YEAR;
  }

  /** Years in between in which it does not hold, as when it was moved. */
  Set<Integer> exceptYears();

  /** The date in a year on which it falls by name; empty where it does not hold. */
  default Optional<LocalDate> nominalIn(int year) {
    boolean holds = year >= firstYear() && year <= lastYear() && !exceptYears().contains(year);
    return holds ? date().in(year) : Optional.empty();
  }

  /** A holiday on the same month and day every year. */
  static HolidayRule fixed(String name, Month month, int day) {
    return of(name, HolidayDate.fixed(month, day));
  }

  /** A holiday days after Easter Sunday, negative before it. */
  static HolidayRule easter(String name, int daysAfter) {
    return of(name, HolidayDate.easter(daysAfter));
  }

  /** A holiday on one date only. */
  static HolidayRule once(String name, LocalDate date) {
    return of(name, HolidayDate.once(date));
  }

  /** A holiday of every year that is kept on its date. */
  static HolidayRule of(String name, HolidayDate date) {
    return builder().name(name).date(date).build();
  }

  /** Refuses years that are none and names that are too long. */
  @Value.Check
  default void check() {
    Limits.requireLength(name(), Limits.NAME_CHARACTERS, "holiday.name");
    if (firstYear() < HolidayCalendar.FIRST_YEAR
        || lastYear() > HolidayCalendar.LAST_YEAR
        || firstYear() > lastYear()) {
      throw InvalidInputException.of("calendar.holiday.years")
          .at("firstYear")
          .expected("years from 1 to 9999, the first not after the last")
          .build();
    }
  }

  /** Starts a rule. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link HolidayRule}; name and date are required. */
  final class Builder extends ImmutableHolidayRule.Builder {
    Builder() {}
  }
}
