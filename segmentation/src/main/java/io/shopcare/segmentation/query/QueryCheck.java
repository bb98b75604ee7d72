package io.shopcare.segmentation.query;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.internal.Spelling;
import java.util.List;
import java.util.Optional;

/** Checks a query that was built in code against a schema, as the parser checks a text. */
final class QueryCheck {

  private final SegmentSchema schema;

  QueryCheck(SegmentSchema schema) {
    this.schema = schema;
  }

  /**
   * Passes if every name is known and every condition fits.
   *
   * @throws InvalidInputException with the code that the parser would give, and the name at fault
   *     as its place
   */
  void require(Query query) {
    query.parts().forEach(this::require);
    if (query instanceof Query.Attribute clause) {
      attribute(clause);
    } else if (query instanceof Query.Anniversary clause) {
      anniversary(clause);
    } else if (query instanceof Query.Matches clause) {
      matches(clause);
    } else if (query instanceof Query.Sequence clause) {
      step(clause.first());
      step(clause.then());
    }
  }

  private void attribute(Query.Attribute clause) {
    boolean function = schema.function(clause.name()).isPresent();
    if (!function || !(clause.condition() instanceof Condition.IsNull)) {
      condition(attribute(clause.name()), clause.condition());
    }
  }

  private void anniversary(Query.Anniversary clause) {
    SegmentAttribute attribute = attribute(clause.attribute());
    if (!AnniversaryRules.isDate(attribute)) {
      throw new Fault(Fault.VALUE, List.of("a date attribute"), null).at(attribute.name());
    }
    condition(attribute.as(ValueType.DATE), clause.condition());
    if (!AnniversaryRules.isSupported(clause.condition())) {
      throw new Fault(Fault.OPERATOR, AnniversaryRules.EXPECTED, null).at(attribute.name());
    }
  }

  private SegmentFunction matches(Query.Matches clause) {
    SegmentFunction function =
        schema.function(clause.function()).orElseThrow(() -> unknown(clause.function()));
    for (Parameter parameter : clause.parameters()) {
      SegmentAttribute column =
          function.parameters().stream()
              .filter(known -> known.name().equals(parameter.name()))
              .findFirst()
              .orElseThrow(() -> noParameter(function, parameter.name()));
      condition(column, parameter.condition());
      ParameterRules.fault(function, column, parameter.condition())
          .ifPresent(fault -> fail(fault, function.name()));
      long times =
          clause.parameters().stream().filter(p -> p.name().equals(parameter.name())).count();
      if (times > 1 && ParameterRules.isOnce(function, parameter.name())) {
        throw new Fault(Fault.REPEATED, List.of("once"), null).at(parameter.name());
      }
    }
    ParameterRules.missing(function, clause.parameters())
        .ifPresent(fault -> fail(fault, function.name()));
    return function;
  }

  private void step(Query.Matches clause) {
    if (!ParameterRules.isStep(matches(clause), clause)) {
      throw new Fault("segment.sequence", List.of("dated events without aggregates"), null)
          .at(clause.function());
    }
  }

  private SegmentAttribute attribute(String name) {
    return schema.attribute(name).orElseThrow(() -> unknown(name));
  }

  private void condition(SegmentAttribute attribute, Condition condition) {
    List<String> operators = ConditionCompiler.type(attribute.type(), condition).operators();
    if (!operators.contains(operator(condition))) {
      throw new Fault(Fault.OPERATOR, operators, null).at(attribute.name());
    }
    for (Literal literal : condition.literals()) {
      Optional.ofNullable(Fault.of(attribute.like(condition.literals().get(0)), literal))
          .ifPresent(fault -> fail(fault, attribute.name()));
    }
  }

  private static String operator(Condition condition) {
    if (condition instanceof Condition.Compare compare) {
      return compare.operator().symbol();
    }
    if (condition instanceof Condition.Between) {
      return "BETWEEN";
    }
    if (condition instanceof Condition.OneOf) {
      return "IN";
    }
    return condition instanceof Condition.Contains ? "CONTAINS" : "IS NULL";
  }

  private InvalidInputException unknown(String name) {
    return new Fault(
            Fault.NAME, List.of("a name of the schema"), Spelling.nearest(name, schema.names()))
        .at(name.length() > Limits.NAME_CHARACTERS ? "query" : name);
  }

  private static InvalidInputException noParameter(SegmentFunction function, String name) {
    List<String> names = function.parameters().stream().map(SegmentAttribute::name).toList();
    return new Fault(Fault.PARAMETER, names, Spelling.nearest(name, names)).at(function.name());
  }

  private static void fail(Fault fault, String place) {
    throw fault.at(place);
  }
}
