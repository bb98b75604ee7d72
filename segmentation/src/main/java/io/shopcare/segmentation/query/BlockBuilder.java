package io.shopcare.segmentation.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what the terms of a block ask of each attribute. */
final class BlockBuilder<T> {

  private final SegmentSchema schema;
  private final FactReader<T> reader;
  private final Days days;
  private final int terms;
  private final Map<SegmentAttribute, List<NumberIndex.Asked>> numbers = new LinkedHashMap<>();
  private final Map<SegmentAttribute, List<TextIndex.Asked>> texts = new LinkedHashMap<>();
  private final Map<SegmentAttribute, ListIndex<T>> lists = new LinkedHashMap<>();

  BlockBuilder(SegmentSchema schema, FactReader<T> reader, Days days, int terms) {
    this.schema = schema;
    this.reader = reader;
    this.days = days;
    this.terms = terms;
  }

  /** Adds what a term asks to an index; false if the clause must be asked of those left. */
  boolean covers(int term, Term.Ask ask) {
    if (!(ask.clause() instanceof Query.Attribute clause)
        || schema.function(clause.name()).isPresent()) {
      return false;
    }
    Condition condition = clause.condition();
    SegmentAttribute declared =
        schema.attribute(clause.name()).orElseThrow(() -> ConditionCompiler.unread(clause.name()));
    SegmentAttribute attribute = declared.as(ConditionCompiler.type(declared.type(), condition));
    boolean negated = ask.negated() != ConditionCompiler.isNegated(condition);
    return switch (attribute.type().reading()) {
      case NUMBER ->
          numbers
              .computeIfAbsent(attribute, any -> new ArrayList<>())
              .add(
                  new NumberIndex.Asked(
                      term, Ranges.of(attribute.type(), condition, days), ask.negated()));
      case TEXT ->
          texts
              .computeIfAbsent(attribute, any -> new ArrayList<>())
              .add(new TextIndex.Asked(term, ConditionCompiler.texts(condition), negated));
      case LIST -> covers(term, attribute, condition, negated);
    };
  }

  private boolean covers(
      int term, SegmentAttribute attribute, Condition condition, boolean negated) {
    ListIndex<T> index =
        lists.computeIfAbsent(
            attribute,
            any ->
                new ListIndex<>(
                    ConditionCompiler.list(attribute, reader), attribute.type().isFolded(), terms));
    List<String> asked = ConditionCompiler.texts(condition);
    boolean several =
        asked.size() > 1
            && condition instanceof Condition.Contains contains
            && contains.quantity() == Condition.Quantity.ALL;
    if (asked.isEmpty()) {
      index.ask(term, negated);
      return true;
    }
    if (negated) {
      if (!several) {
        index.refuse(term, asked);
      }
      return !several;
    }
    return index.demand(term, several ? asked.subList(0, 1) : asked) && !several;
  }

  List<TermIndex<T>> indexes() {
    List<TermIndex<T>> indexes = new ArrayList<>();
    texts.forEach(
        (attribute, asked) ->
            indexes.add(
                new TextIndex<>(
                    ConditionCompiler.text(attribute, reader),
                    attribute.type().isFolded(),
                    asked,
                    terms)));
    indexes.addAll(lists.values());
    numbers.forEach(
        (attribute, asked) ->
            indexes.add(
                new NumberIndex<>(ConditionCompiler.number(attribute, reader), asked, terms)));
    return indexes;
  }
}
