package io.shopcare.segmentation.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ways in which a list could be otherwise: each entry that a segment names put in or taken out,
 * all others taken out together, or one of no name put in where there is none.
 */
final class ListCandidates {

  /** So many steps are combined in every way; of more only one is taken at a time. */
  private static final int MOST_STEPS = 10;

  /** Entries to put in and to take out. */
  private record Step(List<String> in, List<String> out, boolean another) {

    int size() {
      return Math.max(in.size(), out.size());
    }
  }

  private final String name;
  private final List<String> from;
  private final boolean folded;
  private final List<Step> steps = new ArrayList<>();

  ListCandidates(SegmentAttribute attribute, List<Condition> conditions, List<String> from) {
    this.name = attribute.name();
    this.from = from;
    this.folded = attribute.type().isFolded();
    Set<String> named = new LinkedHashSet<>();
    for (Condition condition : conditions) {
      for (String text : ConditionCompiler.texts(condition)) {
        if (named.stream().noneMatch(known -> same(known, text))) {
          named.add(text);
        }
      }
    }
    Set<String> others =
        folded ? new TreeSet<>(String.CASE_INSENSITIVE_ORDER) : new LinkedHashSet<>();
    others.addAll(from);
    for (String text : named) {
      List<String> held = from.stream().filter(entry -> same(entry, text)).toList();
      held.forEach(others::remove);
      List<String> out = held.isEmpty() ? List.of() : List.of(text);
      steps.add(new Step(held.isEmpty() ? List.of(text) : List.of(), out, false));
    }
    named.addAll(from);
    steps.add(
        others.isEmpty()
            ? new Step(List.of(Candidate.unnamed(named)), List.of(), true)
            : new Step(List.of(), List.copyOf(others), false));
  }

  private boolean same(String one, String other) {
    return folded ? one.equalsIgnoreCase(other) : one.equals(other);
  }

  /** Whether every list that could make a difference is among the candidates. */
  boolean isComplete() {
    return steps.size() <= MOST_STEPS;
  }

  /** The fewest entries first. */
  List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    if (isComplete()) {
      for (int chosen = 1; chosen < 1 << steps.size(); chosen++) {
        List<Step> some = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
          if ((chosen >> i & 1) == 1) {
            some.add(steps.get(i));
          }
        }
        candidates.add(candidate(some));
      }
    } else {
      steps.forEach(step -> candidates.add(candidate(List.of(step))));
    }
    candidates.sort(Comparator.comparing(Candidate::size));
    return candidates;
  }

  private Candidate candidate(List<Step> some) {
    List<String> to = new ArrayList<>(from);
    List<String> added = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    boolean another = false;
    for (Step step : some) {
      step.out().forEach(text -> to.removeIf(entry -> same(entry, text)));
      removed.addAll(step.out());
      to.addAll(step.in());
      another |= step.another();
      if (!step.another()) {
        added.addAll(step.in());
      }
    }
    return new Candidate(
        WhatIf.Fact.list(List.copyOf(to)),
        new FactChange.Entries(name, added, removed, another),
        ChangeSize.times(some.stream().mapToInt(Step::size).sum()));
  }
}
