package io.shopcare.segmentation.query;

import io.shopcare.decision.Detail;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The events of a function of which there could be one more, at the moment asked about: for each
 * column no value first, then what is named, numbers from zero up; of values that make no
 * difference the first only.
 */
final class EventCandidates {

  private static final int MOST = 4_096;

  /** Numbers beyond are left out, so that sums with them fit. */
  private static final long FARTHEST = 1L << 61;

  private final SegmentFunction.Rows function;
  private final List<Query.Matches> clauses;
  private final Map<SegmentAttribute, List<WhatIf.Fact>> columns = new LinkedHashMap<>();
  private final Days days;
  private boolean all = true;
  private int tried;

  /**
   * Makes them.
   *
   * @param gaps what each {@code sum_…} lacks to the edges of what is asked of it, by its column
   */
  EventCandidates(
      SegmentFunction.Rows function,
      List<Query.Matches> clauses,
      Map<String, List<Long>> gaps,
      Days days) {
    this.function = function;
    this.clauses = clauses;
    this.days = days;
    for (SegmentAttribute column : function.columns()) {
      if (!column.name().equals(SegmentFunction.DATE)) {
        columns.put(column, values(column, gaps.getOrDefault(column.name(), List.of())));
      }
    }
  }

  /** Whether all have been tried when none did. */
  boolean isComplete() {
    return all && tried <= MOST;
  }

  /** The first for which a test holds; null if there is none among those tried. */
  @Nullable Map<String, WhatIf.Fact> first(Predicate<Map<String, WhatIf.Fact>> test) {
    List<SegmentAttribute> names = List.copyOf(columns.keySet());
    int[] chosen = new int[names.size()];
    do {
      Map<String, WhatIf.Fact> event = new LinkedHashMap<>();
      if (function.columns().stream()
          .anyMatch(column -> column.name().equals(SegmentFunction.DATE))) {
        event.put(SegmentFunction.DATE, WhatIf.Fact.number(days.now()));
      }
      for (int i = 0; i < chosen.length; i++) {
        event.put(names.get(i).name(), of(names.get(i)).get(chosen[i]));
      }
      if (++tried <= MOST && test.test(event)) {
        return event;
      }
    } while (tried <= MOST && next(chosen, names));
    return null;
  }

  private boolean next(int[] chosen, List<SegmentAttribute> names) {
    for (int i = chosen.length - 1; i >= 0; i--) {
      if (++chosen[i] < of(names.get(i)).size()) {
        return true;
      }
      chosen[i] = 0;
    }
    return false;
  }

  private List<WhatIf.Fact> of(SegmentAttribute column) {
    return columns.getOrDefault(column, List.of());
  }

  FactChange.Event change(Map<String, WhatIf.Fact> event) {
    List<Detail> details = new ArrayList<>();
    for (SegmentAttribute column : function.columns()) {
      WhatIf.Fact fact = event.getOrDefault(column.name(), WhatIf.Fact.NONE);
      if (!fact.equals(WhatIf.Fact.NONE)) {
        details.add(detail(column, fact));
      }
    }
    return new FactChange.Event(function.name(), details);
  }

  static Detail detail(SegmentAttribute column, WhatIf.Fact fact) {
    String text = fact.text();
    BigDecimal number = Candidate.number(column.type(), fact.number());
    if (text != null && number == null) {
      return Detail.text(column.name(), text);
    }
    return switch (column.type()) {
      case DATE -> Detail.instant(column.name(), Instant.ofEpochSecond(fact.number()));
      case FLAG -> Detail.text(column.name(), Boolean.toString(fact.number() == 1));
      default -> Detail.number(column.name(), Objects.requireNonNull(number));
    };
  }

  private List<WhatIf.Fact> values(SegmentAttribute column, List<Long> gaps) {
    List<Condition> conditions =
        clauses.stream()
            .flatMap(clause -> clause.parameters().stream())
            .filter(parameter -> parameter.name().equals(column.name()))
            .map(Parameter::condition)
            .toList();
    List<WhatIf.Fact> values = new ArrayList<>(List.of(WhatIf.Fact.NONE));
    if (column.type().reading() == ValueType.Reading.NUMBER) {
      numbers(column, conditions, gaps).forEach(n -> values.add(WhatIf.Fact.number(n)));
    } else if (column.type().reading() == ValueType.Reading.LIST
        || column.type() == ValueType.OPEN) {
      all &= conditions.isEmpty();
    } else {
      Set<String> named = new LinkedHashSet<>();
      conditions.forEach(condition -> named.addAll(ConditionCompiler.texts(condition)));
      named.forEach(text -> values.add(WhatIf.Fact.text(text)));
    }
    return distinct(column, values, conditions, gaps);
  }

  /** Of values between which nothing that is asked makes a difference only the first. */
  private List<WhatIf.Fact> distinct(
      SegmentAttribute column,
      List<WhatIf.Fact> values,
      List<Condition> conditions,
      List<Long> gaps) {
    ConditionCompiler compiler = new ConditionCompiler(days);
    List<Node<Imagined>> asked = new ArrayList<>();
    for (Condition condition : conditions) {
      asked.add(compiler.node(column, condition, Imagined.READER));
    }
    Map<List<Object>, WhatIf.Fact> first = new LinkedHashMap<>();
    for (WhatIf.Fact value : values) {
      Imagined event = new Imagined(Map.of(column.name(), value), Map.of());
      List<Object> answers = new ArrayList<>();
      asked.forEach(node -> answers.add(node.test(event)));
      long added = value.number() == FactReader.ABSENT ? 0 : value.number();
      answers.add(gaps.stream().filter(gap -> gap <= added).count());
      first.putIfAbsent(answers, value);
    }
    return List.copyOf(first.values());
  }

  private Set<Long> numbers(SegmentAttribute column, List<Condition> conditions, List<Long> gaps) {
    SortedSet<Long> edges = Candidate.edges(column, conditions, days);
    edges.addAll(gaps);
    if (!edges.isEmpty()) {
      edges.add(0L);
    }
    Set<Long> numbers = new LinkedHashSet<>();
    if (column.type() == ValueType.DECIMAL) {
      SortedSet<Long> hundredths = new TreeSet<>();
      edges.forEach(edge -> hundredths.addAll(Candidate.hundredths(edge)));
      numbers.addAll(hundredths);
    }
    numbers.addAll(edges);
    long least = Math.max(0, column.least());
    numbers.removeIf(number -> number < least || number > FARTHEST);
    return numbers;
  }
}
