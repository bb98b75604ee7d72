package io.shopcare.segmentation.sql;

import io.shopcare.InvalidInputException;

/** What may be the name of a table or column. */
final class Identifiers {

  /** PostgreSQL cuts off what is longer, and two names may then be one. */
  private static final int MOST = 63;

  private Identifiers() {}

  /** A name of ASCII letters, digits and underscores that no digit begins. */
  static String require(String identifier, String place) {
    boolean fits = !identifier.isEmpty() && identifier.length() <= MOST;
    for (int i = 0; fits && i < identifier.length(); i++) {
      char c = identifier.charAt(i);
      fits = isLetter(c) || (i > 0 && c >= '0' && c <= '9');
    }
    if (!fits) {
      throw InvalidInputException.of("sql.identifier")
          .at(place)
          .expected("1 to " + MOST + " ASCII letters, digits and underscores, no digit first")
          .build();
    }
    return identifier;
  }

  /** One name, or several between dots: a catalogue, a schema and a table. */
  static String requirePath(String path, String place) {
    for (String part : path.split("\\.", -1)) {
      require(part, place);
    }
    return path;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }
}
