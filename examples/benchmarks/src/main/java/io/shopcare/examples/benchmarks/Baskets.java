package io.shopcare.examples.benchmarks;

import io.shopcare.measure.Ratio;
import io.shopcare.money.CurrencyCode;
import io.shopcare.money.Money;
import io.shopcare.segmentation.reward.Promotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What there is to pay and the twenty promotions it qualifies for, twelve percentages and eight
 * amounts, every fourth in one group.
 *
 * @param base what there is to pay
 * @param candidates the promotions
 */
record Baskets(Money base, List<Promotion> candidates) {

  /** How many of the promotions are applied at most. */
  static final int MOST = 3;

  private static final int CANDIDATES = 20;
  private static final int PERCENTAGES = 12;

  /** So many at random, the same each time. */
  static List<Baskets> random(int count) {
    Random random = new Random(20_261_121);
    List<Baskets> baskets = new ArrayList<>();
    while (baskets.size() < count) {
      List<Promotion> candidates = new ArrayList<>();
      for (int i = 0; i < CANDIDATES; i++) {
        candidates.add(promotion(i, random, i % 4 == 0 ? new String[] {"season"} : new String[0]));
      }
      baskets.add(new Baskets(euro(2_000 + random.nextInt(48_000)), List.copyOf(candidates)));
    }
    return baskets;
  }

  private static Promotion promotion(int i, Random random, String... groups) {
    String id = "promotion-" + (char) ('a' + i);
    return i < PERCENTAGES
        ? Promotion.percent(id, Ratio.percent(1 + random.nextInt(25)), groups)
        : Promotion.fixed(id, euro(100 + random.nextInt(2_900)), groups);
  }

  private static Money euro(long cents) {
    return Money.ofMinor(cents, CurrencyCode.EUR);
  }
}
