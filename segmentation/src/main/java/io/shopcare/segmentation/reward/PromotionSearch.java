package io.shopcare.segmentation.reward;

import java.math.RoundingMode;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Finds the set of promotions that takes off most, by branch and bound. Candidates stand in order
 * of what each takes off alone, the most first; as no promotion takes off more in company than
 * alone, what a set can still gain is at most what the next candidates take off alone. Sets are
 * reckoned in canonical order, so that the order of the input never matters.
 */
final class PromotionSearch {

  private final Promotion.Off[] offs;
  private final int[] places;
  private final long[] clashes;
  private final long[] gains;
  private final long base;
  private final int cap;
  private final RoundingMode rounding;
  private final int[] chosen;
  private int left;
  private long best;
  private long bestSet;
  private int bestSize;

  /**
   * Prepares a search.
   *
   * @param offs of the candidates, the one that takes off most alone first
   * @param places of the candidates in canonical order
   * @param clashes with which others each does not go, by bits
   */
  PromotionSearch(
      Promotion.Off[] offs, int[] places, long[] clashes, long base, StackingPolicy policy) {
    this.offs = offs;
    this.places = places;
    this.clashes = clashes;
    this.base = base;
    this.cap = Math.min(policy.maxApplied(), offs.length);
    this.rounding = policy.rounding();
    this.left = policy.budget();
    this.chosen = new int[cap];
    this.gains = new long[offs.length + 1];
    for (int i = 0; i < offs.length; i++) {
      gains[i + 1] = Math.addExact(gains[i], offs[i].from(base, rounding));
    }
  }

  /** Looks at all sets that hold the given candidates, which go together. */
  PromotionSearch run(int... required) {
    best = -1;
    if (required.length <= cap) {
      int size = 0;
      long set = 0;
      long barred = 0;
      for (int candidate : required) {
        insert(candidate, size++);
        set |= 1L << candidate;
        barred |= clashes[candidate] | 1L << candidate;
      }
      visit(0, size, set, barred, total(size));
    }
    return this;
  }

  private void visit(int next, int size, long set, long barred, long total) {
    if (total > best || (total == best && size < bestSize)) {
      best = total;
      bestSet = set;
      bestSize = size;
    }
    for (int i = next; i < offs.length && size < cap; i++) {
      long bound = total + gains[Math.min(offs.length, i + cap - size)] - gains[i];
      if (bound < best || (bound == best && size + 1 >= bestSize) || left <= 0) {
        return;
      }
      if ((barred >>> i & 1) == 0) {
        left--;
        int at = insert(i, size);
        visit(i + 1, size + 1, set | 1L << i, barred | clashes[i], total(size + 1));
        System.arraycopy(chosen, at + 1, chosen, at, size - at);
      }
    }
  }

  private int place(int candidate, int size) {
    int at = 0;
    while (at < size && places[chosen[at]] < places[candidate]) {
      at++;
    }
    return at;
  }

  private int insert(int candidate, int size) {
    int at = place(candidate, size);
    System.arraycopy(chosen, at, chosen, at + 1, size - at);
    chosen[at] = candidate;
    return at;
  }

  private long total(int size) {
    long rest = base;
    for (int i = 0; i < size; i++) {
      rest -= offs[chosen[i]].from(rest, rounding);
    }
    return base - rest;
  }

  /** What the best set takes off; negative if there is none. */
  long best() {
    return best;
  }

  /** The candidates of the best set in canonical order. */
  int[] bestSet() {
    return IntStream.range(0, offs.length)
        .filter(i -> (bestSet >>> i & 1) != 0)
        .boxed()
        .sorted(Comparator.comparingInt(i -> places[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Whether all sets were looked at or ruled out. */
  boolean isProven() {
    return left > 0;
  }
}
