package io.shopcare.examples.benchmarks;

import java.util.Arrays;
import java.util.List;

/** Somebody's way to find the rules that an order fits. */
interface RewardEngine {

  /** Fills the hits with the numbers of the rules, in any order. */
  void find(RewardPurchase purchase, RewardHits hits);

  /** That of a peer, prepared for rules. */
  static RewardEngine named(String peer, List<RewardTerms> terms) {
    return switch (peer) {
      case "plain-java" -> plain(terms);
      case "shopcare" -> new ShopcareRewards(terms);
      case "easy-rules" -> new EasyRulesRewards(terms);
      case "drools" -> new DroolsRewards(terms);
      case "rule-book" -> new RuleBookRewards(terms);
      default -> throw new IllegalArgumentException(peer);
    };
  }

  /** Rule by rule, from arrays. */
  private static RewardEngine plain(List<RewardTerms> terms) {
    long[] spent = terms.stream().mapToLong(RewardTerms::spent).toArray();
    long[] orders = terms.stream().mapToLong(RewardTerms::orders).toArray();
    String[] segments = terms.stream().map(RewardTerms::segment).toArray(String[]::new);
    return (purchase, hits) -> {
      for (int i = 0; i < spent.length; i++) {
        if (purchase.getSpent() >= spent[i]
            && purchase.getOrders() >= orders[i]
            && purchase.getSegment().equals(segments[i])) {
          hits.add(i);
        }
      }
    };
  }

  /** The rules found, ascending. */
  static int[] sorted(RewardHits hits) {
    int[] rules = Arrays.copyOf(hits.rules(), hits.count());
    Arrays.sort(rules);
    return rules;
  }
}
