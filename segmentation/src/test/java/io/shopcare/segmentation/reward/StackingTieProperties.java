package io.shopcare.segmentation.reward;

import static io.shopcare.segmentation.reward.RandomBasket.cents;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.measure.Ratio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Which of the sets that take off the same is taken, on amounts so small that many do. */
class StackingTieProperties {

  private static final List<Integer> PERCENTS = List.of(10, 25, 50, 100);

  private static Promotion small(Promotion of, Random random) {
    Promotion.Off off =
        random.nextBoolean()
            ? new Promotion.Percent(Ratio.percent(PERCENTS.get(random.nextInt(4))))
            : new Promotion.Fixed(cents(1 + random.nextInt(6)));
    return Promotion.builder(of.id(), off)
        .addAllGroups(of.groups())
        .phase(of.phase())
        .priority(of.priority())
        .isSingleUse(of.isSingleUse())
        .lines(of.lines())
        .refuses(of.refuses())
        .build();
  }

  private static Basket small(Random random) {
    List<BasketLine> lines = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      long amount = random.nextInt(13);
      lines.add(
          new BasketLine("l" + i, cents(amount), cents(random.nextInt((int) amount + 1) / 3)));
    }
    return new Basket(lines, cents(random.nextInt(6)));
  }

  /** The ranks of a set: by what each takes off alone, the most first, priority and identifier. */
  private static List<Integer> ranks(List<Promotion> ranked, List<Promotion> set) {
    return set.stream().map(ranked::indexOf).sorted().toList();
  }

  private static int compareRanks(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < one.size(); i++) {
      if (!one.get(i).equals(other.get(i))) {
        return one.get(i).compareTo(other.get(i));
      }
    }
    return 0;
  }

  @Property
  void ofSetsThatTakeOffTheSameTheFewestThenTheFewestCodesThenTheFirstAreTaken(
      @ForAll @IntRange(min = 1, max = 7) int size, @ForAll Random random) {
    RandomBasket draw = new RandomBasket(random);
    Basket basket = small(random);
    List<Promotion> candidates =
        draw.candidates(size).stream().map(each -> small(each, random)).toList();
    StackingPolicy policy = draw.policy(size);
    NaiveStacking naive = new NaiveStacking(basket, policy);
    List<Promotion> ranked =
        naive.entitled(candidates).stream()
            .sorted(
                Comparator.comparingLong((Promotion each) -> -naive.off(List.of(each)))
                    .thenComparing(Promotion::priority)
                    .thenComparing(Promotion::id))
            .toList();
    Comparator<List<Promotion>> order =
        Comparator.comparingLong((List<Promotion> set) -> -naive.off(set))
            .thenComparing(List::size)
            .thenComparing(set -> set.stream().filter(Promotion::isSingleUse).count())
            .thenComparing(set -> ranks(ranked, set), StackingTieProperties::compareRanks);
    List<Promotion> first = List.of();
    for (int bits = 0; bits < 1 << ranked.size(); bits++) {
      List<Promotion> set = NaiveStacking.subset(ranked, bits);
      first = naive.isAllowed(set) && order.compare(set, first) < 0 ? set : first;
    }
    assertThat(Stacking.of(policy).best(basket, candidates).ids())
        .containsExactlyInAnyOrderElementsOf(first.stream().map(Promotion::id).toList());
  }

  /** Lines that cost the same differ by their identifiers alone. */
  @Property
  void theOrderOfLinesThatCostTheSameNeverMatters(
      @ForAll @IntRange(min = 2, max = 4) int count,
      @ForAll @IntRange(max = 9) int amount,
      @ForAll Random random) {
    List<BasketLine> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(new BasketLine("l" + i, cents(amount), cents(0)));
    }
    List<BasketLine> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, random);
    RandomBasket draw = new RandomBasket(random);
    List<Promotion> candidates =
        draw.candidates(3).stream().map(each -> small(each, random)).toList();
    Stacking stacking = Stacking.of(draw.policy(3));
    StackedDiscount one = stacking.best(new Basket(lines, cents(0)), candidates);
    StackedDiscount other = stacking.best(new Basket(shuffled, cents(0)), candidates);
    assertThat(other.ids()).isEqualTo(one.ids());
    for (int i = 0; i < count; i++) {
      assertThat(other.offLine(i)).isEqualTo(one.offLine(lines.indexOf(shuffled.get(i))));
    }
  }
}
