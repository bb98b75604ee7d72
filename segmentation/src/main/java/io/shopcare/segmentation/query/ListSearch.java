package io.shopcare.segmentation.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the fewest entries of a list to put in or to take out: each entry that a segment names,
 * all others taken out together, or where there is none one of no name put in, of a list with codes
 * the first that is not named. Exact: whatever is left open when an answer is known stays as it is,
 * and what costs as much as the best is not tried.
 */
final class ListSearch {

  /** So many entries may be named, as the search goes as deep. */
  private static final int MOST_NAMES = 500;

  private static final int MOST_TRIALS = 20_000;

  /** Entries to put in and to take out. */
  private record Step(List<String> in, List<String> out, boolean another) {

    int size() {
      return Math.max(in.size(), out.size());
    }

    /** Which of {@code false} and {@code true} the answer to "is it there" becomes. */
    int otherwise() {
      return out.isEmpty() ? 1 : 0;
    }
  }

  private final String name;
  private final List<String> from;
  private final Comparator<String> order;
  private final SortedMap<String, Formula> entries;
  private final Map<Dimension<?>, Step> steps = new LinkedHashMap<>();
  private final List<Formula> any = new ArrayList<>();
  private final List<Step> changed = new ArrayList<>();
  private @Nullable List<Step> best;
  private int least = Integer.MAX_VALUE;
  private int trials;

  ListSearch(SegmentAttribute attribute, List<Condition> conditions, List<String> from) {
    this.name = attribute.name();
    this.from = from;
    this.order =
        attribute.type().isFolded() ? String.CASE_INSENSITIVE_ORDER : Comparator.naturalOrder();
    this.entries = new TreeMap<>(order);
    SortedSet<String> held = new TreeSet<>(order);
    held.addAll(from);
    SortedSet<String> others = new TreeSet<>(held);
    for (Condition condition : conditions) {
      for (String text : ConditionCompiler.texts(condition)) {
        if (!entries.containsKey(text)) {
          others.remove(text);
          entries.put(text, step(held.contains(text) ? out(List.of(text)) : in(text, false)));
        }
      }
    }
    held.addAll(entries.keySet());
    if (!others.isEmpty()) {
      step(out(List.copyOf(others)));
    } else if (attribute.values().isEmpty()) {
      step(in(Candidate.unnamed(held), true));
    } else {
      attribute.values().stream()
          .filter(code -> !held.contains(code))
          .findFirst()
          .ifPresent(code -> step(in(code, false)));
    }
  }

  private static Step in(String text, boolean another) {
    return new Step(List.of(text), List.of(), another);
  }

  private static Step out(List<String> texts) {
    return new Step(List.of(), texts, false);
  }

  private Formula step(Step step) {
    Dimension<Boolean> there = new Dimension<>();
    there.add(false);
    there.add(true);
    Formula formula = new Formula.Atom<>(there, value -> value);
    steps.put(there, step);
    any.add(formula);
    return formula;
  }

  /** What one of the conditions asks of the entries. */
  Formula formula(Condition condition) {
    List<Formula> asked = new ArrayList<>();
    for (String text : ConditionCompiler.texts(condition)) {
      asked.add(entries.getOrDefault(text, Formula.always(false)));
    }
    Formula holds =
        condition instanceof Condition.Contains contains
                && contains.quantity() == Condition.Quantity.ALL
            ? new Formula.All(asked)
            : Formula.any(condition instanceof Condition.IsNull ? any : asked);
    return ConditionCompiler.isNegated(condition) ? new Formula.Not(holds) : holds;
  }

  /** Whether the smallest change is known, or that there is none. */
  boolean isComplete() {
    return entries.size() <= MOST_NAMES && trials <= MOST_TRIALS;
  }

  /** The smallest change with which something holds; null if there is none or it is not known. */
  @Nullable Candidate smallest(Formula wanted) {
    if (isComplete()) {
      search(wanted, 0);
    }
    return best == null || !isComplete() ? null : candidate(best);
  }

  private void search(Formula wanted, int size) {
    Formula.Known known = wanted.known();
    if (known == Formula.Known.YES) {
      best = List.copyOf(changed);
      least = size;
    }
    if (known != Formula.Known.OPEN || trials++ >= MOST_TRIALS) {
      return;
    }
    Dimension<?> there = wanted.open();
    Step step = steps.getOrDefault(there, out(List.of()));
    if (size + step.size() < least) {
      there.choose(step.otherwise());
      changed.add(step);
      search(wanted, size + step.size());
      changed.remove(changed.size() - 1);
    }
    there.choose(1 - step.otherwise());
    search(wanted, size);
    there.choose(-1);
  }

  private Candidate candidate(List<Step> some) {
    List<String> to = new ArrayList<>(from);
    List<String> added = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    boolean another = false;
    int size = 0;
    for (Step step : steps.values()) {
      if (some.contains(step)) {
        step.out().forEach(text -> to.removeIf(entry -> order.compare(entry, text) == 0));
        removed.addAll(step.out());
        to.addAll(step.in());
        another |= step.another();
        added.addAll(step.another() ? List.of() : step.in());
        size += step.size();
      }
    }
    return new Candidate(
        WhatIf.Fact.list(List.copyOf(to)),
        new FactChange.Entries(name, added, removed, another),
        ChangeSize.times(size));
  }
}
