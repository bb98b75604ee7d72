package io.shopcare.sla.lint;

import io.shopcare.sla.policy.SlaAttribute;
import java.util.List;
import java.util.Optional;

/**
 * One way in which tickets differ as far as conditions can tell: which of several classes of codes
 * an attribute has, or whether it has one code (bit 1) or not (bit 0). A set of tickets has a bit
 * for each value; all bits of all dimensions lie in one array of words.
 */
final class Dimension {

  /** What a value means for the ticket. */
  enum Meaning {
    /** The attribute has exactly this code, or none where it may have none. */
    CODE,
    /** The attribute has this code among others, or has it not. */
    PRESENCE,
    /** A text condition holds or not; nothing is known of what it means. */
    FREE
  }

  final SlaAttribute attribute;
  final Meaning meaning;

  /** A code of each class, empty for none of the codes; for presence the code alone. */
  final List<Optional<String>> codes;

  /** The first word. */
  final int first;

  /** The bits in each word from the first on. */
  final long[] bits;

  private final int shift;

  Dimension(SlaAttribute attribute, Meaning meaning, List<Optional<String>> codes, int bit) {
    this.attribute = attribute;
    this.meaning = meaning;
    this.codes = codes;
    this.first = bit / Long.SIZE;
    this.shift = bit % Long.SIZE;
    int size = size();
    this.bits = new long[(shift + size + Long.SIZE - 1) / Long.SIZE];
    for (int value = 0; value < size; value++) {
      bits[(shift + value) / Long.SIZE] |= 1L << (shift + value);
    }
  }

  /** How many values there are. */
  int size() {
    return meaning == Meaning.CODE ? codes.size() : 2;
  }

  /** The word of a value. */
  int word(int value) {
    return first + (shift + value) / Long.SIZE;
  }

  /** The bit of a value in its word. */
  long bit(int value) {
    return 1L << (shift + value);
  }
}
