package io.shopcare.segmentation.query;

import java.util.List;
import java.util.Optional;

/** What a function asks of its parameters together, however the query was made. */
final class ParameterRules {

  private ParameterRules() {}

  /** Whether the parameter may be there only once, even where others may be repeated. */
  static boolean isOnce(SegmentFunction function, String parameter) {
    return function.required().contains(parameter);
  }

  /** What is wrong with a condition on a parameter that must say one thing. */
  static Optional<Fault> fault(
      SegmentFunction function, SegmentAttribute parameter, Condition condition) {
    boolean equal =
        condition instanceof Condition.Compare compare && compare.operator() == Operator.EQUAL;
    return isOnce(function, parameter.name()) && !equal
        ? Optional.of(new Fault(Fault.OPERATOR, List.of(parameter.name() + " = a value"), null))
        : Optional.empty();
  }

  /** What is missing among the parameters. */
  static Optional<Fault> missing(SegmentFunction function, List<Parameter> parameters) {
    for (String required : function.required()) {
      if (count(parameters, required) == 0) {
        return Optional.of(new Fault(Fault.MISSING, List.of(required), null));
      }
    }
    if (function instanceof SegmentFunction.Distance
        && count(parameters, SegmentFunction.Distance.KILOMETRES)
                + count(parameters, SegmentFunction.Distance.MILES)
            == 0) {
      return Optional.of(
          new Fault(
              Fault.MISSING,
              List.of(SegmentFunction.Distance.KILOMETRES, SegmentFunction.Distance.MILES),
              null));
    }
    return Optional.empty();
  }

  /** Whether the events of a clause can be put in order, and each is looked at by itself. */
  static boolean isStep(SegmentFunction function, Query.Matches matches) {
    return function instanceof SegmentFunction.Rows rows
        && rows.columns().stream().anyMatch(c -> c.name().equals(SegmentFunction.DATE))
        && matches.parameters().stream().noneMatch(p -> rows.isAggregate(p.name()));
  }

  private static long count(List<Parameter> parameters, String name) {
    return parameters.stream().filter(parameter -> parameter.name().equals(name)).count();
  }
}
