package io.shopcare.segmentation.query;

import java.util.List;

/** What an attribute, column or aggregate holds, what may be asked of it, and what is read. */
public enum ValueType {
  /** A whole number of 64 bits, read as such. */
  WHOLE(Reading.NUMBER, Operators.ORDERED, "a whole number"),
  /** A decimal number or an amount in the shop's currency, read in millionths. */
  DECIMAL(Reading.NUMBER, Operators.ORDERED, "a number"),
  /** An instant, read in epoch seconds; a day is the instant of its local midnight. */
  DATE(
      Reading.NUMBER,
      Operators.ORDERED,
      "a date such as 2026-05-08, 2026-05-08T16:00:00, -30d, today or yesterday"),
  /** True or false, read as 1 or 0. */
  FLAG(Reading.NUMBER, Operators.EQUALITY, "true or false"),
  /** A text, compared exactly. */
  TEXT(Reading.TEXT, Operators.EQUALITY, "a text in single quotes"),
  /** A tag: a text whose letters' case does not count. */
  TAG(Reading.TEXT, Operators.EQUALITY, "a text in single quotes"),
  /** An identifier: a whole number or a text, read as text. */
  ID(Reading.TEXT, Operators.EQUALITY, "an identifier: a whole number or a text"),
  /** Several texts, compared exactly. */
  TEXT_LIST(Reading.LIST, Operators.MEMBERSHIP, "a text in single quotes"),
  /** Several tags. */
  TAG_LIST(Reading.LIST, Operators.MEMBERSHIP, "a text in single quotes"),
  /** Several identifiers; {@code =} asks the same as CONTAINS. */
  ID_LIST(Reading.LIST, Operators.LOOSE, "an identifier: a whole number or a text"),
  /** A place on earth. */
  PLACE(Reading.NUMBER, Operators.PLACE, "a place such as (45.42, -75.69)"),
  /** Whatever the literals are: a custom attribute of which nothing is known. */
  OPEN(Reading.TEXT, Operators.ALL, "a value");

  /** Which method of a {@link FactReader} gives the value. */
  enum Reading {
    NUMBER,
    TEXT,
    LIST
  }

  private static final class Operators {
    static final List<String> EQUALITY = List.of("=", "!=", "IN", "NOT IN", "IS NULL");
    static final List<String> ORDERED =
        List.of("=", "!=", "<", "<=", ">", ">=", "BETWEEN", "IN", "NOT IN", "IS NULL");
    static final List<String> MEMBERSHIP = List.of("CONTAINS", "NOT CONTAINS", "IS NULL");
    static final List<String> LOOSE = List.of("CONTAINS", "NOT CONTAINS", "=", "!=", "IS NULL");
    static final List<String> PLACE = List.of("=");
    static final List<String> ALL =
        List.of(
            "=",
            "!=",
            "<",
            "<=",
            ">",
            ">=",
            "BETWEEN",
            "IN",
            "NOT IN",
            "CONTAINS",
            "NOT CONTAINS",
            "IS NULL");
  }

  private final Reading reading;

  @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
  private final List<String> operators;

  private final String expected;

  ValueType(Reading reading, List<String> operators, String expected) {
    this.reading = reading;
    this.operators = operators;
    this.expected = expected;
  }

  /** What may be asked, as it is written; IS NULL stands for IS NOT NULL too. */
  public List<String> operators() {
    return operators;
  }

  Reading reading() {
    return reading;
  }

  /** What a literal must be, for an error. */
  String expected() {
    return expected;
  }

  /** Whether the case of letters does not count. */
  boolean isFolded() {
    return this == TAG || this == TAG_LIST;
  }

  boolean accepts(Literal literal) {
    return switch (this) {
      case WHOLE -> literal instanceof Literal.Numeral number && isLong(number);
      case DECIMAL -> literal instanceof Literal.Numeral number && fitsMillionths(number);
      case DATE -> isDate(literal);
      case FLAG -> literal instanceof Literal.Flag;
      case TEXT, TAG, TEXT_LIST, TAG_LIST -> literal instanceof Literal.Text;
      case ID, ID_LIST ->
          literal instanceof Literal.Text
              || (literal instanceof Literal.Numeral number && isLong(number));
      case PLACE -> literal instanceof Literal.Place;
      case OPEN ->
          !(literal instanceof Literal.Place)
              && !(literal instanceof Literal.Numeral number && !fitsMillionths(number));
    };
  }

  /** The type that fits a literal of a custom attribute. */
  static ValueType of(Literal literal) {
    if (literal instanceof Literal.Numeral) {
      return DECIMAL;
    }
    if (literal instanceof Literal.Flag) {
      return FLAG;
    }
    return isDate(literal) ? DATE : TEXT;
  }

  private static boolean isDate(Literal literal) {
    return literal instanceof Literal.Day
        || literal instanceof Literal.Moment
        || literal instanceof Literal.Offset
        || literal instanceof Literal.Named;
  }

  /** With a bit to spare, so that the number after it is there too. */
  private static boolean isLong(Literal.Numeral literal) {
    return literal.number().scale() == 0
        && literal.number().toBigInteger().bitLength() < Long.SIZE - 1;
  }

  private static boolean fitsMillionths(Literal.Numeral literal) {
    return literal.number().movePointRight(6).toBigInteger().bitLength() < Long.SIZE - 1;
  }
}
