package io.shopcare.segmentation.reward;

import io.shopcare.money.CurrencyCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rules the facts fit, found without asking rule by rule. What rules have in common is asked
 * once: a rule stands on the shelf of one name that it asks for, numbers are read off {@linkplain
 * RewardScale scales}, and each condition that is left is put once for all the rules that have it.
 * Immutable.
 */
final class RewardIndex {

  /** A condition that is put as it stands, and the rules that have it. */
  private record Question(RewardCondition condition, RewardShelf rules) {}

  private final int words;

  /** The rules that ask for no name. */
  private final RewardShelf nameless;

  private final Map<RewardKey, RewardShelf> shelves = new HashMap<>();

  /** The rules whose reward can be given in some currencies only. */
  private final RewardShelf bound;

  /** The rules whose reward cannot be given in a currency, where that is not all that are bound. */
  private final Map<CurrencyCode, RewardShelf> foreign = new HashMap<>();

  private final RewardScale[] scales;
  private final Question[] questions;

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
    this.questions =
        sorting.open.entrySet().stream()
            .map(each -> new Question(each.getKey(), new RewardShelf(each.getValue())))
            .toArray(Question[]::new);
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
    for (Question question : questions) {
      if (question.rules.meets(bits, from) && !question.condition.holds(facts, at)) {
        question.rules.takeFrom(bits, from);
      }
    }
  }
}
