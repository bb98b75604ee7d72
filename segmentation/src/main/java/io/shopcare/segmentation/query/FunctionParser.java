package io.shopcare.segmentation.query;

import io.shopcare.internal.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what stands behind the name of a function, in the new syntax and in the old. */
final class FunctionParser {

  private final TokenReader in;
  private final SegmentDialect dialect;
  private final ConditionParser conditions;

  FunctionParser(TokenReader in, SegmentDialect dialect, ConditionParser conditions) {
    this.in = in;
    this.dialect = dialect;
    this.conditions = conditions;
  }

  Query read(SegmentFunction function) {
    if (in.takeSymbol("(")) {
      return call(function);
    }
    if (in.takeKeyword("IS")) {
      boolean negated = in.takeKeyword("NOT");
      in.requireKeyword("NULL");
      return new Query.Attribute(function.name(), new Condition.IsNull(negated));
    }
    boolean negated = in.takeKeyword("NOT_MATCHES");
    if (!negated) {
      negated = in.takeKeyword("NOT");
      if (!in.takeKeyword("MATCHES")) {
        throw negated
            ? in.unexpected("MATCHES")
            : in.unexpected("MATCHES", "NOT MATCHES", "IS NULL", "(");
      }
    }
    return matches(function, negated);
  }

  /** What stands behind MATCHES. */
  Query.Matches matches(SegmentFunction function, boolean negated) {
    in.requireSymbol("(");
    return new Query.Matches(function.name(), negated, parameters(function, false));
  }

  /** The old syntax, {@code f(x: 1) = true}. */
  private Query call(SegmentFunction function) {
    List<Parameter> parameters = parameters(function, true);
    boolean unequal = in.token().isSymbol("!=");
    if (!unequal && !in.token().isSymbol("=")) {
      throw in.unexpected("=", "!=");
    }
    in.advance();
    boolean isTrue = in.takeKeyword("true");
    if (!isTrue && !in.takeKeyword("false")) {
      throw in.unexpected("true", "false");
    }
    return new Query.Matches(function.name(), unequal == isTrue, parameters);
  }

  private List<Parameter> parameters(SegmentFunction function, boolean old) {
    List<Parameter> parameters = new ArrayList<>();
    if (!in.token().isSymbol(")")) {
      do {
        parameters.add(parameter(function, parameters, old));
      } while (in.takeSymbol(","));
    }
    if (!in.token().isSymbol(")")) {
      throw in.unexpected(",", ")");
    }
    Optional<Fault> missing = ParameterRules.missing(function, parameters);
    if (missing.isPresent()) {
      throw missing.get().at(in.token().start());
    }
    in.advance();
    return parameters;
  }

  private Parameter parameter(SegmentFunction function, List<Parameter> before, boolean old) {
    if (before.size() == dialect.mostValues()) {
      throw in.fault("segment.values.too-many", "at most " + dialect.mostValues() + " parameters");
    }
    Token name = in.token();
    SegmentAttribute parameter = known(function, name);
    boolean repeated = before.stream().anyMatch(other -> other.name().equals(name.text()));
    if (repeated && (!dialect.isExtended() || ParameterRules.isOnce(function, name.text()))) {
      throw in.fault(Fault.REPEATED, "each parameter once; BETWEEN has two bounds");
    }
    in.advance();
    Condition condition =
        old ? oldCondition(function, parameter) : conditions.ofParameter(parameter);
    Optional<Fault> fault = ParameterRules.fault(function, parameter, condition);
    if (fault.isPresent()) {
      throw fault.get().at(name.start());
    }
    return new Parameter(parameter.name(), condition);
  }

  private SegmentAttribute known(SegmentFunction function, Token name) {
    List<String> names = function.parameters().stream().map(SegmentAttribute::name).toList();
    int index = name.kind() == Token.Kind.WORD ? names.indexOf(name.text()) : -1;
    if (index < 0) {
      throw new Fault(Fault.PARAMETER, names, Spelling.nearest(name.text(), names))
          .at(name.start());
    }
    return function.parameters().get(index);
  }

  private Condition oldCondition(SegmentFunction function, SegmentAttribute parameter) {
    if (!in.takeSymbol(":")) {
      throw in.unexpected(":");
    }
    boolean list = in.token().isSymbol("(") && parameter.type() != ValueType.PLACE;
    if (list) {
      return new Condition.OneOf(false, conditions.list(parameter));
    }
    Token.Kind kind = in.token().kind();
    boolean operator =
        (kind == Token.Kind.SYMBOL && !in.token().isSymbol("("))
            || in.token().isKeyword("BETWEEN")
            || in.token().isKeyword("IN")
            || in.token().isKeyword("NOT");
    if (operator) {
      return conditions.ofParameter(parameter);
    }
    // The old form of a distance is the longest one.
    boolean distance =
        function instanceof SegmentFunction.Distance && parameter.type() == ValueType.DECIMAL;
    return new Condition.Compare(
        distance ? Operator.AT_MOST : Operator.EQUAL, conditions.literal(parameter));
  }
}
