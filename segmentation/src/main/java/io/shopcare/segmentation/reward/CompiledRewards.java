package io.shopcare.segmentation.reward;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import io.shopcare.decision.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule set, prepared: what an occasion costs follows from how many different numbers the rules
 * ask for and how many rules its names and numbers leave, and hardly from how many there are.
 * Immutable and thread-safe.
 */
public final class CompiledRewards implements Rule<RewardFacts, List<Reward>> {

  private static final int NO_GROUP = -1;

  private final List<RewardRule> rules;
  private final RewardIndex index;
  private final RewardWorth worth;

  /** By rule, the number of its group. */
  private final int[] groups;

  /** By the number of a group. */
  private final RewardShelf[] members;

  CompiledRewards(RewardRuleSet set) {
    this.rules = set.rules();
    this.index = new RewardIndex(rules);
    this.worth = new RewardWorth(rules);
    this.groups = new int[rules.size()];
    Map<String, Integer> numbers = new HashMap<>();
    List<List<Integer>> byGroup = new ArrayList<>();
    for (int i = 0; i < groups.length; i++) {
      groups[i] = NO_GROUP;
      if (rules.get(i).group().isPresent()) {
        groups[i] = numbers.computeIfAbsent(rules.get(i).group().get(), name -> numbers.size());
        if (groups[i] == byGroup.size()) {
          byGroup.add(new ArrayList<>());
        }
        byGroup.get(groups[i]).add(i);
      }
    }
    this.members = byGroup.stream().map(RewardShelf::new).toArray(RewardShelf[]::new);
  }

  /** The rules, by their numbers: in the order of the {@linkplain RewardRuleSet set}. */
  public List<RewardRule> rules() {
    return rules;
  }

  /**
   * Finds the rules that grant a reward, and allocates nothing once the facts were asked before.
   *
   * @param hits filled from the start with the numbers of these rules, ascending, and behind them
   *     with anything; at least as long as there are rules
   * @return how many they are
   * @throws InvalidInputException with code {@code reward.hits.too-short}
   * @throws ArithmeticException if a reward does not fit
   */
  public int decide(RewardFacts facts, Instant at, int[] hits) {
    if (hits.length < groups.length) {
      throw InvalidInputException.of("reward.hits.too-short")
          .at("hits")
          .expected("a place for each rule")
          .build();
    }
    // The end of the array serves as a set of bits: it is read before numbers are written there.
    int from = groups.length - RewardShelf.words(groups.length);
    index.mark(facts, at, hits, from);
    return granted(facts, hits, from);
  }

  /** Reads the numbers of the rules off their bits and leaves one of each group. */
  private int granted(RewardFacts facts, int[] hits, int from) {
    long before = RewardWorth.seen(facts.microsBefore());
    long after = RewardWorth.seen(facts.microsAfter());
    int count = 0;
    for (int place = 0; from + place < groups.length; place++) {
      int word = hits[from + place];
      while (word != 0) {
        int rule = place * Integer.SIZE + Integer.numberOfTrailingZeros(word);
        word &= word - 1;
        if (worth.isWorth(rule, facts, before, after)) {
          hits[count++] = rule;
          int group = groups[rule];
          if (group != NO_GROUP) {
            word &= ~members[group].takeAfter(place, hits, from);
          }
        }
      }
    }
    return count;
  }

  private int firstOf(int group, int[] hits, int count) {
    for (int i = 0; i < count; i++) {
      if (groups[hits[i]] == group) {
        return hits[i];
      }
    }
    return -1;
  }

  /** The rewards granted, in the order of the rules by priority, then name. */
  @Override
  public List<Reward> decide(RewardFacts facts, Instant at) {
    int[] hits = new int[groups.length];
    int count = decide(facts, at, hits);
    List<Reward> rewards = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      rewards.add(rules.get(hits[i]).decide(facts, at).accepted().orElseThrow());
    }
    return List.copyOf(rewards);
  }

  /** The same, with a reason for every rule and all its own behind it. */
  @Override
  public Decision<List<Reward>> explain(RewardFacts facts, Instant at) {
    int[] hits = new int[groups.length];
    int count = decide(facts, at, hits);
    int[] granted = Arrays.copyOf(hits, count);
    List<Reason> reasons = new ArrayList<>(groups.length);
    Optional<Instant> next = Optional.empty();
    for (int i = 0; i < groups.length; i++) {
      reasons.add(reason(i, granted, facts, at));
      next = Decision.earliest(next, rules.get(i).nextChange(facts, at));
    }
    return Decision.<List<Reward>>builder()
        .value(decide(facts, at))
        .reasons(reasons)
        .validUntil(next)
        .build();
  }

  private Reason reason(int number, int[] hits, RewardFacts facts, Instant at) {
    RewardRule rule = rules.get(number);
    boolean granted = Arrays.binarySearch(hits, number) >= 0;
    List<Reason> because = new ArrayList<>(rule.explain(facts, at).reasons());
    if (!granted && rule.grants(facts, at)) {
      because.add(
          Reason.against(
              RewardReasons.GROUP_TAKEN,
              Detail.text("group", rule.group().orElseThrow()),
              Detail.text("by", rules.get(firstOf(groups[number], hits, hits.length)).name())));
    }
    return Reason.of(
            granted,
            granted ? RewardReasons.RULE_GRANTED : RewardReasons.RULE_REFUSED,
            Detail.text("rule", rule.name()),
            Detail.number("version", rule.version()))
        .because(because);
  }
}
