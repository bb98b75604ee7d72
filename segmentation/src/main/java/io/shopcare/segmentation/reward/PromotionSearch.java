package io.shopcare.segmentation.reward;

import java.util.Arrays;

/**
 * Finds the set of promotions that takes off most, by branch and bound. Candidates stand in order
 * of what each takes off alone, the most first; as no promotion takes off more in company than
 * alone, what a set can still gain is at most what the next candidates take off alone. Sets are
 * reckoned in canonical order, so that the order of the input never matters. Not thread-safe.
 */
final class PromotionSearch {

  private final Contest contest;
  private final Candidate[] ranked;
  private final long[] clashes;
  private final Pricing pricing;
  private final boolean tight;
  private final long most;
  private final long[] gains;
  private final int cap;
  private final Candidate[] chosen;
  private int budget;
  private boolean proven = true;
  private long best = -1;
  private long bestSet;
  private int bestSize;
  private int bestBurnt;

  PromotionSearch(Contest contest, StackingPolicy policy) {
    this.contest = contest;
    this.ranked = contest.ranked();
    this.clashes = contest.clashes();
    this.pricing = contest.pricing();
    this.tight = pricing.prepare(ranked);
    this.most = pricing.total();
    this.cap = Math.min(policy.maxApplied(), ranked.length);
    this.budget = policy.budget();
    this.chosen = new Candidate[cap];
    this.gains = new long[ranked.length + 1];
    for (int i = 0; i < ranked.length; i++) {
      gains[i + 1] = Math.addExact(gains[i], ranked[i].alone);
    }
  }

  /** Looks at all sets. */
  PromotionSearch run() {
    visit(0, 0, 0, 0, 0, 0);
    return this;
  }

  /** Looks at all sets with one candidate. */
  PromotionSearch runWith(int required) {
    if (cap > 0 && contest.hasRoom(0, required)) {
      chosen[0] = ranked[required];
      long set = 1L << required;
      visit(0, 1, set, clashes[required] | set, ranked[required].alone, burnt(required));
    }
    return this;
  }

  private int burnt(int candidate) {
    return ranked[candidate].promotion.isSingleUse() ? 1 : 0;
  }

  private void visit(int next, int size, long set, long barred, long alone, int burnt) {
    long total = size == 0 ? 0 : pricing.total(chosen, size);
    if (total > best || (total == best && isFewer(size, burnt))) {
      best = total;
      bestSet = set;
      bestSize = size;
      bestBurnt = burnt;
    }
    long worth = tight ? total : alone;
    for (int i = next; i < ranked.length && size < cap; i++) {
      if ((barred >>> i & 1) != 0) {
        continue;
      }
      long bound =
          Math.min(most, worth + gains[Math.min(ranked.length, i + cap - size)] - gains[i]);
      if (bound < best || (bound == best && !isFewer(size + 1, burnt))) {
        return;
      }
      if (contest.hasRoom(set, i)) {
        if (budget-- <= 0) {
          proven = false;
          return;
        }
        int at = insert(i, size);
        visit(
            i + 1,
            size + 1,
            set | 1L << i,
            barred | clashes[i],
            alone + ranked[i].alone,
            burnt + burnt(i));
        System.arraycopy(chosen, at + 1, chosen, at, size - at);
      }
    }
  }

  /** Whether a set is smaller than the best so far or, of the same size, burns fewer codes. */
  private boolean isFewer(int size, int burnt) {
    return size < bestSize || (size == bestSize && burnt < bestBurnt);
  }

  private int insert(int candidate, int size) {
    int at = 0;
    while (at < size && chosen[at].place < ranked[candidate].place) {
      at++;
    }
    System.arraycopy(chosen, at, chosen, at + 1, size - at);
    chosen[at] = ranked[candidate];
    return at;
  }

  /** What the best set takes off; negative if there is none. */
  long best() {
    return best;
  }

  /** The candidates of the best set in canonical order. */
  Candidate[] bestSet() {
    return canonical(ranked, bestSet);
  }

  static Candidate[] canonical(Candidate[] ranked, long set) {
    Candidate[] members = new Candidate[Long.bitCount(set)];
    int at = 0;
    for (int i = 0; i < ranked.length; i++) {
      if ((set >>> i & 1) != 0) {
        members[at++] = ranked[i];
      }
    }
    Arrays.sort(members, (one, other) -> Integer.compare(one.place, other.place));
    return members;
  }

  /** Whether all sets were looked at or ruled out. */
  boolean isProven() {
    return proven;
  }
}
