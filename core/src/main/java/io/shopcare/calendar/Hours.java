package io.shopcare.calendar;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.util.Comparator;

/**
 * Hours on the wall clock, from an opening (inclusive) to a closing (exclusive), counted in seconds
 * from midnight of the day to which they belong. A closing past 86,400 lies on the next day, so
 * that {@code 22:00-06:00} is one value that belongs to the evening. Written {@code 09:00-17:00},
 * with seconds where there are any; {@code 24:00} is the end of the day, and hours of a full day or
 * more are written past it, as Japanese shops do: {@code 09:00-33:00}. Immutable and thread-safe.
 *
 * @param startSecond opening, 0 to 86,399
 * @param endSecond closing, after the opening and at most 172,800 (48:00)
 */
public record Hours(int startSecond, int endSecond) implements DomainValue, Comparable<Hours> {

  /** The whole day, {@code 00:00-24:00}. */
  public static final Hours ALL_DAY = new Hours(0, Hours.DAY);

  static final int DAY = 86_400;

  private static final Comparator<Hours> ORDER =
      Comparator.comparingInt(Hours::startSecond).thenComparingInt(Hours::endSecond);

  /**
   * Creates hours from seconds of the day.
   *
   * @throws InvalidInputException with code {@code calendar.hours.invalid} if out of range
   */
  public Hours {
    if (startSecond < 0 || startSecond >= DAY || endSecond <= startSecond || endSecond > 2 * DAY) {
      throw InvalidInputException.of("calendar.hours.invalid")
          .at("hours")
          .expected("an opening before 24:00 and a later closing up to 48:00")
          .build();
    }
  }

  /**
   * Hours between two times of day such as {@code "09:00"} and {@code "17:00"}. A closing that is
   * not after the opening is on the next day; {@code "00:00"} as a closing is the end of the day.
   *
   * @param start {@code HH:mm} or {@code HH:mm:ss}, before 24:00
   * @param end the same, up to 48:00
   * @throws InvalidInputException with code {@code calendar.hours.invalid} if one is no time, with
   *     code {@code calendar.hours.empty} if they are equal, as nobody can tell nothing from a day
   */
  public static Hours of(String start, String end) {
    int from = ClockTime.parse(start, "start");
    int to = ClockTime.parse(end, "end");
    if (from == to) {
      throw InvalidInputException.of("calendar.hours.empty")
          .at("end")
          .expected("a closing other than the opening")
          .suggestion(ClockTime.format(from + DAY))
          .build();
    }
    return new Hours(from, to < from ? to + DAY : to);
  }

  /**
   * Reads the inverse of {@link #toString()}, such as {@code "22:00-06:00"}.
   *
   * @throws InvalidInputException as {@link #of(String, String)}
   */
  public static Hours parse(String text) {
    int dash = text.indexOf('-');
    if (dash < 0) {
      throw InvalidInputException.of("calendar.hours.invalid")
          .at("hours")
          .expected("two times joined by a hyphen, such as 09:00-17:00")
          .build();
    }
    return of(text.substring(0, dash), text.substring(dash + 1));
  }

  /** Length on the wall clock, in seconds. */
  public int lengthSeconds() {
    return endSecond - startSecond;
  }

  /** Whether a part lies on the day after. */
  public boolean isOvernight() {
    return endSecond > DAY;
  }

  /** Earlier openings first, then earlier closings. */
  @Override
  public int compareTo(Hours other) {
    return ORDER.compare(this, other);
  }

  /** Writes {@code HH:mm-HH:mm}, with seconds where there are any. */
  @Override
  public String toString() {
    boolean wraps = isOvernight() && endSecond - DAY < startSecond;
    return ClockTime.format(startSecond)
        + "-"
        + ClockTime.format(wraps ? endSecond - DAY : endSecond);
  }
}
