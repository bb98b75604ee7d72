package io.shopcare.segmentation.reward;

import io.shopcare.money.CurrencyCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rules the facts fit, found without asking rule by rule: a rule stands on the shelf of one
 * name that it asks for, numbers are read off {@linkplain RewardScale scales}, and only the few
 * rules that these leave are asked for what is left of their conditions. Immutable.
 */
final class RewardIndex {

  private final int words;

  /** The rules that ask for no name. */
  private final RewardShelf nameless;

  private final Map<RewardKey, RewardShelf> shelves = new HashMap<>();

  /** The rules whose reward can be given in some currencies only. */
  private final RewardShelf bound;

  /** The rules whose reward cannot be given in a currency, where that is not all that are bound. */
  private final Map<CurrencyCode, RewardShelf> foreign = new HashMap<>();

  private final RewardScale[] scales;

  /** By rule, the conditions that neither its shelf nor a scale has answered. */
  private final RewardCondition[][] open;

  /** The rules that have such, by bits. */
  private final int[] asking;

  RewardIndex(List<RewardRule> rules) {
    this.words = RewardShelf.words(rules.size());
    RewardSorting sorting = new RewardSorting(rules);
    this.nameless = new RewardShelf(sorting.nameless);
    sorting.named.forEach((key, members) -> shelves.put(key, new RewardShelf(members)));
    this.bound = new RewardShelf(sorting.bound);
    for (CurrencyCode currency : CurrencyCode.all()) {
      List<Integer> others = new ArrayList<>(sorting.bound);
      others.removeIf(rule -> rules.get(rule).then().isIn(currency));
      if (others.size() < sorting.bound.size()) {
        foreign.put(currency, new RewardShelf(others));
      }
    }
    this.scales =
        sorting.measured.entrySet().stream()
            .map(each -> new RewardScale(each.getKey(), each.getValue(), rules.size()))
            .toArray(RewardScale[]::new);
    this.open =
        sorting.open.stream()
            .map(each -> each.toArray(RewardCondition[]::new))
            .toArray(RewardCondition[][]::new);
    this.asking = new int[words];
    for (int i = 0; i < open.length; i++) {
      asking[i / Integer.SIZE] |= open[i].length > 0 ? 1 << i : 0;
    }
  }

  /**
   * Marks the rules that are in force, that the facts fit and whose reward can be given in the
   * currency of the facts; free shipping only where shipping costs something. Allocates nothing
   * once the facts were asked before.
   *
   * @param bits so many words from an index on are overwritten with a bit for each rule
   */
  void mark(RewardFacts facts, Instant at, int[] bits, int from) {
    Arrays.fill(bits, from, from + words, 0);
    nameless.addTo(bits, from);
    List<RewardKey> keys = facts.prepared().keys;
    for (int i = 0; i < keys.size(); i++) {
      RewardShelf shelf = shelves.get(keys.get(i));
      if (shelf != null) {
        shelf.addTo(bits, from);
      }
    }
    RewardShelf others = foreign.get(facts.currency());
    (others == null ? bound : others).takeFrom(bits, from);
    for (RewardScale scale : scales) {
      scale.narrow(facts, at, bits, from);
    }
    for (int place = 0; place < words; place++) {
      int left = bits[from + place] & asking[place];
      while (left != 0) {
        int rule = place * Integer.SIZE + Integer.numberOfTrailingZeros(left);
        left &= left - 1;
        if (!holds(open[rule], facts, at)) {
          bits[from + place] &= ~(1 << rule);
        }
      }
    }
  }

  private static boolean holds(RewardCondition[] conditions, RewardFacts facts, Instant at) {
    for (RewardCondition each : conditions) {
      if (!each.holds(facts, at)) {
        return false;
      }
    }
    return true;
  }
}
