package io.shopcare;

import java.util.Objects;

/**
 * Bounds on what comes from outside, checked before anything is parsed, so that hostile input is
 * refused in constant time. Each bound is far above honest use: the longest amount that fits {@code
 * Money} has 24 characters, a segment written by hand rarely has 30 clauses.
 */
public final class Limits {

  /** Characters of an amount, a price, a ratio or a number in text form. */
  public static final int NUMBER_CHARACTERS = 40;

  /** Characters of an identifier, a code, a tag or a name. */
  public static final int NAME_CHARACTERS = 256;

  /** Characters of the identifier of a message: those of a line of e-mail, RFC 5322 §2.1.1. */
  public static final int MESSAGE_ID_CHARACTERS = 998;

  /** Characters of a text that is parsed as a whole: a segment query, a rule, a policy. */
  public static final int TEXT_CHARACTERS = 65_536;

  /** Levels of nesting in any parsed or built tree. */
  public static final int DEPTH = 64;

  /** Elements of one list inside a parsed or built value. */
  public static final int LIST_ELEMENTS = 10_000;

  private Limits() {}

  /**
   * Returns the text if it has at most the given number of characters.
   *
   * @param place what the text is, for the error, such as {@code "amount"}; never the text itself
   * @throws InvalidInputException with code {@code input.too-long} if it has more
   * @throws NullPointerException naming the place if there is no text
   */
  public static String requireLength(String text, int maxCharacters, String place) {
    if (Objects.requireNonNull(text, place).length() > maxCharacters) {
      throw InvalidInputException.of("input.too-long")
          .at(place)
          .offset(maxCharacters)
          .expected("at most " + maxCharacters + " characters, not " + text.length())
          .build();
    }
    return text;
  }
}
