package io.shopcare.segmentation.reward;

import static io.shopcare.segmentation.reward.RandomBasket.cents;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Decision;
import io.shopcare.decision.Effect;
import io.shopcare.decision.Reason;
import io.shopcare.money.Money;
import io.shopcare.segmentation.Serial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The invariants of stacking by their numbers in the reference, against all subsets one by one. */
class StackingProperties {

  private static List<Promotion> members(List<Promotion> candidates, StackedDiscount of) {
    return candidates.stream().filter(each -> of.ids().contains(each.id())).toList();
  }

  @Property
  void invariant50TheOrderOfPromotionsAndLinesNeverMatters(
      @ForAll @IntRange(min = 1, max = 9) int size, @ForAll Random random) {
    RandomBasket draw = new RandomBasket(random);
    Basket basket = draw.basket();
    List<Promotion> candidates = draw.candidates(size);
    StackingPolicy policy = draw.policy(size);
    StackedDiscount best = Stacking.of(policy).best(basket, candidates);
    Collections.shuffle(candidates, random);
    assertThat(Stacking.of(policy).best(basket, candidates)).isEqualTo(best);
    List<StackingPolicy.Exclusion> turned = new ArrayList<>();
    policy.exclusions().forEach(e -> turned.add(0, turned(e)));
    assertThat(
            Stacking.of(StackingPolicy.builder().from(policy).exclusions(turned).build())
                .best(basket, candidates))
        .isEqualTo(best);
  }

  @Property
  void invariant51TheSetIsAllowed(
      @ForAll @IntRange(min = 1, max = 20) int size, @ForAll Random random) {
    RandomBasket draw = new RandomBasket(random);
    Basket basket = draw.basket();
    List<Promotion> candidates = draw.candidates(size);
    StackingPolicy policy = draw.policy(size);
    StackedDiscount best = Stacking.of(policy).best(basket, candidates);
    NaiveStacking naive = new NaiveStacking(basket, policy);
    assertThat(naive.isAllowed(members(candidates, best))).isTrue();
    assertThat(naive.entitled(candidates)).containsAll(members(candidates, best));
  }

  @Property
  void invariant52NoSetOfPromotionsOnTheOrderIsBetter(
      @ForAll @IntRange(min = 1, max = 12) int size,
      @ForAll @IntRange(max = 30_000) int base,
      @ForAll Random random) {
    RandomBasket draw = new RandomBasket(random);
    List<Promotion> candidates = draw.simple(size);
    StackingPolicy policy = draw.policy(size);
    StackedDiscount best = Stacking.of(policy).best(cents(base), candidates);
    NaiveStacking naive = new NaiveStacking(Basket.of(cents(base)), policy);
    assertThat(best.isProven()).isTrue();
    assertThat(best.total()).isEqualTo(cents(naive.off(members(candidates, best))));
    assertThat(best.total()).isEqualTo(cents(naive.best(candidates)));
  }

  @Property
  void invariant52NoSetOfPromotionsOfAllPhasesIsBetter(
      @ForAll @IntRange(min = 1, max = 9) int size, @ForAll Random random) {
    RandomBasket draw = new RandomBasket(random);
    Basket basket = draw.basket();
    List<Promotion> candidates = draw.candidates(size);
    StackingPolicy policy = draw.policy(size);
    StackedDiscount best = Stacking.of(policy).best(basket, candidates);
    NaiveStacking naive = new NaiveStacking(basket, policy);
    long[] offs = naive.offs(members(candidates, best));
    for (int i = 0; i < basket.lines().size(); i++) {
      assertThat(best.offLine(i)).isEqualTo(cents(offs[i]));
    }
    assertThat(best.offShipping()).isEqualTo(cents(offs[offs.length - 1]));
    assertThat(best.isProven()).isTrue();
    assertThat(best.total()).isEqualTo(cents(naive.best(candidates)));
  }

  @Property
  void invariant52TheSetIsNeverBelowTheGreedyOne(
      @ForAll @IntRange(min = 20, max = 64) int size, @ForAll Random random) {
    RandomBasket draw = new RandomBasket(random);
    Basket basket = draw.basket();
    List<Promotion> candidates = draw.candidates(size);
    StackingPolicy policy =
        StackingPolicy.builder().from(draw.policy(size)).maxApplied(4).budget(2_000).build();
    StackedDiscount best = Stacking.of(policy).best(basket, candidates);
    NaiveStacking naive = new NaiveStacking(basket, policy);
    List<Promotion> greedy = new ArrayList<>();
    naive.entitled(candidates).stream()
        .sorted(
            Comparator.comparingLong((Promotion p) -> -naive.off(List.of(p)))
                .thenComparing(Promotion::priority)
                .thenComparing(Promotion::id))
        .forEach(
            each -> {
              greedy.add(each);
              if (!naive.isAllowed(greedy)) {
                greedy.remove(each);
              }
            });
    assertThat(best.total()).isGreaterThanOrEqualTo(cents(naive.off(greedy)));
  }

  @Property
  void invariant53OneMoreCandidateNeverTakesOffLessAndOneUnusedChangesNothing(
      @ForAll @IntRange(min = 1, max = 12) int size, @ForAll Random random) {
    RandomBasket draw = new RandomBasket(random);
    Basket basket = draw.basket();
    List<Promotion> candidates = draw.candidates(size);
    StackingPolicy policy =
        StackingPolicy.builder().from(draw.policy(size)).groups(Map.of()).build();
    Stacking stacking = Stacking.of(policy);
    StackedDiscount best = stacking.best(basket, candidates);
    Promotion last = candidates.get(size - 1);
    StackedDiscount without = stacking.best(basket, candidates.subList(0, size - 1));
    assertThat(without.total()).isLessThanOrEqualTo(best.total());
    if (!best.ids().contains(last.id())) {
      assertThat(without).isEqualTo(best);
    }
  }

  @Property
  void invariant54FewerRestraintsNeverTakeOffLess(
      @ForAll @IntRange(min = 1, max = 12) int size, @ForAll Random random) {
    RandomBasket draw = new RandomBasket(random);
    Basket basket = draw.basket();
    List<Promotion> candidates = draw.candidates(size);
    StackingPolicy policy = draw.policy(size);
    StackingPolicy.Builder freer = StackingPolicy.builder().from(policy);
    switch (random.nextInt(3)) {
      case 0 -> freer.maxApplied(Integer.MAX_VALUE);
      case 1 -> freer.exclusions(List.of());
      default -> freer.maxByPhase(Map.of());
    }
    assertThat(Stacking.of(freer.build()).best(basket, candidates).total())
        .isGreaterThanOrEqualTo(Stacking.of(policy).best(basket, candidates).total());
  }

  @Property
  void invariants55And57TheAppliedSetAloneGivesTheSame(
      @ForAll @IntRange(min = 1, max = 12) int size, @ForAll Random random) {
    RandomBasket draw = new RandomBasket(random);
    Basket basket = draw.basket();
    List<Promotion> candidates = draw.candidates(size);
    StackingPolicy policy = draw.policy(size);
    Stacking stacking = Stacking.of(policy);
    StackedDiscount best = stacking.best(basket, candidates);
    assertThat(stacking.best(basket, candidates)).isEqualTo(best);
    assertThat(stacking.best(basket, members(candidates, best))).isEqualTo(best);
  }

  @Property
  void invariant56WhatTakesOffNothingIsNotApplied(
      @ForAll @IntRange(min = 1, max = 12) int size, @ForAll Random random) {
    RandomBasket draw = new RandomBasket(random);
    Basket basket = draw.basket();
    List<Promotion> candidates = draw.candidates(size);
    for (StackingPolicy.Choice choice : StackingPolicy.Choice.values()) {
      StackingPolicy policy =
          StackingPolicy.builder().from(draw.policy(size)).choice(choice).build();
      assertThat(Stacking.of(policy).best(basket, candidates).applied())
          .allMatch(each -> each.amount().isPositive());
    }
  }

  @Property
  void invariant57EveryCandidateIsAppliedOrToldWhyNot(
      @ForAll @IntRange(min = 1, max = 7) int size, @ForAll Random random) {
    RandomBasket draw = new RandomBasket(random);
    Basket basket = draw.basket();
    List<Promotion> candidates = draw.candidates(size);
    StackingPolicy policy = draw.policy(size);
    Decision<StackedDiscount> told = Stacking.of(policy).explain(basket, candidates);
    StackedDiscount best = told.value();
    assertThat(best).isEqualTo(Stacking.of(policy).best(basket, candidates));
    assertThat(told.reasons())
        .extracting(reason -> reason.detail("promotion").orElseThrow().value())
        .containsExactlyInAnyOrderElementsOf(candidates.stream().map(Promotion::id).toList());
    Money sum = cents(0);
    NaiveStacking naive = new NaiveStacking(basket, policy);
    for (Reason reason : told.reasons()) {
      if (reason.effect() == Effect.FOR) {
        sum = sum.plus((Money) reason.detail("off").orElseThrow().value());
      } else if (reason.code().equals(RewardReasons.BEATEN)) {
        String id = (String) reason.detail("promotion").orElseThrow().value();
        assertThat(reason.detail("by").orElseThrow().value())
            .isEqualTo(best.total().minus(cents(bestWith(naive, candidates, id))));
      }
    }
    assertThat(sum).isEqualTo(best.total());
  }

  private static long bestWith(NaiveStacking naive, List<Promotion> candidates, String id) {
    List<Promotion> entitled = naive.entitled(candidates);
    long best = -1;
    for (int bits = 0; bits < 1 << entitled.size(); bits++) {
      List<Promotion> set = NaiveStacking.subset(entitled, bits);
      if (set.stream().anyMatch(each -> each.id().equals(id)) && naive.isAllowed(set)) {
        best = Math.max(best, naive.off(set));
      }
    }
    return best;
  }

  @Property
  void invariant58OneRefusalKeepsAPairApartWhicheverOfThemRefuses(@ForAll Random random) {
    RandomBasket draw = new RandomBasket(random);
    Basket basket = draw.basket();
    Promotion.Builder goods = Promotion.builder("goods", draw.off());
    Promotion.Builder shipping = Promotion.builder("shipping", draw.off()).phase(Phase.SHIPPING);
    Stacking stacking = Stacking.of(StackingPolicy.ofDefaults());
    StackedDiscount one =
        stacking.best(
            basket, List.of(goods.build(), shipping.refuses(List.of(Phase.ORDER)).build()));
    StackedDiscount other =
        stacking.best(
            basket,
            List.of(
                goods.refuses(List.of(Phase.SHIPPING)).build(),
                shipping.refuses(List.of()).build()));
    assertThat(one).isEqualTo(other);
    assertThat(one.applied()).hasSizeLessThan(2);
  }

  @Property
  void invariant59ByPriorityTheFirstSetThatFitsIsTaken(
      @ForAll @IntRange(min = 1, max = 8) int size, @ForAll Random random) {
    RandomBasket draw = new RandomBasket(random);
    // Large enough never to be used up, so that every promotion takes off something.
    Basket basket = Basket.of(cents(1_000_000_000));
    List<Promotion> candidates = draw.simple(size);
    StackingPolicy some = draw.policy(size);
    Map<String, StackingGroup> groups = new TreeMap<>();
    some.groups()
        .forEach((n, g) -> groups.put(n, new StackingGroup(g.mode(), g.maxApplied(), false)));
    StackingPolicy policy =
        StackingPolicy.builder()
            .from(some)
            .groups(groups)
            .choice(StackingPolicy.Choice.PRIORITY)
            .build();
    NaiveStacking naive = new NaiveStacking(basket, policy);
    List<Promotion> order =
        naive.entitled(candidates).stream()
            .sorted(Comparator.comparing(Promotion::priority).thenComparing(Promotion::id))
            .toList();
    // Read from the last bit as the first in order, the largest number is the first set.
    List<Promotion> first = List.of();
    for (int bits = (1 << order.size()) - 1; bits > 0 && first.isEmpty(); bits--) {
      int turned = Integer.reverse(bits) >>> (Integer.SIZE - order.size());
      List<Promotion> set = NaiveStacking.subset(order, turned);
      first = naive.isAllowed(set) ? set : first;
    }
    assertThat(Stacking.of(policy).best(basket, candidates).ids())
        .containsExactlyInAnyOrderElementsOf(first.stream().map(Promotion::id).toList());
  }

  /** Invariant 52: where the budget runs out, the set is marked, and still no worse than none. */
  @Property
  void aBudgetThatRunsOutIsSaid(@ForAll Random random) {
    List<Promotion> candidates = new RandomBasket(random).simple(30);
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

  @Property
  void theSerialFormComesBackEqual(
      @ForAll @IntRange(min = 1, max = 5) int size, @ForAll Random random)
      throws IOException, ClassNotFoundException {
    RandomBasket draw = new RandomBasket(random);
    Basket basket = draw.basket();
    List<Promotion> candidates = draw.candidates(size);
    StackingPolicy policy = draw.policy(size);
    assertThat(Serial.copy(basket)).isEqualTo(basket);
    assertThat(Serial.copy(policy)).isEqualTo(policy);
    assertThat(Serial.copy(new ArrayList<>(candidates))).isEqualTo(candidates);
    StackedDiscount best = Stacking.of(policy).best(basket, candidates);
    assertThat(Serial.copy(best)).isEqualTo(best);
  }

  @SuppressWarnings("ArgumentSelectionDefectChecker") // The one is the other.
  private static StackingPolicy.Exclusion turned(StackingPolicy.Exclusion exclusion) {
    return new StackingPolicy.Exclusion(exclusion.other(), exclusion.one());
  }
}
