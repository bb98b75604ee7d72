package io.shopcare.segmentation.reward;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import io.shopcare.decision.Rule;
import io.shopcare.segmentation.reward.RewardCondition.HasProduct;
import io.shopcare.segmentation.reward.RewardCondition.HasTag;
import io.shopcare.segmentation.reward.RewardCondition.InSegment;
import io.shopcare.segmentation.reward.RewardCondition.InTier;
import io.shopcare.segmentation.reward.RewardCondition.OrderValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule set, prepared: each rule stands on the shelf of one name that it asks for (an article, a
 * segment, a tag or a tier), sorted by the order value that it asks for. What an occasion costs
 * follows from the rules that it may fit, and not from all there are. Immutable and thread-safe.
 */
public final class CompiledRewards implements Rule<RewardFacts, List<Reward>> {

  private static final int NO_GROUP = -1;

  private final List<RewardRule> rules;
  private final int[] groups;
  private final RewardCondition[][] conditions;
  private final RewardEffect[] effects;
  private final AmountBasis[] bases;
  private final Instant[] starts;
  private final Instant[] ends;
  private final Map<RewardKey, RewardShelf> shelves = new HashMap<>();
  private final RewardShelf others;

  CompiledRewards(RewardRuleSet set) {
    this.rules = set.rules();
    this.groups = new int[rules.size()];
    this.conditions = new RewardCondition[groups.length][];
    this.effects = new RewardEffect[groups.length];
    this.bases = new AmountBasis[groups.length];
    this.starts = new Instant[groups.length];
    this.ends = new Instant[groups.length];
    long[] thresholds = new long[groups.length];
    Map<String, Integer> names = new HashMap<>();
    Map<RewardKey, List<Integer>> byKey = new HashMap<>();
    List<Integer> rest = new ArrayList<>();
    for (int i = 0; i < groups.length; i++) {
      RewardRule rule = rules.get(i);
      groups[i] =
          rule.group().isEmpty()
              ? NO_GROUP
              : names.computeIfAbsent(rule.group().get(), name -> names.size());
      conditions[i] = rule.when().toArray(new RewardCondition[0]);
      effects[i] = rule.then();
      bases[i] = rule.basis();
      starts[i] = rule.startInclusive().orElse(Instant.MIN);
      ends[i] = rule.endExclusive().orElse(Instant.MAX);
      thresholds[i] = threshold(rule);
      RewardKey key = key(rule);
      (key == null ? rest : byKey.computeIfAbsent(key, k -> new ArrayList<>())).add(i);
    }
    byKey.forEach((key, members) -> shelves.put(key, new RewardShelf(members, thresholds)));
    this.others = new RewardShelf(rest, thresholds);
  }

  private static long threshold(RewardRule rule) {
    long threshold = Long.MIN_VALUE;
    for (RewardCondition each : rule.when()) {
      if (each instanceof OrderValue value && value.basis() == AmountBasis.BEFORE_DISCOUNTS) {
        threshold = Math.max(threshold, Micros.of(value.atLeast()));
      }
    }
    return threshold;
  }

  /** The name that the fewest facts will have. */
  private static @Nullable RewardKey key(RewardRule rule) {
    RewardKey best = null;
    for (RewardCondition each : rule.when()) {
      RewardKey key = key(each);
      if (key != null && (best == null || key.kind().compareTo(best.kind()) < 0)) {
        best = key;
      }
    }
    return best;
  }

  private static @Nullable RewardKey key(RewardCondition condition) {
    if (condition instanceof HasProduct product) {
      return new RewardKey(RewardKey.Kind.PRODUCT, product.sku());
    }
    if (condition instanceof InSegment segment) {
      return new RewardKey(RewardKey.Kind.SEGMENT, segment.segment());
    }
    if (condition instanceof HasTag tag) {
      return new RewardKey(RewardKey.Kind.TAG, tag.tag());
    }
    return condition instanceof InTier tier
        ? new RewardKey(RewardKey.Kind.TIER, tier.tier())
        : null;
  }

  /** The rules, by their numbers. */
  public List<RewardRule> rules() {
    return rules;
  }

  /**
   * Finds the rules that grant a reward, and allocates nothing once the facts were asked before.
   *
   * @param hits filled from the start with the numbers of these rules, ascending; at least as long
   *     as there are rules
   * @return how many they are
   * @throws InvalidInputException with code {@code reward.hits.too-short}
   */
  public int decide(RewardFacts facts, Instant at, int[] hits) {
    if (hits.length < groups.length) {
      throw InvalidInputException.of("reward.hits.too-short")
          .at("hits")
          .expected("a place for each rule")
          .build();
    }
    long micros = facts.microsBefore();
    int count = collect(others.reach(micros), others, facts, at, hits, 0);
    List<RewardKey> keys = facts.keys();
    for (int i = 0; i < keys.size(); i++) {
      RewardShelf shelf = shelves.get(keys.get(i));
      if (shelf != null) {
        count = collect(shelf.reach(micros), shelf, facts, at, hits, count);
      }
    }
    Arrays.sort(hits, 0, count);
    return oneOfGroup(hits, count);
  }

  private int collect(
      int reach, RewardShelf shelf, RewardFacts facts, Instant at, int[] hits, int count) {
    int next = count;
    for (int i = 0; i < reach; i++) {
      int rule = shelf.rule(i);
      if (grants(rule, facts, at)) {
        hits[next++] = rule;
      }
    }
    return next;
  }

  /** As {@link RewardRule#grants}, on arrays, since an Optional is made anew at each call. */
  private boolean grants(int rule, RewardFacts facts, Instant at) {
    if (at.isBefore(starts[rule])
        || !at.isBefore(ends[rule])
        || !effects[rule].isIn(facts.currency())) {
      return false;
    }
    for (RewardCondition condition : conditions[rule]) {
      if (!condition.holds(facts, at)) {
        return false;
      }
    }
    return effects[rule].isWorth(facts, bases[rule]);
  }

  /** Leaves the first of each group. */
  private int oneOfGroup(int[] hits, int count) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int group = groups[hits[i]];
      if (group == NO_GROUP || firstOf(group, hits, kept) < 0) {
        hits[kept++] = hits[i];
      }
    }
    return kept;
  }

  private int firstOf(int group, int[] hits, int count) {
    for (int i = 0; i < count; i++) {
      if (groups[hits[i]] == group) {
        return hits[i];
      }
    }
    return -1;
  }

  /** The rewards granted, in the order of the rules. */
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
