package io.shopcare.segmentation.query;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.segmentation.query.FactReader.NumberFact;
import io.shopcare.segmentation.query.FactReader.Rows;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the nodes of a query that has been checked. */
final class SegmentCompiler<T> {

  private static final int MOST_LEVELS = 4 * Limits.DEPTH;

  private final SegmentSchema schema;
  private final FactReader<T> reader;
  private final Map<String, Segment> segments;
  private final Days days;
  private final ConditionCompiler conditions;
  private final Deque<String> path = new ArrayDeque<>();
  private int clauses;

  SegmentCompiler(
      SegmentSchema schema, FactReader<T> reader, Map<String, Segment> segments, Days days) {
    this.schema = schema;
    this.reader = reader;
    this.segments = segments;
    this.days = days;
    this.conditions = new ConditionCompiler(days);
  }

  Plan<T> compile(Query query) {
    return plan(query, 0);
  }

  private Plan<T> plan(Query query, int level) {
    if (level == MOST_LEVELS) {
      throw InvalidInputException.of("segment.depth")
          .at("query")
          .expected("at most " + MOST_LEVELS + " levels with those of segments referred to")
          .build();
    }
    if (query instanceof Query.And and) {
      return group(query, and.parts(), true, level);
    }
    if (query instanceof Query.Or or) {
      return group(query, or.parts(), false, level);
    }
    if (query instanceof Query.Not not) {
      Plan<T> part = plan(not.part(), level + 1);
      return new Plan<>(query, new NotNode<>(part.node()), List.of(part));
    }
    if (query instanceof Query.InSegment reference) {
      return reference(reference, level);
    }
    if (clauses++ == Limits.LIST_ELEMENTS) {
      throw InvalidInputException.of("segment.clauses.too-many")
          .at("query")
          .expected("at most " + Limits.LIST_ELEMENTS + " with those of segments referred to")
          .build();
    }
    return Plan.clause(query, clause(query));
  }

  private Plan<T> group(Query query, List<Query> queries, boolean all, int level) {
    List<Plan<T>> parts = new ArrayList<>();
    List<Node<T>> nodes = new ArrayList<>();
    for (Query part : queries) {
      Plan<T> plan = plan(part, level + 1);
      parts.add(plan);
      nodes.add(plan.node());
    }
    return new Plan<>(query, GroupNode.of(nodes, all), List.copyOf(parts));
  }

  private Plan<T> reference(Query.InSegment reference, int level) {
    String name = reference.name();
    Segment segment = segments.get(name);
    if (segment == null) {
      throw InvalidInputException.of("segment.reference.unknown")
          .at(name)
          .expected("a segment that is handed in")
          .build();
    }
    if (path.contains(name)) {
      throw InvalidInputException.of("segment.reference.cycle")
          .at(name)
          .expected("a segment that does not refer to itself")
          .build();
    }
    path.push(name);
    new QueryCheck(schema).require(segment.query());
    Plan<T> inner = plan(segment.query(), level + 1);
    path.pop();
    return new Plan<>(reference, inner.node(), List.of(inner));
  }

  private Node<T> clause(Query query) {
    if (query instanceof Query.Attribute clause) {
      Optional<SegmentFunction> function = schema.function(clause.name());
      return function.isPresent()
          ? presence(function.get(), (Condition.IsNull) clause.condition())
          : conditions.node(attribute(clause.name()), clause.condition(), reader);
    }
    if (query instanceof Query.Anniversary clause) {
      SegmentAttribute date = attribute(clause.attribute()).as(ValueType.DATE);
      return new AnniversaryNode<>(
          ConditionCompiler.number(date, reader), clause.condition(), days);
    }
    if (query instanceof Query.Sequence clause) {
      return sequence(clause, rows(clause.first().function()), rows(clause.then().function()));
    }
    Query.Matches clause = (Query.Matches) query;
    SegmentFunction function = function(clause.function());
    if (function instanceof SegmentFunction.Rows rows) {
      return matches(rows, clause, rows(rows.name()));
    }
    return computed(function, clause);
  }

  private Node<T> presence(SegmentFunction function, Condition.IsNull condition) {
    if (function instanceof SegmentFunction.Rows rows) {
      return matches(
          rows, new Query.Matches(rows.name(), !condition.negated(), List.of()), rows(rows.name()));
    }
    SegmentAttribute attribute =
        function instanceof SegmentFunction.Distance
            ? SegmentAttribute.of(Places.LATITUDE, ValueType.DECIMAL)
            : SegmentAttribute.of(Buckets.CUSTOMER, ValueType.ID);
    return conditions.node(attribute, condition, reader);
  }

  private <R> Node<T> matches(
      SegmentFunction.Rows function, Query.Matches clause, Rows<T, R> rows) {
    List<Node<R>> filters = new ArrayList<>();
    List<RowsNode.Aggregate<R>> aggregates = new ArrayList<>();
    for (Parameter parameter : clause.parameters()) {
      SegmentAttribute column = parameter(function, parameter.name());
      if (!function.isAggregate(column.name())) {
        filters.add(conditions.node(column, parameter.condition(), rows.reader()));
        continue;
      }
      NumberFact<R> fact =
          column.name().equals(SegmentFunction.COUNT)
              ? row -> 1
              : ConditionCompiler.number(
                  parameter(function, column.name().substring(SegmentFunction.SUM.length())),
                  rows.reader());
      aggregates.add(
          new RowsNode.Aggregate<>(fact, Ranges.of(column.type(), parameter.condition(), days)));
    }
    return new RowsNode<>(rows.list(), GroupNode.of(filters, true), aggregates, clause.negated());
  }

  private <R, S> Node<T> sequence(Query.Sequence clause, Rows<T, R> first, Rows<T, S> then) {
    return new SequenceNode<>(
        step(clause.first(), first), step(clause.then(), then), clause.within(), days);
  }

  private <R> SequenceNode.Step<T, R> step(Query.Matches clause, Rows<T, R> rows) {
    SegmentFunction function = function(clause.function());
    List<Node<R>> filters = new ArrayList<>();
    for (Parameter parameter : clause.parameters()) {
      filters.add(
          conditions.node(
              parameter(function, parameter.name()), parameter.condition(), rows.reader()));
    }
    return new SequenceNode.Step<>(
        rows.list(),
        GroupNode.of(filters, true),
        ConditionCompiler.number(parameter(function, SegmentFunction.DATE), rows.reader()));
  }

  /** A function whose one row is computed: a distance or a bucket. */
  private Node<T> computed(SegmentFunction function, Query.Matches clause) {
    List<Node<T>> parts = new ArrayList<>();
    for (Parameter parameter : clause.parameters()) {
      SegmentAttribute column = parameter(function, parameter.name());
      if (function.required().contains(column.name())) {
        continue;
      }
      NumberFact<T> fact =
          function instanceof SegmentFunction.Distance
              ? Places.distance(clause, column.name(), reader)
              : Buckets.bucket(clause, reader);
      parts.add(
          NumberNode.of(
              column.type(), fact, Ranges.of(column.type(), parameter.condition(), days), days));
    }
    Node<T> all = GroupNode.of(parts, true);
    return clause.negated() ? new NotNode<>(all) : all;
  }

  private Rows<T, ?> rows(String function) {
    return reader.rows(function).orElseThrow(() -> ConditionCompiler.unread(function));
  }

  private SegmentFunction function(String name) {
    return schema.function(name).orElseThrow(() -> ConditionCompiler.unread(name));
  }

  private SegmentAttribute attribute(String name) {
    return schema.attribute(name).orElseThrow(() -> ConditionCompiler.unread(name));
  }

  static SegmentAttribute parameter(SegmentFunction function, String name) {
    return function.parameters().stream()
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElseThrow(() -> ConditionCompiler.unread(name));
  }
}
