package io.shopcare.segmentation.query;

/** What the values of one attribute leave of some terms. */
interface TermIndex<T> {

  /** Takes the bits of terms away that the customer's value excludes. */
  void filter(T customer, long[] terms);

  /** As many words as there must be for so many bits. */
  static int words(int bits) {
    return (bits + Long.SIZE - 1) / Long.SIZE;
  }

  /** Bits for so many terms, all of them set. */
  static long[] all(int terms) {
    long[] all = new long[words(terms)];
    for (int i = 0; i < terms; i++) {
      set(all, i);
    }
    return all;
  }

  /** Sets a bit. */
  static void set(long[] bits, int index) {
    bits[index / Long.SIZE] |= 1L << index;
  }

  /** Clears a bit. */
  static void clear(long[] bits, int index) {
    bits[index / Long.SIZE] &= ~(1L << index);
  }

  /** Leaves the bits that are set in both. */
  static void and(long[] bits, long[] others) {
    for (int i = 0; i < bits.length; i++) {
      bits[i] &= others[i];
    }
  }
}
