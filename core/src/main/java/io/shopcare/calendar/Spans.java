package io.shopcare.calendar;

import java.util.Arrays;
import java.util.Collection;

/**
 * A finite union of half-open intervals of whole numbers, kept as its rising edges: opening,
 * closing, opening, ... Touching intervals are one, so equal sets have equal edges.
 */
final class Spans {

  static final Spans EMPTY = new Spans(new long[0]);

  private final long[] edges;

  private Spans(long[] edges) {
    this.edges = edges;
  }

  static Spans of(long start, long end) {
    return start < end ? new Spans(new long[] {start, end}) : EMPTY;
  }

  /** The union of hours, each in seconds from the midnight of its own day. */
  static Spans of(Collection<Hours> hours) {
    Spans all = EMPTY;
    for (Hours each : hours) {
      all = all.combine(of(each.startSecond(), each.endSecond()), SetOperation.UNION);
    }
    return all;
  }

  Spans combine(Spans other, SetOperation operation) {
    long[] first = edges;
    long[] second = other.edges;
    long[] out = new long[first.length + second.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < first.length || j < second.length) {
      long at =
          Math.min(
              i < first.length ? first[i] : Long.MAX_VALUE,
              j < second.length ? second[j] : Long.MAX_VALUE);
      i += i < first.length && first[i] == at ? 1 : 0;
      j += j < second.length && second[j] == at ? 1 : 0;
      if (operation.holds(isOdd(i), isOdd(j)) != isOdd(size)) {
        out[size++] = at;
      }
    }
    return size == 0 ? EMPTY : new Spans(Arrays.copyOf(out, size));
  }

  Spans union(Spans other) {
    return combine(other, SetOperation.UNION);
  }

  Spans minus(Spans other) {
    return combine(other, SetOperation.DIFFERENCE);
  }

  Spans within(long start, long end) {
    return combine(of(start, end), SetOperation.INTERSECTION);
  }

  Spans shiftedBy(long by) {
    return new Spans(Arrays.stream(edges).map(edge -> edge + by).toArray());
  }

  boolean isEmpty() {
    return edges.length == 0;
  }

  boolean contains(long moment) {
    int at = Arrays.binarySearch(edges, moment);
    return at >= 0 ? !isOdd(at) : isOdd(-at - 1);
  }

  /** Number of intervals. */
  int size() {
    return edges.length / 2;
  }

  long start(int index) {
    return edges[2 * index];
  }

  long end(int index) {
    return edges[2 * index + 1];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Spans that && Arrays.equals(edges, that.edges);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(edges);
  }

  private static boolean isOdd(int number) {
    return (number & 1) == 1;
  }
}
