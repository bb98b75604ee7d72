package io.shopcare.decision;

import io.shopcare.Limits;

/** What a reason code looks like. */
final class ReasonCodes {

  private ReasonCodes() {}

  /** Lower-case letters, digits, hyphens and underscores in parts between single dots. */
  static boolean isCode(String code) {
    boolean part = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '.' ? !part : !isPart(c)) {
        return false;
      }
      part = c != '.';
    }
    return part && code.length() <= Limits.NAME_CHARACTERS;
  }

  private static boolean isPart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }
}
