package io.shopcare.examples.review.report;

/**
 * Makes texts from outside harmless. Whatever ends up in the page goes through here, at the last
 * moment, so that nothing can be escaped twice or not at all.
 */
final class Escapes {

  private static final int LONGEST = 1000;
  private static final char REPLACEMENT = '\uFFFD';

  private Escapes() {}

  /** A text between tags or within quotes. */
  static String html(String text) {
    String clean = clean(text);
    StringBuilder out = new StringBuilder(clean.length() + 16);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * JSON that can stand within a script element. Outside of its strings JSON has none of these
   * characters, and within them each may be written as an escape.
   */
  static String script(String json) {
    return json.replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  /**
   * The text without what a page must not hold: control characters, half surrogate pairs and the
   * invisible marks that turn the direction of a line around. Over-long texts are cut.
   */
  static String clean(String text) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), LONGEST));
    int i = 0;
    while (i < text.length() && out.length() < LONGEST) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isHarmful(c)) {
        out.append(REPLACEMENT);
      } else {
        out.appendCodePoint(c);
      }
    }
    return i < text.length() ? out.append('…').toString() : out.toString();
  }

  private static boolean isHarmful(int c) {
    boolean turnsDirection =
        (c >= 0x202A && c <= 0x202E)
            || (c >= 0x2066 && c <= 0x2069)
            || c == 0x200E
            || c == 0x200F
            || c == 0x061C;
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean nonCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return turnsDirection || surrogate || nonCharacter || Character.isISOControl(c);
  }
}
