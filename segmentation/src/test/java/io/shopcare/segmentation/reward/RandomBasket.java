package io.shopcare.segmentation.reward;

import io.shopcare.measure.Ratio;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Baskets, promotions and policies drawn at random. */
final class RandomBasket {

  private final Random random;

  RandomBasket(Random random) {
    this.random = random;
  }

  static Money cents(long cents) {
    return Money.ofMinor(cents, CurrencyCode.EUR);
  }

  Basket basket() {
    List<BasketLine> lines = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      long amount = random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(20_000);
      long floor = random.nextInt(3) == 0 ? random.nextInt((int) amount + 1) : 0;
      lines.add(new BasketLine("l" + lines.size(), cents(amount), cents(floor)));
    }
    return new Basket(lines, cents(random.nextInt(3) == 0 ? 0 : random.nextInt(1_000)));
  }

  /** Promotions on the order alone. */
  List<Promotion> simple(int size) {
    List<Promotion> candidates = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      candidates.add(Promotion.builder("p" + i, off()).addGroups(groups(5)).build());
    }
    Collections.shuffle(candidates, random);
    return candidates;
  }

  /** Promotions of all phases. */
  List<Promotion> candidates(int size) {
    boolean oneTarget = random.nextBoolean();
    List<Promotion> candidates = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Phase phase = List.of(Phase.values()).get(random.nextInt(3));
      Promotion.Builder each =
          Promotion.builder("p" + i, off())
              .addGroups(groups(5))
              .phase(phase)
              .priority(random.nextInt(3))
              .isSingleUse(random.nextBoolean());
      if (phase == Phase.LINE || !oneTarget) {
        for (int line = random.nextInt(3); line > 0; line--) {
          each.addLines("l" + random.nextInt(5));
        }
      }
      if (random.nextInt(3) == 0) {
        each.minimum(
            random.nextInt(9) == 0 ? Money.parse("USD 1.00") : cents(random.nextInt(30_000)));
        each.basis(List.of(AmountBasis.values()).get(random.nextInt(2)));
      }
      if (random.nextInt(6) == 0) {
        each.addRefuses(List.of(Phase.values()).get(random.nextInt(3)));
      }
      candidates.add(each.build());
    }
    Collections.shuffle(candidates, random);
    return candidates;
  }

  Promotion.Off off() {
    return random.nextBoolean()
        ? new Promotion.Percent(Ratio.of(1 + random.nextInt(500), 1000))
        : random.nextInt(12) == 0
            ? new Promotion.Fixed(Money.parse("USD 3.00"))
            : new Promotion.Fixed(cents(1 + random.nextInt(9_000)));
  }

  private String[] groups(int count) {
    return random.ints(random.nextInt(3), 0, count).mapToObj(g -> "g" + g).toArray(String[]::new);
  }

  StackingPolicy policy(int size) {
    StackingPolicy.Builder policy = StackingPolicy.builder();
    if (random.nextBoolean()) {
      policy.maxApplied(random.nextInt(5));
    }
    if (random.nextInt(3) == 0) {
      policy.putMaxByPhase(List.of(Phase.values()).get(random.nextInt(3)), random.nextInt(3));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      StackingGroup group =
          switch (random.nextInt(4)) {
            case 0 -> StackingGroup.stack(random.nextInt(3));
            case 1 -> StackingGroup.one(StackingGroup.Mode.PRIORITY);
            case 2 -> StackingGroup.one(StackingGroup.Mode.LOWEST);
            default -> StackingGroup.BEST;
          };
      policy.putGroups("g" + random.nextInt(5), random.nextBoolean() ? group : group.onInitial());
    }
    return policy.addAllExclusions(exclusions(size)).build();
  }

  private List<StackingPolicy.Exclusion> exclusions(int size) {
    List<StackingPolicy.Exclusion> exclusions = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String one = "p" + random.nextInt(size);
      String other = "p" + random.nextInt(size);
      if (!one.equals(other)) {
        exclusions.add(new StackingPolicy.Exclusion(one, other));
      }
    }
    return exclusions;
  }
}
