package io.shopcare.segmentation.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts and their places, found without allocating; where the case of letters does not count, as
 * {@code equalsIgnoreCase} has it.
 */
final class TextTable {

  private final boolean folded;
  private final List<String> texts = new ArrayList<>();
  private int[] slots = new int[16];

  TextTable(boolean folded) {
    this.folded = folded;
  }

  List<String> texts() {
    return texts;
  }

  /** The place of a text, which is added if it is new. */
  int add(String text) {
    int known = find(text);
    if (known >= 0) {
      return known;
    }
    texts.add(text);
    if (texts.size() * 2 > slots.length) {
      slots = new int[slots.length * 2];
      for (int i = 0; i < texts.size() - 1; i++) {
        place(i);
      }
    }
    place(texts.size() - 1);
    return texts.size() - 1;
  }

  private void place(int index) {
    int slot = hash(texts.get(index)) & (slots.length - 1);
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = index + 1;
  }

  /** The place of a text, -1 if it has none. */
  int find(String text) {
    int slot = hash(text) & (slots.length - 1);
    while (slots[slot] != 0) {
      String known = texts.get(slots[slot] - 1);
      if (folded ? known.equalsIgnoreCase(text) : known.equals(text)) {
        return slots[slot] - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  private int hash(String text) {
    int hash = folded ? foldedHash(text) : text.hashCode();
    return hash ^ (hash >>> 16);
  }

  /** Letters outside the basic plane are two units each, which cannot be folded one by one. */
  private static int foldedHash(String text) {
    int hash = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int letter = Character.isSurrogate(c) ? 0 : Character.toLowerCase(Character.toUpperCase(c));
      hash = 31 * hash + letter;
    }
    return hash;
  }
}
