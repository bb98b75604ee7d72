package io.shopcare.segmentation.reward;

import static io.shopcare.segmentation.reward.RandomBasket.cents;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import io.shopcare.segmentation.reward.StackedDiscount.Applied;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Invariants 50 to 57 of the reference through the life of a basket: codes are entered and taken
 * away, lines too, restraints are lifted, and at every step the best set is looked for again.
 */
class StackingChainProperties {

  private static final int STEPS = 10;
  private static final int MOST = 5;

  /** A basket on its way. */
  private static final class Visit {
    final Random random;
    final RandomBasket draw;
    final List<Promotion> candidates = new ArrayList<>();
    Basket basket;
    StackingPolicy policy;
    StackedDiscount best;
    int names;

    Visit(Random random) {
      this.random = random;
      this.draw = new RandomBasket(random);
      this.basket = draw.basket();
      this.policy = plain(draw.policy(MOST));
      this.best = best();
    }

    /** Without groups of which somebody else chooses the one that counts. */
    private static StackingPolicy plain(StackingPolicy policy) {
      StackingPolicy.Builder plain = StackingPolicy.builder().from(policy);
      policy
          .groups()
          .forEach(
              (name, group) -> {
                boolean chosen =
                    group.mode() == StackingGroup.Mode.PRIORITY
                        || group.mode() == StackingGroup.Mode.LOWEST;
                plain.putGroups(name, chosen ? StackingGroup.BEST : group);
              });
      return plain.build();
    }

    StackedDiscount best() {
      return Stacking.of(policy).best(basket, candidates);
    }

    /** What is asked now, after which nothing is known of before. */
    StackedDiscount look() {
      StackedDiscount before = best;
      best = best();
      return before;
    }

    Promotion fresh() {
      Promotion drawn = draw.candidates(1).get(0);
      return Promotion.builder("p" + names++ % 9, drawn.off())
          .phase(drawn.phase())
          .groups(drawn.groups())
          .lines(drawn.lines())
          .minimum(drawn.minimum())
          .basis(drawn.basis())
          .refuses(drawn.refuses())
          .priority(drawn.priority())
          .isSingleUse(drawn.isSingleUse())
          .build();
    }
  }

  @Property
  void invariants50And51And52And53And54And55And56And57HoldThroughTheLifeOfABasket(
      @ForAll Random random) {
    Visit visit = new Visit(random);
    for (int step = 0; step < STEPS; step++) {
      switch (random.nextInt(7)) {
        case 0, 1, 2 -> enter(visit);
        case 3 -> takeAway(visit);
        case 4 -> turn(visit);
        case 5 -> lift(visit);
        default -> change(visit);
      }
      requireBest(visit);
    }
  }

  /** 53: one more never takes off less; 56: one that takes off nothing changes nothing. */
  private static void enter(Visit visit) {
    Promotion next = visit.fresh();
    if (visit.candidates.size() < MOST && known(visit, next) < 0) {
      visit.candidates.add(next);
      StackedDiscount before = visit.look();
      assertThat(visit.best.total()).isGreaterThanOrEqualTo(before.total());
      if (new NaiveStacking(visit.basket, visit.policy).off(List.of(next)) == 0) {
        assertThat(visit.best).isEqualTo(before);
      }
    }
  }

  private static int known(Visit visit, Promotion promotion) {
    return visit.candidates.stream().map(Promotion::id).toList().indexOf(promotion.id());
  }

  /** 53: without one that was not used all is as before, and without another never more. */
  private static void takeAway(Visit visit) {
    if (!visit.candidates.isEmpty()) {
      Promotion gone = visit.candidates.remove(visit.random.nextInt(visit.candidates.size()));
      StackedDiscount before = visit.look();
      assertThat(visit.best.total()).isLessThanOrEqualTo(before.total());
      if (!before.ids().contains(gone.id())) {
        assertThat(visit.best).isEqualTo(before);
      }
    }
  }

  /** 50 and 55: neither another order nor another look changes anything. */
  private static void turn(Visit visit) {
    Collections.shuffle(visit.candidates, visit.random);
    StackedDiscount before = visit.look();
    assertThat(visit.best).isEqualTo(before);
    List<Promotion> applied =
        visit.candidates.stream().filter(each -> before.ids().contains(each.id())).toList();
    assertThat(Stacking.of(visit.policy).best(visit.basket, applied)).isEqualTo(before);
  }

  /** 54: a restraint less never takes off less. */
  private static void lift(Visit visit) {
    StackingPolicy.Builder freer = StackingPolicy.builder().from(visit.policy);
    List<StackingPolicy.Exclusion> pairs = new ArrayList<>(visit.policy.exclusions());
    if (!pairs.isEmpty()) {
      pairs.remove(visit.random.nextInt(pairs.size()));
      freer.exclusions(pairs);
    } else if (visit.policy.maxApplied() < MOST) {
      freer.maxApplied(visit.policy.maxApplied() + 1);
    } else {
      visit
          .policy
          .groups()
          .forEach(
              (name, group) ->
                  freer.putGroups(
                      name, new StackingGroup(StackingGroup.Mode.STACK, 2, group.isOnInitial())));
    }
    StackingPolicy before = visit.policy;
    visit.policy = freer.build();
    StackedDiscount had = visit.look();
    if (visit.policy.groups().equals(before.groups()) || !hadMoreThanTwo(before)) {
      assertThat(visit.best.total()).isGreaterThanOrEqualTo(had.total());
    }
  }

  private static boolean hadMoreThanTwo(StackingPolicy policy) {
    return policy.groups().values().stream().anyMatch(group -> group.maxApplied() > 2);
  }

  /** The basket itself changes. */
  private static void change(Visit visit) {
    visit.basket = visit.draw.basket();
    visit.look();
  }

  /** 51, 52 and 57 against every set there is, with the shares of the lines. */
  private static void requireBest(Visit visit) {
    NaiveStacking naive = new NaiveStacking(visit.basket, visit.policy);
    StackedDiscount best = visit.best;
    List<Promotion> applied =
        visit.candidates.stream().filter(each -> best.ids().contains(each.id())).toList();
    assertThat(applied).hasSameSizeAs(best.applied());
    assertThat(naive.isAllowed(applied)).isTrue();
    assertThat(best.total()).isEqualTo(cents(naive.best(visit.candidates)));
    long[] offs = naive.offs(applied);
    for (int i = 0; i + 1 < offs.length; i++) {
      assertThat(best.offLine(i)).isEqualTo(cents(offs[i]));
    }
    assertThat(best.applied()).allMatch(each -> each.amount().isPositive());
    Money sum = best.applied().stream().map(Applied::amount).reduce(cents(0), Money::plus);
    assertThat(sum).isEqualTo(best.total());
  }

  /** One promotion under several names: a cap of its group is how often it goes with itself. */
  @Property
  void invariant58APromotionGoesWithItselfAsOftenAsItsGroupSays(@ForAll Random random) {
    int copies = 1 + random.nextInt(6);
    int most = random.nextInt(5);
    List<Promotion> same = new ArrayList<>();
    for (int i = 0; i < copies; i++) {
      same.add(
          Promotion.builder("p" + i, new Promotion.Fixed(cents(1 + random.nextInt(3))))
              .addGroups("self")
              .build());
    }
    StackingPolicy policy =
        StackingPolicy.builder().putGroups("self", StackingGroup.stack(most)).build();
    assertThat(Stacking.of(policy).best(cents(1_000), same).applied())
        .hasSize(Math.min(copies, most));
    assertThat(Stacking.of(StackingPolicy.ofDefaults()).best(cents(1_000), same).applied())
        .hasSize(1);
  }

  /** Neither sums nor the share of a line depend on where it stands. */
  @Property
  void invariant50TheOrderOfLinesNeverMatters(@ForAll Random random) {
    RandomBasket draw = new RandomBasket(random);
    Basket basket = draw.basket();
    int size = 1 + random.nextInt(7);
    List<Promotion> candidates = draw.candidates(size);
    StackingPolicy policy = draw.policy(size);
    List<BasketLine> lines = new ArrayList<>(basket.lines());
    Collections.shuffle(lines, random);
    Basket turned = new Basket(lines, basket.shipping());
    StackedDiscount one = Stacking.of(policy).best(basket, candidates);
    StackedDiscount other = Stacking.of(policy).best(turned, candidates);
    assertThat(other.total()).isEqualTo(one.total());
    assertThat(other.ids()).isEqualTo(one.ids());
    for (int i = 0; i < lines.size(); i++) {
      assertThat(other.offLine(i)).isEqualTo(one.offLine(basket.lines().indexOf(lines.get(i))));
    }
  }

  /**
   * 45 on baskets with floors: a larger share takes off no less, all of it all above the floors.
   */
  @Property
  void invariant45ALargerShareTakesOffNoLessOfABasket(@ForAll Random random) {
    Basket basket = new RandomBasket(random).basket();
    Stacking stacking = Stacking.of(StackingPolicy.ofDefaults());
    int share = 1 + random.nextInt(999);
    for (Phase phase : Phase.values()) {
      Money less = off(stacking, basket, phase, Ratio.of(share, 1_000));
      Money more = off(stacking, basket, phase, Ratio.of(share + 1, 1_000));
      assertThat(less).isLessThanOrEqualTo(more);
      Money floors = basket.lines().stream().map(BasketLine::floor).reduce(cents(0), Money::plus);
      assertThat(off(stacking, basket, phase, Ratio.ONE))
          .isEqualTo(phase == Phase.SHIPPING ? basket.shipping() : basket.goods().minus(floors));
    }
  }

  private static Money off(Stacking stacking, Basket basket, Phase phase, Ratio share) {
    Promotion percent = Promotion.builder("p", new Promotion.Percent(share)).phase(phase).build();
    return stacking.best(basket, List.of(percent)).total();
  }
}
