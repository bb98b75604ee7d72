package io.shopcare.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What a rule asks of an order to give points for it.
 *
 * @param spent so many cents at least
 * @param orders so many orders at least
 * @param segment the segment that the customer is in
 */
record RewardTerms(long spent, long orders, String segment) {

  /** So many at random, the same each time; an order fits about an eighth. */
  static List<RewardTerms> random(int count) {
    Random random = new Random(20_261_121);
    List<RewardTerms> terms = new ArrayList<>();
    while (terms.size() < count) {
      terms.add(
          new RewardTerms(
              random.nextInt(50_000),
              1 + random.nextInt(10),
              "segment-" + random.nextInt(RewardPurchase.SEGMENTS)));
    }
    return terms;
  }

  boolean fit(RewardPurchase purchase) {
    return purchase.getSpent() >= spent
        && purchase.getOrders() >= orders
        && purchase.getSegment().equals(segment);
  }
}
