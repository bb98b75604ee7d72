package io.shopcare.segmentation.query;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.internal.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** A value as it stands in a query; its text form is that of the language. */
public sealed interface Literal extends DomainValue {

  /** A text between single quotes. */
  static Literal text(String text) {
    return new Text(text);
  }

  /** A whole number. */
  static Literal number(long number) {
    return new Numeral(BigDecimal.valueOf(number));
  }

  /** A decimal number such as {@code 12.50}. */
  static Literal number(String number) {
    return new Numeral(Decimals.parse(number, 0, number.length(), "number"));
  }

  /** A local day. */
  static Literal day(LocalDate day) {
    return new Day(day);
  }

  /** So many units from now, below zero for the past. */
  static Literal offset(int amount, OffsetUnit unit) {
    return new Offset(amount, unit);
  }

  /** So many local days ago. */
  static Literal daysAgo(int days) {
    return new Offset(-days, OffsetUnit.DAY);
  }

  /**
   * A text.
   *
   * @param text at most {@link Limits#NAME_CHARACTERS} characters
   */
  record Text(String text) implements Literal {

    /**
     * Checks the length.
     *
     * @throws InvalidInputException with code {@code input.too-long}
     */
    public Text {
      Limits.requireLength(text, Limits.NAME_CHARACTERS, "text");
    }

    @Override
    public String toString() {
      return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
  }

  /**
   * A number, exact; 1.50 and 1.5 are one.
   *
   * @param number without zeros at the end of its decimals
   */
  record Numeral(BigDecimal number) implements Literal {

    /**
     * Takes zeros away.
     *
     * @throws InvalidInputException with code {@code number.too-long}
     */
    public Numeral {
      number = Decimals.shorten(Decimals.requireBounded(number, "number"), 0);
    }

    @Override
    public String toString() {
      return number.toPlainString();
    }
  }

  /**
   * True or false.
   *
   * @param value which
   */
  record Flag(boolean value) implements Literal {
    @Override
    public String toString() {
      return Boolean.toString(value);
    }
  }

  /**
   * A whole local day, from midnight to midnight.
   *
   * @param day of the years 0 to 9999
   */
  record Day(LocalDate day) implements Literal {

    /**
     * Checks the year.
     *
     * @throws InvalidInputException with code {@code segment.literal.range}
     */
    public Day {
      requireYear(day.getYear());
    }

    @Override
    public String toString() {
      return day.toString();
    }
  }

  /**
   * A local date and time: that whole second.
   *
   * @param moment of the years 0 to 9999; fractions of the second are dropped
   */
  record Moment(LocalDateTime moment) implements Literal {

    /**
     * Drops fractions of the second.
     *
     * @throws InvalidInputException with code {@code segment.literal.range}
     */
    public Moment {
      requireYear(moment.getYear());
      moment = moment.truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public String toString() {
      String minutes = moment.toString();
      return moment.getSecond() == 0 ? minutes + ":00" : minutes;
    }
  }

  /**
   * So many units from now. Days, weeks, months and years name a whole local day: {@code -7d} of 15
   * May is 8 May, though the public documentation of the dialect once says 7 May. Hours and minutes
   * name an instant.
   *
   * @param amount below zero for the past, at most 999,999 either way
   * @param unit what is counted
   */
  record Offset(int amount, OffsetUnit unit) implements Literal {

    /** The farthest. */
    static final int MOST = 999_999;

    /**
     * Checks the amount.
     *
     * @throws InvalidInputException with code {@code segment.literal.range}
     */
    public Offset {
      if (amount < -MOST || amount > MOST) {
        throw range("at most " + MOST + " either way");
      }
    }

    @Override
    public String toString() {
      return (amount < 0 ? "" : "+") + amount + unit.suffix();
    }
  }

  /** A day by its name. */
  enum Named implements Literal {
    /** The local day of the moment asked about. */
    TODAY("today", 0),
    /** The local day before. */
    YESTERDAY("yesterday", -1);

    private final String word;
    private final int days;

    Named(String word, int days) {
      this.word = word;
      this.days = days;
    }

    Offset offset() {
      return new Offset(days, OffsetUnit.DAY);
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /**
   * A place on earth in degrees.
   *
   * @param latitude from -90 to 90
   * @param longitude from -180 to 180
   */
  record Place(BigDecimal latitude, BigDecimal longitude) implements Literal {

    /**
     * Checks the degrees.
     *
     * @throws InvalidInputException with code {@code segment.literal.range}
     */
    public Place {
      latitude = degrees(latitude, 90);
      longitude = degrees(longitude, 180);
    }

    private static BigDecimal degrees(BigDecimal degrees, int most) {
      if (degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
        throw range("from -" + most + " to " + most);
      }
      return Decimals.shorten(Decimals.requireBounded(degrees, "degrees"), 0);
    }

    @Override
    public String toString() {
      return "(" + latitude.toPlainString() + ", " + longitude.toPlainString() + ")";
    }
  }

  private static void requireYear(int year) {
    if (year < 0 || year > 9999) {
      throw range("a year from 0 to 9999");
    }
  }

  private static InvalidInputException range(String expected) {
    return InvalidInputException.of("segment.literal.range").expected(expected).build();
  }
}
