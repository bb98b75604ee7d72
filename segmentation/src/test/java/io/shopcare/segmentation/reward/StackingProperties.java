package io.shopcare.segmentation.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Decision;
import io.shopcare.decision.Reason;
import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The invariants of stacking by their numbers in the reference, against all subsets one by one. */
class StackingProperties {

  private static Money cents(long cents) {
    return Money.parse("EUR 0.01").multipliedBy(cents);
  }

  private static List<Promotion> candidates(Random random, int size) {
    List<Promotion> candidates = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String[] groups =
          random
              .ints(random.nextInt(3), 0, 5)
              .mapToObj(group -> "g" + group)
              .toArray(String[]::new);
      candidates.add(
          random.nextBoolean()
              ? Promotion.percent("p" + i, Ratio.of(1 + random.nextInt(500), 1000), groups)
              : Promotion.fixed("p" + i, cents(1 + random.nextInt(9_000)), groups));
    }
    Collections.shuffle(candidates, random);
    return candidates;
  }

  private static StackingPolicy policy(Random random, int size) {
    StackingPolicy.Builder policy = StackingPolicy.builder();
    if (random.nextBoolean()) {
      policy.maxApplied(random.nextInt(4));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      String one = "p" + random.nextInt(size);
      String other = "p" + random.nextInt(size);
      if (!one.equals(other)) {
        policy.addExclusions(new StackingPolicy.Exclusion(one, other));
      }
    }
    return policy.build();
  }

  private static boolean isAllowed(List<Promotion> set, StackingPolicy policy) {
    Set<String> groups = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (Promotion each : set) {
      ids.add(each.id());
      for (String group : each.groups()) {
        if (!groups.add(group)) {
          return false;
        }
      }
    }
    return set.size() <= policy.maxApplied()
        && policy.exclusions().stream()
            .noneMatch(pair -> ids.contains(pair.one()) && ids.contains(pair.other()));
  }

  /** Reckoned with decimals: percentages, the largest first, then amounts. */
  private static long off(Money base, List<Promotion> set) {
    List<Promotion> order = new ArrayList<>(set);
    order.sort(
        Comparator.comparingDouble(StackingProperties::share)
            .reversed()
            .thenComparing(Promotion::id));
    BigDecimal left = BigDecimal.valueOf(base.minorUnits());
    for (Promotion each : order) {
      BigDecimal off =
          each.off() instanceof Promotion.Percent percent
              ? left.multiply(percent.share().toBigDecimal(6, RoundingMode.UNNECESSARY))
                  .setScale(0, RoundingMode.HALF_UP)
              : left.min(BigDecimal.valueOf(((Promotion.Fixed) each.off()).amount().minorUnits()));
      left = left.subtract(off);
    }
    return base.minorUnits() - left.longValueExact();
  }

  private static double share(Promotion each) {
    return each.off() instanceof Promotion.Percent percent ? percent.share().toDouble() : 0;
  }

  private static long best(Money base, List<Promotion> candidates, StackingPolicy policy) {
    long best = 0;
    for (int bits = 0; bits < 1 << candidates.size(); bits++) {
      List<Promotion> set = new ArrayList<>();
      for (int i = 0; i < candidates.size(); i++) {
        if ((bits >> i & 1) != 0) {
          set.add(candidates.get(i));
        }
      }
      if (isAllowed(set, policy)) {
        best = Math.max(best, off(base, set));
      }
    }
    return best;
  }

  /** Invariants 50 to 53 and 56: allowed, the best of all subsets, whatever the order of input. */
  @Property
  void theSetIsTheBestOfAll(
      @ForAll @IntRange(min = 1, max = 10) int size,
      @ForAll @IntRange(max = 30_000) int base,
      @ForAll Random random) {
    List<Promotion> candidates = candidates(random, size);
    StackingPolicy policy = policy(random, size);
    StackedDiscount best = Stacking.of(policy).best(cents(base), candidates);
    List<Promotion> applied =
        candidates.stream().filter(each -> best.ids().contains(each.id())).toList();
    assertThat(best.isProven()).isTrue();
    assertThat(isAllowed(applied, policy)).isTrue();
    assertThat(best.total().minorUnits()).isEqualTo(off(cents(base), applied));
    assertThat(best.total().minorUnits()).isEqualTo(best(cents(base), candidates, policy));
    assertThat(best.applied()).allMatch(each -> each.amount().isPositive());
    Collections.shuffle(candidates, random);
    assertThat(Stacking.of(policy).best(cents(base), candidates)).isEqualTo(best);
  }

  /** Invariants 54 and 57: all is told, and what is left out is beaten by what it says. */
  @Property
  void everyCandidateIsAppliedOrToldWhyNot(
      @ForAll @IntRange(min = 1, max = 7) int size,
      @ForAll @IntRange(max = 30_000) int base,
      @ForAll Random random) {
    List<Promotion> candidates = candidates(random, size);
    StackingPolicy policy = policy(random, size);
    Stacking stacking = Stacking.of(policy);
    Decision<StackedDiscount> told = stacking.explain(cents(base), candidates);
    StackedDiscount best = stacking.best(cents(base), candidates);
    assertThat(told.value()).isEqualTo(best);
    assertThat(told.reasons())
        .extracting(reason -> reason.detail("promotion").orElseThrow().value())
        .containsExactlyInAnyOrderElementsOf(candidates.stream().map(Promotion::id).toList());
    for (Reason reason : told.reasons()) {
      if (reason.code().equals(RewardReasons.BEATEN)) {
        String id = (String) reason.detail("promotion").orElseThrow().value();
        Promotion forced =
            candidates.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
        long with = bestWith(cents(base), candidates, policy, forced);
        assertThat(reason.detail("by").orElseThrow().value())
            .isEqualTo(best.total().minus(cents(Math.max(0, with))));
      }
    }
    StackingPolicy freer =
        StackingPolicy.builder()
            .from(policy)
            .maxApplied(Integer.MAX_VALUE)
            .exclusions(List.of())
            .build();
    assertThat(Stacking.of(freer).best(cents(base), candidates).total())
        .isGreaterThanOrEqualTo(best.total());
  }

  private static long bestWith(
      Money base, List<Promotion> candidates, StackingPolicy policy, Promotion forced) {
    long best = -1;
    for (int bits = 0; bits < 1 << candidates.size(); bits++) {
      List<Promotion> set = new ArrayList<>();
      for (int i = 0; i < candidates.size(); i++) {
        if ((bits >> i & 1) != 0 && off(base, List.of(candidates.get(i))) > 0) {
          set.add(candidates.get(i));
        }
      }
      if (set.contains(forced) && isAllowed(set, policy)) {
        best = Math.max(best, off(base, set));
      }
    }
    return best;
  }

  /** Invariant 52: where the budget runs out, the set is marked, and still no worse than none. */
  @Property
  void aBudgetThatRunsOutIsSaid(@ForAll Random random) {
    List<Promotion> candidates = candidates(random, 30);
    StackingPolicy tight = StackingPolicy.builder().budget(3).build();
    StackedDiscount some = Stacking.of(tight).best(cents(500_000), candidates);
    StackedDiscount best =
        Stacking.of(StackingPolicy.ofDefaults()).best(cents(500_000), candidates);
    assertThat(some.total()).isLessThanOrEqualTo(best.total());
    if (!some.total().equals(best.total())) {
      assertThat(some.isProven()).isFalse();
    }
    assertThat(some.total().isPositive()).isTrue();
  }
}
