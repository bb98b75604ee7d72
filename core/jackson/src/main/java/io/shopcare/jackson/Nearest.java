package io.shopcare.jackson;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The known name that a mistyped one was probably meant to be. */
final class Nearest {

  private Nearest() {}

  /**
   * Returns the name with the fewest characters to insert, delete or replace, upper and lower case
   * being equal, the first of several; null if more than a third would have to change. Takes time
   * proportional to the square of the longest known name.
   */
  static @Nullable String to(String name, List<String> known) {
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (String candidate : known) {
      int most = Math.max(1, candidate.length() / 3);
      if (Math.abs(name.length() - candidate.length()) > most) {
        continue;
      }
      int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance <= most && distance < least) {
        nearest = candidate;
        least = distance;
      }
    }
    return nearest;
  }

  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
