package io.shopcare.segmentation.query;

import io.shopcare.segmentation.query.SqlNames.Term;
import io.shopcare.segmentation.sql.SqlColumn.Kind;
import io.shopcare.segmentation.sql.SqlTable;
import java.util.ArrayList;
import java.util.List;

/** Says what is asked of the rows of a customer in SQL. */
final class SqlEvents {

  private static final String ROW = "r";
  private static final String LATER_ROW = "s";

  private final SqlNames names;
  private final SqlConditions conditions;
  private final SqlLapse lapse;

  SqlEvents(SqlNames names, SqlConditions conditions, SqlLapse lapse) {
    this.names = names;
    this.conditions = conditions;
    this.lapse = lapse;
  }

  /** What is asked of an attribute that is a list. */
  Fragment list(String name, ValueType type, Condition condition, boolean complement) {
    boolean negated = ConditionCompiler.isNegated(condition) != complement;
    if (condition instanceof Condition.IsNull) {
      return exists(name, List.of(), negated);
    }
    Term value = names.column(name, ROW, SqlTable.VALUE);
    SqlConditions.requireFit(type, value);
    List<String> wanted = ConditionCompiler.texts(condition);
    boolean all =
        condition instanceof Condition.Contains contains
            && contains.quantity() == Condition.Quantity.ALL;
    List<List<String>> choices = all ? wanted.stream().map(List::of).toList() : List.of(wanted);
    List<Fragment> parts = new ArrayList<>();
    for (List<String> choice : choices) {
      Fragment one = conditions.values(value, SqlConditions.texts(choice, value), false);
      parts.add(exists(name, List.of(one), negated));
    }
    return Fragment.group(parts, !negated);
  }

  /** What is asked of the rows of a function. */
  Fragment matches(SegmentFunction.Rows function, Query.Matches clause, boolean complement) {
    boolean negated = clause.negated() != complement;
    List<Fragment> filters = filters(function, clause, ROW);
    List<Fragment> totals = new ArrayList<>();
    for (Parameter parameter : clause.parameters()) {
      if (function.isAggregate(parameter.name())) {
        totals.add(total(function, parameter));
      }
    }
    if (totals.isEmpty()) {
      return exists(function.name(), filters, negated);
    }
    // A subquery without an aggregate gives as many rows as it reads.
    totals.removeIf(Fragment.TRUE::equals);
    if (totals.isEmpty() || totals.contains(Fragment.FALSE)) {
      return totals.isEmpty() == negated ? Fragment.FALSE : Fragment.TRUE;
    }
    return Fragment.text(negated ? "NOT (SELECT " : "(SELECT ")
        .plus(Fragment.group(totals, true))
        .plus(from(function.name(), filters));
  }

  /** A condition on how many rows are chosen or what they add up to. */
  private Fragment total(SegmentFunction.Rows function, Parameter parameter) {
    SegmentAttribute total = SegmentCompiler.parameter(function, parameter.name());
    String place = function.name() + "." + parameter.name();
    Fragment expression = Fragment.text("COUNT(*)");
    if (!parameter.name().equals(SegmentFunction.COUNT)) {
      String column = parameter.name().substring(SegmentFunction.SUM.length());
      Term term = names.column(function.name(), ROW, column).is(Kind.NUMBER);
      expression = Fragment.text("COALESCE(SUM(").plus(term.expression()).plus("), 0)");
    }
    return conditions.of(
        total.type(),
        parameter.condition(),
        new Term(place, expression, Kind.NUMBER, false),
        false);
  }

  private List<Fragment> filters(
      SegmentFunction.Rows function, Query.Matches clause, String alias) {
    List<Fragment> filters = new ArrayList<>();
    for (Parameter parameter : clause.parameters()) {
      if (!function.isAggregate(parameter.name())) {
        ValueType declared = SegmentCompiler.parameter(function, parameter.name()).type();
        filters.add(
            conditions.of(
                ConditionCompiler.type(declared, parameter.condition()),
                parameter.condition(),
                names.column(function.name(), alias, parameter.name()),
                false));
      }
    }
    return filters;
  }

  /** One row, then strictly later another, at most so long after. */
  Fragment sequence(
      Query.Sequence clause,
      SegmentFunction.Rows first,
      SegmentFunction.Rows then,
      boolean complement) {
    Term began = names.column(first.name(), ROW, SegmentFunction.DATE).is(Kind.INSTANT);
    Term ended = names.column(then.name(), LATER_ROW, SegmentFunction.DATE).is(Kind.INSTANT);
    List<Fragment> all = new ArrayList<>(names.belonging(first.name(), ROW));
    all.addAll(names.belonging(then.name(), LATER_ROW));
    all.addAll(filters(first, clause.first(), ROW));
    all.addAll(filters(then, clause.then(), LATER_ROW));
    Fragment start = second(began);
    Fragment end = second(ended);
    all.add(end.plus(" > ").plus(start));
    all.add(end.plus(" <= ").plus(start).plus(" + ").plus(lapse.after(began, clause.within())));
    return Fragment.text(complement ? "NOT EXISTS (SELECT 1 FROM " : "EXISTS (SELECT 1 FROM ")
        .plus(names.from(first.name(), ROW) + ", " + names.from(then.name(), LATER_ROW))
        .plus(" WHERE ")
        .plus(Fragment.group(all, true))
        .plus(")");
  }

  private Fragment second(Term instant) {
    return Fragment.text(names.dialect().epochSecond(instant.expression().text()));
  }

  /** A number out of the one row of which a text is known. */
  Term lookUp(String function, String known, String text, String number) {
    Term key = names.column(function, ROW, known).is(Kind.TEXT);
    Term value = names.column(function, ROW, number).is(Kind.NUMBER);
    Fragment expression =
        Fragment.text("(SELECT MAX(")
            .plus(value.expression())
            .plus(")")
            .plus(
                from(
                    function,
                    List.of(
                        conditions.values(key, SqlConditions.texts(List.of(text), key), false))));
    return new Term(value.place(), expression, Kind.NUMBER, true);
  }

  private Fragment exists(String name, List<Fragment> filters, boolean negated) {
    return Fragment.text(negated ? "NOT EXISTS (SELECT 1" : "EXISTS (SELECT 1")
        .plus(from(name, filters));
  }

  /** From where a subquery reads, and its end. */
  private Fragment from(String name, List<Fragment> filters) {
    List<Fragment> all = new ArrayList<>(names.belonging(name, ROW));
    all.addAll(filters);
    return Fragment.text(" FROM " + names.from(name, ROW) + " WHERE ")
        .plus(Fragment.group(all, true))
        .plus(")");
  }
}
