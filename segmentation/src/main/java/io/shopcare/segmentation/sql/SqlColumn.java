package io.shopcare.segmentation.sql;

import io.shopcare.DomainValue;

/**
 * A column and what it holds, NULL for no value. Immutable and thread-safe.
 *
 * @param name as the database keeps it; upper and lower case are two
 * @param kind what it holds
 */
public record SqlColumn(String name, Kind kind) implements DomainValue {

  /** What a column holds, and so how it is compared. */
  public enum Kind {
    /** An exact number of at most six decimals. */
    NUMBER,
    /** A text, compared character by character: no padding, no collation that ignores case. */
    TEXT,
    /** What {@link SqlColumn#fold} makes of a tag, compared as a text. */
    FOLDED,
    /** A timestamp with time zone of the years 1 to 9999. */
    INSTANT,
    /** A date, which stands for its midnight in the zone asked about. */
    DAY,
    /** True or false. */
    FLAG
  }

  /**
   * Checks the name.
   *
   * @throws io.shopcare.InvalidInputException with code {@code sql.identifier}
   */
  public SqlColumn {
    Identifiers.require(name, "column");
  }

  /** A column of whole or decimal numbers; of identifiers that are whole numbers too. */
  public static SqlColumn number(String name) {
    return new SqlColumn(name, Kind.NUMBER);
  }

  /** A column of texts. */
  public static SqlColumn text(String name) {
    return new SqlColumn(name, Kind.TEXT);
  }

  /** A column of tags, each kept as {@link #fold} makes it. */
  public static SqlColumn folded(String name) {
    return new SqlColumn(name, Kind.FOLDED);
  }

  /** A column of timestamps with time zone. */
  public static SqlColumn instant(String name) {
    return new SqlColumn(name, Kind.INSTANT);
  }

  /** A column of dates. */
  public static SqlColumn day(String name) {
    return new SqlColumn(name, Kind.DAY);
  }

  /** A column of truth values. */
  public static SqlColumn flag(String name) {
    return new SqlColumn(name, Kind.FLAG);
  }

  /**
   * A tag with its case taken away: the same for two tags if and only if {@link
   * String#equalsIgnoreCase} holds them to be one. Functions of databases such as {@code LOWER}
   * make the same of most texts but not of all; a host that must be exact fills the column with
   * this.
   */
  public static String fold(String tag) {
    return tag.codePoints()
        .map(Character::toUpperCase)
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
