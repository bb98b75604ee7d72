package io.shopcare.segmentation.reward;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Effect;
import io.shopcare.decision.Reason;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import io.shopcare.segmentation.reward.Promotion.Fixed;
import io.shopcare.segmentation.reward.Promotion.Percent;
import io.shopcare.segmentation.reward.StackedDiscount.Applied;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses among the promotions that an order qualifies for the set that takes off most: not the
 * first that fit, and not the largest first, but the best that the policy allows, proven by branch
 * and bound. Percentages are reckoned before fixed amounts, as that is never worse for the
 * customer, and the order in which candidates are given never matters. Of sets that take off the
 * same the smaller is taken; a promotion that takes off nothing is not applied and so uses up
 * nothing. Immutable and thread-safe.
 */
public final class Stacking {

  private static final int MOST = Long.SIZE;

  /** Percentages before fixed amounts, the largest percentage first; of equals by identifier. */
  private static final Comparator<Promotion> CANONICAL =
      Comparator.comparing(Stacking::share).reversed().thenComparing(Promotion::id);

  private final StackingPolicy policy;

  private Stacking(StackingPolicy policy) {
    this.policy = policy;
  }

  /** Combines promotions as the policy allows. */
  public static Stacking of(StackingPolicy policy) {
    return new Stacking(policy);
  }

  private static Ratio share(Promotion promotion) {
    return promotion.off() instanceof Percent percent ? percent.share() : Ratio.ZERO;
  }

  /**
   * The best set of promotions for what there is to pay.
   *
   * @param base not negative
   * @param candidates at most 64; fixed amounts in another currency are left out
   * @throws InvalidInputException with code {@code reward.stacking.base}, {@code
   *     reward.stacking.candidates} if there are too many, or {@code reward.stacking.duplicate} if
   *     two have one identifier
   */
  public StackedDiscount best(Money base, List<Promotion> candidates) {
    List<Promotion> sorted = sorted(base, candidates);
    return result(base, sorted, search(base, sorted).run());
  }

  private StackedDiscount result(Money base, List<Promotion> sorted, PromotionSearch search) {
    List<Applied> applied = new ArrayList<>();
    long left = base.minorUnits();
    for (int each : search.bestSet()) {
      long off = sorted.get(each).off().from(left, policy.rounding());
      left -= off;
      applied.add(new Applied(sorted.get(each).id(), Money.ofMinor(off, base.currency())));
    }
    Money total = base.minus(Money.ofMinor(left, base.currency()));
    return new StackedDiscount(applied, total, search.isProven());
  }

  /**
   * The best set with a reason for every candidate: what it takes off, or why it is not applied and
   * by how much sets with it are beaten. Costs a search for each candidate left out.
   */
  public Decision<StackedDiscount> explain(Money base, List<Promotion> candidates) {
    List<Promotion> sorted = sorted(base, candidates);
    StackedDiscount best = result(base, sorted, search(base, sorted).run());
    List<Reason> reasons = new ArrayList<>();
    for (Applied applied : best.applied()) {
      reasons.add(
          Reason.inFavour(
              RewardReasons.APPLIED, about(applied.id()), Detail.money("off", applied.amount())));
    }
    candidates.stream()
        .filter(each -> !best.ids().contains(each.id()))
        .sorted(CANONICAL)
        .forEach(each -> reasons.add(against(each, base, sorted, best)));
    if (!best.isProven()) {
      reasons.add(Reason.info(RewardReasons.NOT_PROVEN));
    }
    return Decision.of(best, reasons.toArray(new Reason[0]));
  }

  private static Detail about(String id) {
    return Detail.text("promotion", id);
  }

  private Reason against(
      Promotion candidate, Money base, List<Promotion> sorted, StackedDiscount best) {
    int index = sorted.indexOf(candidate);
    if (index < 0) {
      boolean foreign =
          candidate.off() instanceof Fixed fixed
              && !fixed.amount().currency().equals(base.currency());
      return Reason.against(
          foreign ? RewardReasons.PROMOTION_CURRENCY : RewardReasons.PROMOTION_NOTHING,
          about(candidate.id()));
    }
    long with = search(base, sorted).run(index).best();
    Money by = Money.ofMinor(best.total().minorUnits() - Math.max(0, with), base.currency());
    List<Reason> because =
        sorted.stream()
            .filter(each -> best.ids().contains(each.id()) && clash(each, candidate))
            .map(each -> Reason.info(RewardReasons.CLASH, Detail.text("with", each.id())))
            .toList();
    return Reason.builder()
        .effect(Effect.AGAINST)
        .code(by.isZero() ? RewardReasons.NO_GAIN : RewardReasons.BEATEN)
        .addDetails(about(candidate.id()), Detail.money("by", by))
        .because(because)
        .build();
  }

  /** Those that take off something, what takes off most alone first. */
  private List<Promotion> sorted(Money base, List<Promotion> candidates) {
    require(!base.isNegative(), "base", "an amount that is not negative");
    require(candidates.size() <= MOST, "candidates", "at most 64 candidates");
    Set<String> ids = new HashSet<>();
    candidates.forEach(each -> require(ids.add(each.id()), "duplicate", "each identifier once"));
    return candidates.stream()
        .filter(each -> alone(base, each) > 0)
        .sorted(
            Comparator.comparingLong((Promotion each) -> alone(base, each))
                .reversed()
                .thenComparing(Promotion::id))
        .toList();
  }

  private static void require(boolean holds, String code, String expected) {
    if (!holds) {
      throw InvalidInputException.of("reward.stacking." + code).at(code).expected(expected).build();
    }
  }

  private long alone(Money base, Promotion promotion) {
    return promotion.off() instanceof Fixed fixed
            && !fixed.amount().currency().equals(base.currency())
        ? 0
        : promotion.off().from(base.minorUnits(), policy.rounding());
  }

  private PromotionSearch search(Money base, List<Promotion> sorted) {
    int size = sorted.size();
    List<Promotion> canonical = sorted.stream().sorted(CANONICAL).toList();
    long[] clashes = new long[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        if (clash(sorted.get(i), sorted.get(j))) {
          clashes[i] |= 1L << j;
          clashes[j] |= 1L << i;
        }
      }
    }
    return new PromotionSearch(
        sorted.stream().map(Promotion::off).toArray(Promotion.Off[]::new),
        sorted.stream().mapToInt(canonical::indexOf).toArray(),
        clashes,
        base.minorUnits(),
        policy);
  }

  private boolean clash(Promotion one, Promotion other) {
    return one.clashesWith(other)
        || policy.exclusions().stream()
            .anyMatch(
                pair ->
                    (pair.one().equals(one.id()) && pair.other().equals(other.id()))
                        || (pair.one().equals(other.id()) && pair.other().equals(one.id())));
  }
}
