package io.shopcare.segmentation.query;

import java.util.function.Function;

/** Queries made once more with the builder. */
final class Rebuilt {

  private Rebuilt() {}

  static Query of(Query query) {
    if (query instanceof Query.And) {
      return query.parts().stream().map(Rebuilt::of).reduce(Query::and).orElseThrow();
    }
    if (query instanceof Query.Or) {
      return query.parts().stream().map(Rebuilt::of).reduce(Query::or).orElseThrow();
    }
    if (query instanceof Query.Not not) {
      return of(not.part()).not();
    }
    if (query instanceof Query.InSegment reference) {
      return Clauses.inSegment(reference.name());
    }
    if (query instanceof Query.Attribute clause) {
      return condition(Clauses.where(clause.name()), clause.condition());
    }
    if (query instanceof Query.Anniversary clause) {
      return condition(Clauses.anniversary(clause.attribute()), clause.condition());
    }
    if (query instanceof Query.Sequence clause) {
      return events(clause.first())
          .then(events(clause.then()), clause.within().amount(), clause.within().unit());
    }
    Query.Matches clause = (Query.Matches) query;
    return clause.negated() ? events(clause).none() : events(clause).query();
  }

  private static Clauses.Events events(Query.Matches clause) {
    Clauses.Events events = Clauses.matches(clause.function());
    for (Parameter parameter : clause.parameters()) {
      events = condition(events.with(parameter.name()), parameter.condition());
    }
    return events;
  }

  private static <R> R condition(ConditionBuilder<R> on, Condition condition) {
    Literal[] literals = condition.literals().toArray(Literal[]::new);
    if (condition instanceof Condition.Compare compare) {
      Function<Literal, R> build =
          switch (compare.operator()) {
            case EQUAL -> on::is;
            case NOT_EQUAL -> on::isNot;
            case LESS -> on::below;
            case AT_MOST -> on::atMost;
            case MORE -> on::above;
            case AT_LEAST -> on::atLeast;
          };
      return build.apply(compare.literal());
    }
    if (condition instanceof Condition.Between between) {
      return on.between(between.low(), between.high());
    }
    if (condition instanceof Condition.OneOf oneOf) {
      return oneOf.negated() ? on.notIn(literals) : on.in(literals);
    }
    if (condition instanceof Condition.Contains contains) {
      return contains(on, contains, literals);
    }
    return ((Condition.IsNull) condition).negated() ? on.isNotNull() : on.isNull();
  }

  private static <R> R contains(
      ConditionBuilder<R> on, Condition.Contains contains, Literal[] literals) {
    return switch (contains.quantity()) {
      case ONE -> contains.negated() ? on.containsNot(literals[0]) : on.contains(literals[0]);
      case ANY -> contains.negated() ? on.containsNone(literals) : on.containsAny(literals);
      case ALL -> contains.negated() ? on.containsNotAll(literals) : on.containsAll(literals);
    };
  }
}
