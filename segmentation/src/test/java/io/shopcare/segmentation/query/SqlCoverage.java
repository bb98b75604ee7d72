package io.shopcare.segmentation.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In how many queries each operator, attribute and function has been. */
final class SqlCoverage {

  private static final List<String> SHAPES =
      List.of(
          "=",
          "!=",
          "<",
          "<=",
          ">",
          ">=",
          "BETWEEN",
          "IN",
          "NOT IN",
          "CONTAINS",
          "NOT CONTAINS",
          "ANY",
          "ALL",
          "IS NULL",
          "IS NOT NULL",
          "AND",
          "OR",
          "NOT",
          "MATCHES",
          "NOT MATCHES",
          "THEN",
          "IN SEGMENT",
          "anniversary",
          "day",
          "moment",
          "named",
          "DAY",
          "WEEK",
          "MONTH",
          "YEAR",
          "HOUR",
          "MINUTE",
          "count",
          "sum");

  private final Map<String, Integer> counts = new TreeMap<>();
  private int queries;

  void add(Query query) {
    Set<String> seen = new TreeSet<>();
    walk(query, seen);
    seen.forEach(name -> counts.merge(name, 1, Integer::sum));
    queries++;
  }

  /** What has been in fewer than one of a hundred queries. */
  List<String> rare(SegmentSchema schema) {
    return Stream.concat(SHAPES.stream(), schema.names().stream())
        .filter(name -> counts.getOrDefault(name, 0) * 100 < queries)
        .toList();
  }

  private static void walk(Query query, Set<String> seen) {
    query.parts().forEach(part -> walk(part, seen));
    if (query instanceof Query.Attribute clause) {
      seen.add(clause.name());
      condition(clause.condition(), seen);
    } else if (query instanceof Query.Anniversary clause) {
      seen.add("anniversary");
      condition(clause.condition(), seen);
    } else if (query instanceof Query.Sequence clause) {
      seen.add("THEN");
      seen.add(clause.within().unit().name());
      walk(clause.first(), seen);
      walk(clause.then(), seen);
    } else if (query instanceof Query.Matches clause) {
      seen.add(clause.negated() ? "NOT MATCHES" : "MATCHES");
      seen.add(clause.function());
      for (Parameter parameter : clause.parameters()) {
        seen.add(parameter.name());
        if (parameter.name().startsWith("sum_")) {
          seen.add("sum");
        }
        condition(parameter.condition(), seen);
      }
    } else {
      seen.add(
          query instanceof Query.And
              ? "AND"
              : query instanceof Query.Or
                  ? "OR"
                  : query instanceof Query.Not ? "NOT" : "IN SEGMENT");
    }
  }

  private static void condition(Condition condition, Set<String> seen) {
    if (condition instanceof Condition.Compare compare) {
      seen.add(compare.operator().symbol());
    } else if (condition instanceof Condition.Between) {
      seen.add("BETWEEN");
    } else if (condition instanceof Condition.OneOf oneOf) {
      seen.add(oneOf.negated() ? "NOT IN" : "IN");
    } else if (condition instanceof Condition.Contains contains) {
      seen.add(contains.negated() ? "NOT CONTAINS" : "CONTAINS");
      seen.add(contains.quantity().name());
    } else {
      seen.add(condition.toString());
    }
    condition.literals().forEach(literal -> literal(literal, seen));
  }

  private static void literal(Literal literal, Set<String> seen) {
    if (literal instanceof Literal.Offset offset) {
      seen.add(offset.unit().name());
    } else if (literal instanceof Literal.Day) {
      seen.add("day");
    } else if (literal instanceof Literal.Moment) {
      seen.add("moment");
    } else if (literal instanceof Literal.Named) {
      seen.add("named");
    }
  }

  @Override
  public String toString() {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", ", "of " + queries + " queries: ", ""));
  }
}
