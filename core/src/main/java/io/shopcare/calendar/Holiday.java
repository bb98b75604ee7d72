package io.shopcare.calendar;

import io.shopcare.DomainValue;
import io.shopcare.Limits;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A named date on which a calendar is closed, all day or for some hours: {@code Holiday.of(date,
 * "Christmas Day")} or, with a partial closing, {@code new Holiday(date, "Christmas Eve",
 * Hours.parse("14:00-24:00"))}. Immutable and thread-safe.
 *
 * @param date the date in the calendar's zone
 * @param name for people to read, at most {@link Limits#NAME_CHARACTERS} characters
 * @param closed the hours without service; {@link Hours#ALL_DAY} for a whole holiday
 */
public record Holiday(LocalDate date, String name, Hours closed)
    implements DomainValue, Comparable<Holiday> {

  private static final Comparator<Holiday> ORDER =
      Comparator.comparing(Holiday::date)
          .thenComparing(Holiday::closed)
          .thenComparing(Holiday::name);

  /** Bounds the name. */
  public Holiday {
    Limits.requireLength(name, Limits.NAME_CHARACTERS, "holiday.name");
  }

  /** A holiday of the whole day. */
  public static Holiday of(LocalDate date, String name) {
    return new Holiday(date, name, Hours.ALL_DAY);
  }

  /** Whether the whole date is closed. */
  public boolean isFullDay() {
    return closed.equals(Hours.ALL_DAY);
  }

  /** By date, then by hours, then by name. */
  @Override
  public int compareTo(Holiday other) {
    return ORDER.compare(this, other);
  }
}
