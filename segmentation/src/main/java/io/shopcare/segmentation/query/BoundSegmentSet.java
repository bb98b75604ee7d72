package io.shopcare.segmentation.query;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Many segments at one moment in one zone. Each is written as alternatives of clauses that must all
 * hold, and each alternative has a bit. Each attribute is read once: its number is searched among
 * all bounds that the segments set it, its text among all that they name, and what is found there
 * says at once which alternatives it leaves. Only for those left over are clauses about events,
 * places and anniversaries asked, each at most once for a customer however many segments share it.
 *
 * <p>O(attributes · (log clauses + alternatives / 64)) and the clauses about events of alternatives
 * that nothing else excludes. Asking allocates the answer, 8 bytes for 64 alternatives and a byte
 * for each distinct clause about events. A segment that has more than 32 alternatives is asked as a
 * whole. Immutable and thread-safe if the reader is.
 *
 * @param <T> what facts are read off
 */
public final class BoundSegmentSet<T> {

  private final List<String> names;
  private final List<TermBlock<T>> blocks;
  private final List<Node<T>> shared;

  BoundSegmentSet(List<String> names, List<TermBlock<T>> blocks, List<Node<T>> shared) {
    this.names = names;
    this.blocks = List.copyOf(blocks);
    this.shared = List.copyOf(shared);
  }

  /** The names of all segments in alphabetical order: the first has bit 0. */
  public List<String> names() {
    return names;
  }

  /**
   * Which segments the customer is in: of the segment at {@code index} the bit {@code index % 64}
   * of the word {@code index / 64}, as {@link java.util.BitSet#valueOf(long[])} reads it.
   *
   * @throws ArithmeticException if the sum of a column does not fit in 64 bits
   */
  public long[] bits(T customer) {
    long[] inside = new long[(names.size() + Long.SIZE - 1) / Long.SIZE];
    SharedAnswers<T> answers = new SharedAnswers<>(shared, customer);
    for (int i = 0, n = blocks.size(); i < n; i++) {
      blocks.get(i).mark(customer, answers, inside);
    }
    return inside;
  }

  /** The names of the segments that the customer is in. */
  public SortedSet<String> names(T customer) {
    SortedSet<String> in = new TreeSet<>();
    long[] bits = bits(customer);
    for (int word = 0; word < bits.length; word++) {
      for (long rest = bits[word]; rest != 0; rest &= rest - 1) {
        in.add(names.get(word * Long.SIZE + Long.numberOfTrailingZeros(rest)));
      }
    }
    return Collections.unmodifiableSortedSet(in);
  }
}
