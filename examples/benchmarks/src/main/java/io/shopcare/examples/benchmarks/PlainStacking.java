package io.shopcare.examples.benchmarks;

import io.shopcare.money.Money;
import io.shopcare.segmentation.reward.Promotion;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;

/** What the best promotions take off, found by trying every set. */
final class PlainStacking {

  private final long base;
  private final List<Promotion> candidates;
  private final Promotion[] chosen = new Promotion[Baskets.MOST];
  private long best;

  private PlainStacking(long base, List<Promotion> candidates) {
    this.base = base;
    this.candidates = candidates;
  }

  static Money best(Money base, List<Promotion> candidates) {
    PlainStacking sets = new PlainStacking(base.minorUnits(), candidates);
    sets.visit(0, 0);
    return Money.ofMinor(sets.best, base.currency());
  }

  private void visit(int next, int size) {
    best = Math.max(best, total(size));
    for (int i = next; i < candidates.size() && size < chosen.length; i++) {
      Promotion candidate = candidates.get(i);
      boolean clashes = false;
      for (int j = 0; j < size; j++) {
        clashes |= !Collections.disjoint(chosen[j].groups(), candidate.groups());
      }
      if (!clashes) {
        chosen[size] = candidate;
        visit(i + 1, size + 1);
      }
    }
  }

  /** What the chosen take off, percentages first and the largest of them before. */
  private long total(int size) {
    long left = base;
    for (Promotion.Off off : inOrder(size)) {
      left -= off.from(left, RoundingMode.HALF_UP);
    }
    return base - left;
  }

  private Promotion.Off[] inOrder(int size) {
    Promotion.Off[] offs = new Promotion.Off[size];
    for (int i = 0; i < size; i++) {
      int at = i;
      for (; at > 0 && isBefore(chosen[i].off(), offs[at - 1]); at--) {
        offs[at] = offs[at - 1];
      }
      offs[at] = chosen[i].off();
    }
    return offs;
  }

  private static boolean isBefore(Promotion.Off one, Promotion.Off other) {
    return one instanceof Promotion.Percent percent
        && (!(other instanceof Promotion.Percent than)
            || percent.share().compareTo(than.share()) > 0);
  }
}
