package io.shopcare.segmentation.reward;

import io.shopcare.InvalidInputException;
import io.shopcare.segmentation.reward.StackingGroup.Mode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The promotions that compete for a basket: which take part, in order of what each takes off alone,
 * and which go together, by bits. Not thread-safe; made for one decision.
 */
final class Contest {

  private static final int MOST = Long.SIZE;

  private final Basket basket;
  private final StackingPolicy policy;

  /** The places of the lines by identifier. */
  private final int[] places;

  private final Pricing pricing;

  /** All, in the order of the input. */
  private final Candidate[] all;

  /** By place in the input, the group whose other member goes before. */
  private final @Nullable String[] outranked;

  private final Candidate[] ranked;
  private final long[] clashes;

  /** Sets of which at most so many are applied. */
  private final List<long[]> caps = new ArrayList<>();

  Contest(Basket basket, List<Promotion> promotions, StackingPolicy policy) {
    require(promotions.size() <= MOST, "candidates", "at most 64 candidates");
    this.basket = basket;
    this.policy = policy;
    this.places = basket.byId();
    this.pricing = new Pricing(basket, places, policy.rounding());
    this.all = new Candidate[promotions.size()];
    this.outranked = new @Nullable String[all.length];
    Set<String> ids = new HashSet<>(2 * all.length);
    for (int i = 0; i < all.length; i++) {
      Promotion each = promotions.get(i);
      require(ids.add(each.id()), "duplicate", "each identifier once");
      all[i] = candidate(each);
    }
    if (!policy.groups().isEmpty()) {
      choose();
    }
    this.ranked = rank();
    this.clashes = new long[ranked.length];
    group();
    exclude();
    refuse();
  }

  private static void require(boolean holds, String code, String expected) {
    if (!holds) {
      throw InvalidInputException.of("reward.stacking." + code).at(code).expected(expected).build();
    }
  }

  private Candidate candidate(Promotion promotion) {
    boolean onInitial = false;
    if (!policy.groups().isEmpty()) {
      for (String group : promotion.groups()) {
        onInitial |= policy.group(group).isOnInitial();
      }
    }
    Candidate candidate = new Candidate(promotion, onInitial, lines(promotion), basket.currency());
    candidate.alone = candidate.isForeign ? 0 : pricing.alone(candidate);
    return candidate;
  }

  private int @Nullable [] lines(Promotion promotion) {
    if (promotion.lines().isEmpty()) {
      return null;
    }
    List<BasketLine> lines = basket.lines();
    return Arrays.stream(places)
        .filter(place -> promotion.lines().contains(lines.get(place).id()))
        .toArray();
  }

  /** Leaves one of each group where the group says which. */
  private void choose() {
    for (Map.Entry<String, StackingGroup> each : policy.groups().entrySet()) {
      Mode mode = each.getValue().mode();
      if (mode == Mode.PRIORITY || mode == Mode.LOWEST) {
        int chosen = chosen(each.getKey(), mode);
        for (int i = 0; i < all.length; i++) {
          if (i != chosen && isIn(each.getKey(), all[i])) {
            outranked[i] = each.getKey();
          }
        }
      }
    }
  }

  private static boolean isIn(String group, Candidate candidate) {
    return candidate.alone > 0 && candidate.promotion.groups().contains(group);
  }

  private int chosen(String group, Mode mode) {
    int chosen = -1;
    for (int i = 0; i < all.length; i++) {
      if (isIn(group, all[i]) && (chosen < 0 || comesBefore(all[i], all[chosen], mode))) {
        chosen = i;
      }
    }
    return chosen;
  }

  private static boolean comesBefore(Candidate one, Candidate other, Mode mode) {
    int byWorth = mode == Mode.LOWEST ? Long.compare(one.alone, other.alone) : 0;
    return byWorth != 0 ? byWorth < 0 : Candidate.comparePriority(one, other) < 0;
  }

  private Candidate[] rank() {
    Candidate[] members = new Candidate[all.length];
    int count = 0;
    for (int i = 0; i < all.length; i++) {
      if (all[i].alone > 0 && outranked[i] == null) {
        members[count++] = all[i];
      }
    }
    Candidate[] canonical = Arrays.copyOf(members, count);
    Candidate[] byWorth = canonical.clone();
    Arrays.sort(canonical, Candidate::compareCanonical);
    for (int i = 0; i < count; i++) {
      canonical[i].place = i;
    }
    Arrays.sort(byWorth, Candidate::compareWorth);
    return byWorth;
  }

  private void group() {
    Map<String, long[]> members = new HashMap<>();
    for (int i = 0; i < ranked.length; i++) {
      List<String> groups = ranked[i].promotion.groups();
      for (int j = 0; j < groups.size(); j++) {
        members.computeIfAbsent(groups.get(j), name -> new long[1])[0] |= 1L << i;
      }
    }
    for (Map.Entry<String, long[]> each : members.entrySet()) {
      StackingGroup group = policy.group(each.getKey());
      long set = each.getValue()[0];
      if (group.mode() != Mode.STACK) {
        for (int i = 0; i < ranked.length; i++) {
          if ((set >>> i & 1) != 0) {
            clashes[i] |= set & ~(1L << i);
          }
        }
      } else if (group.maxApplied() < Long.bitCount(set)) {
        caps.add(new long[] {set, group.maxApplied()});
      }
    }
    if (!policy.maxByPhase().isEmpty()) {
      policy.maxByPhase().forEach((phase, most) -> caps.add(new long[] {inPhase(phase), most}));
    }
  }

  private long inPhase(Phase phase) {
    long set = 0;
    for (int i = 0; i < ranked.length; i++) {
      set |= ranked[i].phase == phase ? 1L << i : 0;
    }
    return set;
  }

  private void exclude() {
    if (policy.exclusions().isEmpty()) {
      return;
    }
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < ranked.length; i++) {
      places.put(ranked[i].id, i);
    }
    for (StackingPolicy.Exclusion pair : policy.exclusions()) {
      Integer one = places.get(pair.one());
      Integer other = places.get(pair.other());
      if (one != null && other != null) {
        clashes[one] |= 1L << other;
        clashes[other] |= 1L << one;
      }
    }
  }

  private void refuse() {
    for (int i = 0; i < ranked.length; i++) {
      Set<Phase> phases = ranked[i].promotion.refuses();
      for (Phase phase : phases.isEmpty() ? Set.<Phase>of() : phases) {
        long set = inPhase(phase) & ~(1L << i);
        clashes[i] |= set;
        for (int j = 0; j < ranked.length; j++) {
          clashes[j] |= (set >>> j & 1) << i;
        }
      }
    }
  }

  /** Whether the caps allow a candidate beside a set. */
  boolean hasRoom(long set, int candidate) {
    for (int i = 0; i < caps.size(); i++) {
      long[] cap = caps.get(i);
      if ((cap[0] >>> candidate & 1) != 0 && Long.bitCount(cap[0] & set) >= cap[1]) {
        return false;
      }
    }
    return true;
  }

  /** Those that take part, what takes off most alone first. */
  Candidate[] ranked() {
    return ranked;
  }

  /** With which others each does not go, by bits. */
  long[] clashes() {
    return clashes;
  }

  Pricing pricing() {
    return pricing;
  }

  /** All in canonical order, whether they take part or not. */
  Candidate[] canonical() {
    Candidate[] sorted = all.clone();
    Arrays.sort(sorted, Candidate::compareCanonical);
    return sorted;
  }

  /** The group of which another goes before; null if there is none. */
  @Nullable String outrankedIn(Candidate candidate) {
    for (int i = 0; i < all.length; i++) {
      if (all[i] == candidate) {
        return outranked[i];
      }
    }
    return null;
  }
}
