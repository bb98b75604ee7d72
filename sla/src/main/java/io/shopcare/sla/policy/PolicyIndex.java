package io.shopcare.sla.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first policy that applies without trying all: each policy is filed under the codes of
 * one of its conditions, that which the fewest policies share, so that only those filed under a
 * code of the ticket are tried.
 */
final class PolicyIndex {

  private final SlaPolicy[] policies;

  /** Rising positions by code. */
  private final Map<SlaAttribute, Map<String, List<Integer>>> byCode =
      new EnumMap<>(SlaAttribute.class);

  /** Rising positions of the policies for everyone. */
  private final List<Integer> forEveryone = new ArrayList<>();

  /** The instants at which a version comes into force or goes out of it, rising. */
  private final Instant[] turns;

  PolicyIndex(SlaPolicy[] policies) {
    this.policies = policies;
    Map<SlaAttribute, Map<String, Integer>> uses = new EnumMap<>(SlaAttribute.class);
    NavigableSet<Instant> changes = new TreeSet<>();
    for (SlaPolicy policy : policies) {
      policy.conditions().forEach(condition -> count(condition, uses));
      policy.effectiveFrom().ifPresent(changes::add);
      policy.effectiveUntil().ifPresent(changes::add);
    }
    turns = changes.toArray(Instant[]::new);
    for (int i = 0; i < policies.length; i++) {
      file(i, rarest(policies[i], uses));
    }
  }

  private static void count(SlaCondition condition, Map<SlaAttribute, Map<String, Integer>> uses) {
    Map<String, Integer> codes =
        uses.computeIfAbsent(condition.attribute(), attribute -> new HashMap<>());
    condition.anyOf().forEach(code -> codes.merge(code, 1, Integer::sum));
  }

  private static @Nullable SlaCondition rarest(
      SlaPolicy policy, Map<SlaAttribute, Map<String, Integer>> uses) {
    SlaCondition best = null;
    long fewest = Long.MAX_VALUE;
    for (SlaCondition condition : policy.conditions()) {
      Map<String, Integer> codes = uses.getOrDefault(condition.attribute(), Map.of());
      long sharing = 0;
      for (String code : condition.anyOf()) {
        sharing += codes.getOrDefault(code, 0);
      }
      if (sharing < fewest) {
        fewest = sharing;
        best = condition;
      }
    }
    return best;
  }

  private void file(int position, @Nullable SlaCondition condition) {
    if (condition == null) {
      forEveryone.add(position);
      return;
    }
    Map<String, List<Integer>> codes =
        byCode.computeIfAbsent(condition.attribute(), attribute -> new HashMap<>());
    for (String code : condition.anyOf()) {
      codes.computeIfAbsent(code, c -> new ArrayList<>(1)).add(position);
    }
  }

  /** The position of the first policy that applies, -1 if none does. */
  int first(SlaSubject subject, Instant at) {
    int best = first(forEveryone, policies.length, subject, at);
    if (best > 0) {
      for (Map.Entry<SlaAttribute, Map<String, List<Integer>>> filed : byCode.entrySet()) {
        for (String code : filed.getKey().codes(subject)) {
          best = first(filed.getValue().getOrDefault(code, List.of()), best, subject, at);
        }
      }
    }
    return best == policies.length ? -1 : best;
  }

  private int first(List<Integer> positions, int before, SlaSubject subject, Instant at) {
    for (int position : positions) {
      if (position >= before) {
        break;
      }
      if (policies[position].appliesTo(subject, at)) {
        return position;
      }
    }
    return before;
  }

  /** The first later instant at which a version comes into force or goes out of it, or null. */
  @Nullable Instant nextTurn(Instant at) {
    int found = Arrays.binarySearch(turns, at);
    int next = found >= 0 ? found + 1 : -found - 1;
    return next == turns.length ? null : turns[next];
  }
}
