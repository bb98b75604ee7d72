package io.shopcare.workflow;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may name a state, an event or a guard, and how many of each there may be. */
final class Names {

  /** States of a workflow, and events. */
  static final int DECLARED = 1_024;

  /** States times external events. */
  static final int DEMANDS = 65_536;

  /** States times events of what is compiled. */
  static final int TABLE = 262_144;

  /** Names listed by one transition, state, guard or domain; transitions of one state and event. */
  static final int LISTED = 64;

  /** Transitions after those of several states are counted once for each. */
  static final int ARCS = 65_536;

  private Names() {}

  static void require(String name, String place) {
    Limits.requireLength(name, Limits.NAME_CHARACTERS, place);
    if (name.isBlank() || name.codePoints().anyMatch(Names::isInvisible)) {
      throw InvalidInputException.of("workflow.name")
          .at(place)
          .expected("a name without control characters")
          .build();
    }
  }

  private static boolean isInvisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  static void requireAll(Collection<String> names, int atMost, String place) {
    requireSize(names.size(), atMost, place);
    names.forEach(name -> require(name, place));
  }

  static void requireDistinct(Collection<String> names, int atMost, String place) {
    requireAll(names, atMost, place);
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw InvalidInputException.of("workflow.duplicate").at(place + "." + name).build();
      }
    }
  }

  static void requireSize(long size, int atMost, String place) {
    if (size > atMost) {
      throw InvalidInputException.of("workflow.too-large")
          .at(place)
          .expected("at most " + atMost + ", not " + size)
          .build();
    }
  }

  /** A reason code or an area of codes: lower case, digits and hyphens, parted by dots. */
  static void requireCode(String code, String place) {
    require(code, place);
    boolean dotted = !code.startsWith(".") && !code.endsWith(".") && !code.contains("..");
    if (!dotted || !code.chars().allMatch(Names::isCodeCharacter)) {
      throw InvalidInputException.of("workflow.reason")
          .at(place)
          .expected("a code such as ticket.reopen.too-late")
          .build();
    }
  }

  private static boolean isCodeCharacter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
  }

  /** The known name that differs in the fewest letters, if those are one or a third of them. */
  static @Nullable String nearest(String name, Collection<String> known) {
    String best = null;
    int fewest = Math.max(1, name.length() / 3) + 1;
    for (String candidate : name.length() > Limits.NAME_CHARACTERS ? List.<String>of() : known) {
      int edits = edits(name, candidate);
      if (edits < fewest) {
        best = candidate;
        fewest = edits;
      }
    }
    return best;
  }

  /** Levenshtein's distance, ignoring case at no cost: typed names differ in it most often. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (sameLetter(a.charAt(i - 1), b.charAt(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  private static boolean sameLetter(char a, char b) {
    return Character.toLowerCase(a) == Character.toLowerCase(b);
  }
}
