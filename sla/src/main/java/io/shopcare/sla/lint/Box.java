package io.shopcare.sla.lint;

import java.util.Arrays;
import java.util.List;

/**
 * The tickets of a policy, or a part of them: in some dimensions one of certain values, in the
 * others any.
 */
final class Box {

  /** Whose tickets they are. */
  final int owner;

  private final long[] words;
  private final Dimension[] constrained;

  Box(int owner, long[] words, List<Dimension> constrained) {
    this.owner = owner;
    this.words = words;
    this.constrained = constrained.toArray(Dimension[]::new);
  }

  /** All bits, to be changed by whom they are given to. */
  long[] words() {
    return words.clone();
  }

  /** Whether some tickets of the piece are in it. */
  boolean meets(long[] piece) {
    for (Dimension d : constrained) {
      long common = 0;
      for (int i = 0; i < d.bits.length; i++) {
        common |= piece[d.first + i] & words[d.first + i] & d.bits[i];
      }
      if (common == 0) {
        return false;
      }
    }
    return true;
  }

  /** In how many dimensions some tickets of the piece are outside; none if all are inside. */
  int cuts(long[] piece) {
    int cuts = 0;
    for (Dimension d : constrained) {
      cuts += isCut(d, piece) ? 1 : 0;
    }
    return cuts;
  }

  private boolean isCut(Dimension d, long[] piece) {
    long outside = 0;
    for (int i = 0; i < d.bits.length; i++) {
      outside |= piece[d.first + i] & ~words[d.first + i] & d.bits[i];
    }
    return outside != 0;
  }

  /**
   * The piece without this box as disjoint pieces, which it must meet: one for each dimension in
   * which it is cut.
   */
  long[][] cutOff(long[] piece) {
    long[][] rest = new long[constrained.length][];
    int size = 0;
    long[] inside = piece.clone();
    for (Dimension d : constrained) {
      if (isCut(d, inside)) {
        long[] outside = inside.clone();
        for (int i = 0; i < d.bits.length; i++) {
          int word = d.first + i;
          outside[word] &= ~(words[word] & d.bits[i]);
          inside[word] &= words[word] | ~d.bits[i];
        }
        rest[size++] = outside;
      }
    }
    return Arrays.copyOf(rest, size);
  }

  /** What both have in common, which must be something. */
  long[] common(Box other) {
    long[] common = words.clone();
    for (int i = 0; i < common.length; i++) {
      common[i] &= other.words[i];
    }
    return common;
  }
}
