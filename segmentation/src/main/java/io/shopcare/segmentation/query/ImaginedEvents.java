package io.shopcare.segmentation.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** The events that could happen to make a clause hold, beside those that have happened. */
final class ImaginedEvents {

  private static final int MOST = 512;
  private static final int MOST_COPIES = 64;

  private static final SegmentAttribute COUNT =
      SegmentAttribute.of(SegmentFunction.COUNT, ValueType.WHOLE).withLeast(0);

  private static final Imagined ANY = new Imagined(Map.of(), Map.of());

  private final SegmentSchema schema;
  private final Days days;

  ImaginedEvents(SegmentSchema schema, Days days) {
    this.schema = schema;
    this.days = days;
  }

  /** Those that have happened first, then those and more, the fewest first. */
  List<Map<String, List<Imagined>>> of(Query clause, Map<String, List<Imagined>> happened) {
    List<Map<String, List<Imagined>>> all = new ArrayList<>(List.of(happened));
    if (clause instanceof Query.Sequence sequence) {
      for (Imagined first : one(sequence.first())) {
        for (Imagined then : one(sequence.then())) {
          Map<String, List<Imagined>> both = with(happened, sequence.first(), first, 1);
          all.add(with(both, sequence.then(), soonAfter(first, then), 1));
          all.add(with(both, sequence.then(), then, 1));
        }
        if (all.size() > MOST) {
          return all;
        }
      }
    } else if (clause instanceof Query.Attribute known) {
      all.add(with(happened, new Query.Matches(known.name(), false, List.of()), ANY, 1));
    } else if (clause instanceof Query.Matches matches) {
      for (Imagined event : one(matches)) {
        for (int copies : copies(matches)) {
          all.add(with(happened, matches, event, copies));
        }
      }
    }
    return all;
  }

  private static Imagined soonAfter(Imagined first, Imagined then) {
    long at = first.facts().getOrDefault(SegmentFunction.DATE, WhatIf.Fact.NONE).number();
    Map<String, WhatIf.Fact> facts = new LinkedHashMap<>(then.facts());
    facts.put(SegmentFunction.DATE, WhatIf.Fact.number(at + 1));
    return new Imagined(facts, Map.of());
  }

  private static Map<String, List<Imagined>> with(
      Map<String, List<Imagined>> happened, Query.Matches clause, Imagined event, int copies) {
    Map<String, List<Imagined>> more = new LinkedHashMap<>(happened);
    List<Imagined> events = new ArrayList<>(more.getOrDefault(clause.function(), List.of()));
    events.addAll(Collections.nCopies(copies, event));
    more.put(clause.function(), events);
    return more;
  }

  /** How many of the same could be counted. */
  private Set<Integer> copies(Query.Matches clause) {
    Set<Integer> copies = new LinkedHashSet<>(List.of(1));
    for (Parameter parameter : clause.parameters()) {
      if (parameter.name().equals(SegmentFunction.COUNT)) {
        for (long edge : Candidate.edges(COUNT, List.of(parameter.condition()), days)) {
          if (edge > 0 && edge <= MOST_COPIES) {
            copies.add((int) edge);
          }
        }
      }
    }
    return copies;
  }

  /** One event, its columns by the conditions of the clause. */
  private List<Imagined> one(Query.Matches clause) {
    SegmentFunction function = schema.function(clause.function()).orElseThrow();
    List<Map<String, WhatIf.Fact>> all = new ArrayList<>(List.of(Map.of()));
    if (!(function instanceof SegmentFunction.Rows rows)) {
      return List.of();
    }
    for (SegmentAttribute column : rows.columns()) {
      List<Map<String, WhatIf.Fact>> more = new ArrayList<>();
      for (WhatIf.Fact fact : values(column, clause)) {
        for (Map<String, WhatIf.Fact> some : all) {
          Map<String, WhatIf.Fact> event = new LinkedHashMap<>(some);
          event.put(column.name(), fact);
          more.add(event);
        }
      }
      all = more.size() > MOST ? more.subList(0, MOST) : more;
    }
    return all.stream().map(facts -> new Imagined(facts, Map.of())).toList();
  }

  private List<WhatIf.Fact> values(SegmentAttribute column, Query.Matches clause) {
    List<Condition> conditions = conditions(clause, column.name());
    List<Condition> sums = conditions(clause, SegmentFunction.SUM + column.name());
    boolean date = column.name().equals(SegmentFunction.DATE);
    List<WhatIf.Fact> values = new ArrayList<>();
    if (conditions.isEmpty() && sums.isEmpty()) {
      return List.of(date ? WhatIf.Fact.number(days.now()) : WhatIf.Fact.NONE);
    }
    if (column.type().reading() == ValueType.Reading.NUMBER) {
      SortedSet<Long> edges = Candidate.edges(column, conditions, days);
      edges.addAll(Candidate.edges(column, sums, days));
      edges.forEach(edge -> values.add(WhatIf.Fact.number(edge)));
    } else {
      conditions.stream()
          .flatMap(condition -> ConditionCompiler.texts(condition).stream())
          .distinct()
          .forEach(text -> values.add(WhatIf.Fact.text(text)));
      values.add(WhatIf.Fact.text("other"));
    }
    values.add(WhatIf.Fact.NONE);
    return values;
  }

  private static List<Condition> conditions(Query.Matches clause, String name) {
    return clause.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .map(Parameter::condition)
        .toList();
  }
}
