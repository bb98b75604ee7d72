package io.shopcare.segmentation.reward;

import io.shopcare.money.Money;
import io.shopcare.segmentation.reward.StackedDiscount.Applied;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The set chosen from a contest, by worth or by priority. */
final class StackingChoice {

  private final Contest contest;
  private final Basket basket;
  private final StackingPolicy policy;
  private final Candidate[] chosen;
  private final boolean proven;

  StackingChoice(Contest contest, Basket basket, StackingPolicy policy) {
    this.contest = contest;
    this.basket = basket;
    this.policy = policy;
    if (policy.choice() == StackingPolicy.Choice.PRIORITY) {
      this.chosen = byPriority();
      this.proven = true;
    } else {
      PromotionSearch search = new PromotionSearch(contest, policy).run();
      this.chosen = search.bestSet();
      this.proven = search.isProven();
    }
  }

  private Candidate[] byPriority() {
    Candidate[] ranked = contest.ranked();
    contest.pricing().prepare(ranked);
    Integer[] order = new Integer[ranked.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (one, other) -> Candidate.comparePriority(ranked[one], ranked[other]));
    long set = 0;
    long barred = 0;
    long total = 0;
    for (int next : order) {
      if ((barred >>> next & 1) == 0
          && Long.bitCount(set) < policy.maxApplied()
          && contest.hasRoom(set, next)) {
        Candidate[] with = PromotionSearch.canonical(ranked, set | 1L << next);
        long more = contest.pricing().total(with, with.length);
        if (more > total) {
          total = more;
          set |= 1L << next;
          barred |= contest.clashes()[next];
        }
      }
    }
    return PromotionSearch.canonical(ranked, set);
  }

  /** What the set takes off, with the shares of the lines. */
  StackedDiscount discount() {
    long[][] parts = new long[chosen.length][0];
    long[] offs = contest.pricing().split(chosen, chosen.length, parts);
    List<Applied> applied = new ArrayList<>(chosen.length);
    long total = 0;
    for (int i = 0; i < chosen.length; i++) {
      if (offs[i] > 0) {
        total += offs[i];
        applied.add(new Applied(chosen[i].id, money(offs[i]), shares(parts[i])));
      }
    }
    return new StackedDiscount(applied, money(total), proven);
  }

  private List<Money> shares(long[] parts) {
    Money[] shares = new Money[parts.length];
    for (int i = 0; i < parts.length; i++) {
      shares[i] = money(parts[i]);
    }
    return List.of(shares);
  }

  private Money money(long minorUnits) {
    return Money.ofMinor(minorUnits, basket.currency());
  }
}
