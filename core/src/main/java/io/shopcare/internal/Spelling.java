package io.shopcare.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what was meant by a name that is not known. */
public final class Spelling {

  private Spelling() {}

  /**
   * Returns the known name that differs in case only, else the first that is one typing error away
   * (a letter too much, missing, wrong, or swapped with its neighbour), else null. The case of
   * letters does not count. Linear in the length of the known names.
   */
  public static @Nullable String nearest(String name, Iterable<String> known) {
    String wanted = name.toUpperCase(Locale.ROOT);
    String near = null;
    for (String candidate : known) {
      String other = candidate.toUpperCase(Locale.ROOT);
      if (other.equals(wanted)) {
        return candidate;
      }
      if (near == null && isOneErrorApart(wanted, other)) {
        near = candidate;
      }
    }
    return near;
  }

  private static boolean isOneErrorApart(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int longer = Math.max(a.length(), b.length());
    if (longer - shorter > 1) {
      return false;
    }
    int head = 0;
    while (head < shorter && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
      tail++;
    }
    int different = longer - head - tail;
    return different <= 1
        || (different == 2
            && shorter == longer
            && a.charAt(head) == b.charAt(head + 1)
            && a.charAt(head + 1) == b.charAt(head));
  }
}
