package io.shopcare.workflow;

import java.util.Locale;

/**
 * Writes names so that no notation takes them for its own marks. Letters, digits, the given plain
 * marks and everything beyond ASCII stand for themselves; an underscore does inside a word, a
 * hyphen or a slash where it is not doubled, as doubled ones are mark-up in most notations.
 *
 * @param plain the marks that stand for themselves
 * @param mask the format of any other character, given its code point
 */
record DiagramEscape(String plain, String mask) {

  String escape(String text) {
    StringBuilder out = new StringBuilder();
    int before = ' ';
    for (int character : text.codePoints().toArray()) {
      if (isPlain(character, before)) {
        out.appendCodePoint(character);
      } else {
        out.append(String.format(Locale.ROOT, mask, character));
      }
      before = character;
    }
    return out.toString();
  }

  private boolean isPlain(int character, int before) {
    return switch (character) {
      case '_' -> isWord(before);
      case '-', '/' -> before != character;
      default -> isWord(character) || plain.indexOf(character) >= 0;
    };
  }

  private static boolean isWord(int character) {
    return character >= 0x80
        || (character >= '0' && character <= '9')
        || (character >= 'A' && character <= 'Z')
        || (character >= 'a' && character <= 'z');
  }
}
