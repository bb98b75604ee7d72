package io.shopcare.segmentation.query;

import java.util.List;

/** Up to {@link #MOST} terms with an index for each attribute that they ask about. */
final class TermBlock<T> {

  /** So many that the masks of an index stay small, as their number grows with the terms too. */
  static final int MOST = 2_048;

  private final int[] segments;
  private final int[][] clauses;
  private final List<TermIndex<T>> indexes;
  private final long[] all;

  /**
   * Puts a block together.
   *
   * @param segments of each term the place of its segment
   * @param clauses of each term the shared clauses that no index covers: the place of one that must
   *     hold, the complement {@code ~place} of one that must not
   */
  TermBlock(int[] segments, int[][] clauses, List<TermIndex<T>> indexes) {
    this.segments = segments;
    this.clauses = clauses;
    this.indexes = List.copyOf(indexes);
    this.all = TermIndex.all(segments.length);
  }

  /** Sets the bits of the segments of which a term holds. */
  void mark(T customer, SharedAnswers<T> answers, long[] inside) {
    long[] terms = all.clone();
    for (int i = 0, n = indexes.size(); i < n; i++) {
      indexes.get(i).filter(customer, terms);
    }
    for (int word = 0; word < terms.length; word++) {
      for (long rest = terms[word]; rest != 0; rest &= rest - 1) {
        int term = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
        if (hold(clauses[term], answers)) {
          TermIndex.set(inside, segments[term]);
        }
      }
    }
  }

  private static <T> boolean hold(int[] clauses, SharedAnswers<T> answers) {
    for (int clause : clauses) {
      if (answers.holds(clause < 0 ? ~clause : clause) == (clause < 0)) {
        return false;
      }
    }
    return true;
  }
}
