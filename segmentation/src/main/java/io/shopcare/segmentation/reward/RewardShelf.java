package io.shopcare.segmentation.reward;

import java.util.Arrays;
import java.util.List;

/**
 * Some of the rules as bits, 32 to a word, of which only those words are kept that are not empty:
 * what is done with a shelf costs as much as the smaller of it and all rules have words.
 * Allocation-free once made; immutable.
 */
final class RewardShelf {

  /** Which words, ascending. */
  private final int[] places;

  private final int[] words;

  /**
   * The given rules.
   *
   * @param rules their numbers, ascending
   */
  RewardShelf(List<Integer> rules) {
    int[] kept = new int[rules.size()];
    int[] bits = new int[kept.length];
    int count = 0;
    for (int rule : rules) {
      int place = rule / Integer.SIZE;
      if (count == 0 || kept[count - 1] != place) {
        kept[count++] = place;
      }
      bits[count - 1] |= 1 << rule;
    }
    this.places = Arrays.copyOf(kept, count);
    this.words = Arrays.copyOf(bits, count);
  }

  /** How many words so many rules take. */
  static int words(int rules) {
    return (rules + Integer.SIZE - 1) / Integer.SIZE;
  }

  /** Adds these rules to those in an array, whose bits begin at an index. */
  void addTo(int[] bits, int from) {
    for (int i = 0; i < places.length; i++) {
      bits[from + places[i]] |= words[i];
    }
  }

  /** Takes these rules out of those in an array. */
  void takeFrom(int[] bits, int from) {
    for (int i = 0; i < places.length; i++) {
      bits[from + places[i]] &= ~words[i];
    }
  }

  /**
   * Takes these rules out of all words after one; those before it are left alone.
   *
   * @return the bits of these rules in that word
   */
  int takeAfter(int place, int[] bits, int from) {
    int same = 0;
    for (int i = 0; i < places.length; i++) {
      if (places[i] > place) {
        bits[from + places[i]] &= ~words[i];
      } else if (places[i] == place) {
        same = words[i];
      }
    }
    return same;
  }

  /** Whether one of these rules is among those in an array. */
  boolean meets(int[] bits, int from) {
    for (int i = 0; i < places.length; i++) {
      if ((bits[from + places[i]] & words[i]) != 0) {
        return true;
      }
    }
    return false;
  }
}
