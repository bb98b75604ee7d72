package io.shopcare.segmentation.reward;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Rules that ask for one name, by the order value they ask for: those that an order is too small
 * for are never looked at. Immutable.
 */
final class RewardShelf {

  private final long[] thresholds;
  private final int[] rules;

  RewardShelf(List<Integer> members, long[] thresholdOfRule) {
    Integer[] sorted = members.toArray(new Integer[0]);
    Arrays.sort(sorted, Comparator.comparingLong(rule -> thresholdOfRule[rule]));
    this.rules = Arrays.stream(sorted).mapToInt(Integer::intValue).toArray();
    this.thresholds = Arrays.stream(rules).mapToLong(rule -> thresholdOfRule[rule]).toArray();
  }

  /** How many rules, from the first on, an order of so many millionths is large enough for. */
  int reach(long micros) {
    int low = 0;
    int high = thresholds.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (thresholds[middle] <= micros) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The number of the rule at a place. */
  int rule(int place) {
    return rules[place];
  }
}
