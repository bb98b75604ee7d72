package io.shopcare.segmentation.query;

import io.shopcare.segmentation.query.FactReader.NumberFact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The bounds that terms set a number, in order, and the terms left between each two. */
final class NumberIndex<T> implements TermIndex<T> {

  /** What a term asks of the number. */
  record Asked(int term, Ranges ranges, boolean negated) {}

  private final NumberFact<T> fact;
  private final long[] starts;
  private final long[][] left;

  NumberIndex(NumberFact<T> fact, List<Asked> asked, int terms) {
    SortedSet<Long> edges = new TreeSet<>();
    asked.forEach(one -> edges.addAll(one.ranges().edges()));
    edges.add(FactReader.ABSENT + 1);
    this.fact = fact;
    List<Long> starting = new ArrayList<>();
    List<long[]> masks = new ArrayList<>();
    masks.add(mask(FactReader.ABSENT, asked, terms));
    for (long edge : edges) {
      long[] mask = mask(edge, asked, terms);
      if (starting.isEmpty() || !Arrays.equals(mask, masks.get(masks.size() - 1))) {
        starting.add(edge);
        masks.add(mask);
      }
    }
    this.starts = starting.stream().mapToLong(Long::longValue).toArray();
    this.left = masks.toArray(long[][]::new);
  }

  private static long[] mask(long number, List<Asked> asked, int terms) {
    long[] mask = TermIndex.all(terms);
    for (Asked one : asked) {
      if (one.ranges().holds(number) == one.negated()) {
        TermIndex.clear(mask, one.term());
      }
    }
    return mask;
  }

  @Override
  public void filter(T customer, long[] terms) {
    TermIndex.and(terms, left[stretch(fact.of(customer))]);
  }

  /** How many stretches start at the number or below. */
  private int stretch(long number) {
    int place = Arrays.binarySearch(starts, number);
    return place < 0 ? ~place : place + 1;
  }
}
