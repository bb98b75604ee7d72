package io.shopcare.segmentation.reward;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The reward rules of a shop. In what order they are handed in means nothing: they stand by
 * priority, of equals by name, and so do the rewards and reasons that come of them. Immutable and
 * thread-safe.
 *
 * @param version raised with every change of a rule
 * @param rules at most 10,000, each name once
 */
public record RewardRuleSet(int version, List<RewardRule> rules) implements DomainValue {

  private static final Comparator<RewardRule> BY_PRIORITY =
      Comparator.comparingInt(RewardRule::priority).thenComparing(RewardRule::name);

  /**
   * Copies the rules and puts them in order.
   *
   * @throws InvalidInputException with code {@code reward.rules.duplicate} or {@code
   *     reward.rules.too-many}
   */
  public RewardRuleSet {
    rules = List.copyOf(rules);
    Set<String> names = new HashSet<>();
    for (int i = 0; i < rules.size(); i++) {
      require(names.add(rules.get(i).name()), "reward.rules.duplicate", "rules[" + i + "].name");
    }
    require(rules.size() <= Limits.LIST_ELEMENTS, "reward.rules.too-many", "rules");
    rules = rules.stream().sorted(BY_PRIORITY).toList();
  }

  private static void require(boolean holds, String code, String place) {
    if (!holds) {
      throw InvalidInputException.of(code)
          .at(place)
          .expected("at most 10,000 rules, each name once")
          .build();
    }
  }

  /** A first version. */
  public static RewardRuleSet of(RewardRule... rules) {
    return new RewardRuleSet(1, List.of(rules));
  }

  /** Prepares the rules for many occasions. */
  public CompiledRewards compile() {
    return new CompiledRewards(this);
  }
}
