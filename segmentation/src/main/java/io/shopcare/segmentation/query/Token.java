package io.shopcare.segmentation.query;

/**
 * A piece of a text.
 *
 * @param kind what it is
 * @param start index of its first character
 * @param text as it is written; of a quoted text what the quotes hold
 */
record Token(Kind kind, int start, String text) {

  enum Kind {
    /** Letters, digits, underscores and dots, a letter or underscore first. */
    WORD,
    /** What begins with a digit or a sign: a number, a date, an offset, or none of them. */
    VALUE,
    /** A quoted text. */
    TEXT,
    /** A bracket, a comma, a colon or a comparison. */
    SYMBOL,
    /** What belongs to no query. */
    STRANGE,
    /** Nothing more. */
    END
  }

  boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean isKeyword(String keyword) {
    return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
  }
}
