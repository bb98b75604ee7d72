package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import java.util.List;

/**
 * What two rule sets give otherwise on one occasion. Two rewards are the same if rule and benefit
 * are; a rule's version alone makes no difference.
 *
 * @param occasion the occasion
 * @param onlyBefore rewards that the first set alone gives
 * @param onlyAfter rewards that the second alone gives
 */
public record RewardDifference(
    RewardOccasion occasion, List<Reward> onlyBefore, List<Reward> onlyAfter)
    implements DomainValue {

  /** Copies the rewards. */
  public RewardDifference {
    onlyBefore = List.copyOf(onlyBefore);
    onlyAfter = List.copyOf(onlyAfter);
  }

  static RewardDifference of(RewardOccasion occasion, List<Reward> before, List<Reward> after) {
    return new RewardDifference(occasion, without(before, after), without(after, before));
  }

  private static List<Reward> without(List<Reward> rewards, List<Reward> others) {
    return rewards.stream()
        .filter(each -> others.stream().noneMatch(other -> isSame(each, other)))
        .toList();
  }

  private static boolean isSame(Reward one, Reward other) {
    return one.rule().equals(other.rule()) && one.benefit().equals(other.benefit());
  }

  /** Whether both give the same. */
  boolean isNothing() {
    return onlyBefore.isEmpty() && onlyAfter.isEmpty();
  }
}
