package io.shopcare.feedback.review;

import java.util.Locale;

/**
 * Signs that a text should not stand in public as it is. They are hints for people, found by
 * scanning once: addresses with an at sign, nine or more digits in a row but for spaces and dashes,
 * and links. Linear in the text; accents and scripts do not matter.
 */
public final class PublicText {

  private static final int DIGITS = 9;

  private PublicText() {}

  /** Whether there is something like an e-mail address, or a telephone, card or order number. */
  public static boolean hasPersonalData(String text) {
    return hasAddress(text) || hasLongNumber(text);
  }

  private static boolean hasAddress(String text) {
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      boolean before = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
      int end = at + 1;
      boolean dot = false;
      while (end < text.length() && isHostPart(text.charAt(end))) {
        dot |= text.charAt(end) == '.' && end > at + 1;
        end++;
      }
      if (before && dot) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHostPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }

  private static boolean hasLongNumber(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        digits++;
      } else if (" -./()\u00a0\u202f".indexOf(c) < 0) {
        digits = 0;
      }
      if (digits >= DIGITS) {
        return true;
      }
    }
    return false;
  }

  /** How many links there are. */
  public static int links(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int links = 0;
    for (int i = lower.indexOf("://"); i >= 0; i = lower.indexOf("://", i + 1)) {
      links++;
    }
    return links;
  }
}
