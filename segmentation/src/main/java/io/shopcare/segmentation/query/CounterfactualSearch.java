package io.shopcare.segmentation.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tries the ways in which each fact about one customer could be otherwise. */
final class CounterfactualSearch<T> {

  private record Found(Counterfactual counterfactual, ChangeSize size) {}

  private final CompiledSegment<T> compiled;
  private final T customer;
  private final Days days;
  private final BoundSegment<WhatIf<T>> bound;
  private final WhatIf<T> known;
  private final boolean value;
  private boolean complete = true;

  CounterfactualSearch(CompiledSegment<T> compiled, T customer, Days days) {
    this.compiled = compiled;
    this.customer = customer;
    this.days = days;
    this.bound = compiled.whatIf(days);
    this.known = WhatIf.asIs(customer);
    this.value = bound.matches(known);
  }

  /** Whether everything was tried, once all have been asked for. */
  boolean isComplete() {
    return complete;
  }

  List<Counterfactual> all() {
    List<Found> found = new ArrayList<>();
    AskedFacts asked = compiled.asked();
    asked
        .attributes()
        .forEach(
            (name, conditions) -> attribute(asked.attribute(name, conditions), conditions, found));
    asked.events().forEach((name, clauses) -> event(name, clauses, found));
    return found.stream()
        .sorted(Comparator.comparing(Found::size))
        .map(Found::counterfactual)
        .toList();
  }

  private void attribute(
      SegmentAttribute attribute, List<Condition> conditions, List<Found> found) {
    for (Candidate candidate : candidates(attribute, conditions)) {
      WhatIf<T> changed = known.with(attribute.name(), candidate.fact());
      if (bound.matches(changed) != value) {
        found.add(found(changed, candidate.change(), candidate.size()));
        return;
      }
    }
  }

  private List<Candidate> candidates(SegmentAttribute attribute, List<Condition> conditions) {
    FactReader<T> reader = compiled.reader();
    return switch (attribute.type().reading()) {
      case NUMBER ->
          Candidate.ofNumber(
              attribute,
              conditions,
              ConditionCompiler.number(attribute, reader).of(customer),
              days);
      case TEXT ->
          Candidate.ofText(
              attribute, conditions, ConditionCompiler.text(attribute, reader).of(customer));
      case LIST ->
          list(attribute, conditions, ConditionCompiler.list(attribute, reader).of(customer));
    };
  }

  private List<Candidate> list(
      SegmentAttribute attribute, List<Condition> conditions, List<String> from) {
    ListSearch search = new ListSearch(attribute, conditions, from);
    Formula holds = formula(compiled.segment().query(), attribute.name(), search);
    Candidate smallest = search.smallest(value ? new Formula.Not(holds) : holds);
    complete &= search.isComplete();
    return smallest == null ? List.of() : List.of(smallest);
  }

  /** What is asked of a list, all else being as it is. */
  private Formula formula(Query query, String name, ListSearch search) {
    if (query instanceof Query.InSegment reference) {
      return formula(compiled.segment(reference).query(), name, search);
    }
    if (query instanceof Query.Attribute clause && clause.name().equals(name)) {
      return search.formula(clause.condition());
    }
    if (query.parts().isEmpty()) {
      return Formula.always(compiled.holds(query, customer, days));
    }
    List<Formula> parts = new ArrayList<>();
    query.parts().forEach(part -> parts.add(formula(part, name, search)));
    return query instanceof Query.Not
        ? new Formula.Not(parts.get(0))
        : query instanceof Query.And ? new Formula.All(parts) : Formula.any(parts);
  }

  private void event(String name, List<Query.Matches> clauses, List<Found> found) {
    SegmentFunction.Rows function =
        (SegmentFunction.Rows) compiled.schema().function(name).orElseThrow();
    EventCandidates candidates =
        new EventCandidates(function, clauses, gaps(function, clauses), days);
    Map<String, WhatIf.Fact> event =
        candidates.first(columns -> bound.matches(known.withEvent(name, columns)) != value);
    complete &= candidates.isComplete();
    if (event != null) {
      found.add(found(known.withEvent(name, event), candidates.change(event), ChangeSize.times(1)));
    }
  }

  /** What each {@code sum_…} lacks to the edges of what is asked of it, by its column. */
  private Map<String, List<Long>> gaps(SegmentFunction.Rows function, List<Query.Matches> clauses) {
    Map<String, List<Long>> gaps = new LinkedHashMap<>();
    for (Query.Matches clause : clauses) {
      List<String> aggregates =
          clause.parameters().stream().map(Parameter::name).filter(function::isAggregate).toList();
      List<List<Long>> lacking = compiled.gaps(clause, customer, days);
      for (int i = 0; i < aggregates.size(); i++) {
        if (aggregates.get(i).startsWith(SegmentFunction.SUM)) {
          gaps.computeIfAbsent(
                  aggregates.get(i).substring(SegmentFunction.SUM.length()),
                  column -> new ArrayList<>())
              .addAll(lacking.get(i));
        }
      }
    }
    return gaps;
  }

  private Found found(WhatIf<T> changed, FactChange change, ChangeSize size) {
    return new Found(
        Counterfactual.builder()
            .value(!value)
            .change(change)
            .before(bound.nextChange(changed))
            .build(),
        size);
  }
}
