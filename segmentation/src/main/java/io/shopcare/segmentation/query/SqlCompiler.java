package io.shopcare.segmentation.query;

import io.shopcare.InvalidInputException;
import io.shopcare.segmentation.query.SqlNames.Term;
import io.shopcare.segmentation.sql.SqlColumn.Kind;
import io.shopcare.segmentation.sql.SqlMapping;
import io.shopcare.segmentation.sql.SqlStatement;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says a query in SQL that has been checked against the schema. Complements are pushed down to the
 * clauses, where they mean the same with three values as with two.
 */
final class SqlCompiler {

  /** What a message of PostgreSQL can carry, with its count in 16 bits. */
  private static final int MOST_PARAMETERS = 32_767;

  /** A year in which each day of all years comes. */
  private static final LocalDate LEAP_YEAR = LocalDate.of(2024, 1, 1);

  private static final long MONTH = 100;

  private final SegmentSchema schema;
  private final Map<String, Segment> segments;
  private final Days days;
  private final SqlNames names;
  private final SqlConditions conditions;
  private final SqlEvents events;

  SqlCompiler(SegmentSchema schema, Map<String, Segment> segments, SqlMapping mapping, Days days) {
    this.schema = schema;
    this.segments = segments;
    this.days = days;
    this.names = new SqlNames(mapping);
    SqlStretches stretches = new SqlStretches(days, mapping.dialect());
    this.conditions = new SqlConditions(days, stretches);
    this.events =
        new SqlEvents(
            names, conditions, new SqlLapse(days, mapping.eventsSince().orElse(null), stretches));
  }

  SqlStatement compile(Query query) {
    Fragment all = names.select(query(query, false));
    if (all.parameters().size() > MOST_PARAMETERS) {
      throw InvalidInputException.of("segment.sql.too-long")
          .at("query")
          .expected("at most " + MOST_PARAMETERS + " values")
          .build();
    }
    return new SqlStatement(all.text(), all.parameters());
  }

  private Fragment query(Query query, boolean complement) {
    if (query instanceof Query.And || query instanceof Query.Or) {
      return Fragment.group(
          query.parts().stream().map(part -> query(part, complement)).toList(),
          query instanceof Query.And != complement);
    }
    if (query instanceof Query.Not not) {
      return query(not.part(), !complement);
    }
    if (query instanceof Query.InSegment reference) {
      return query(segment(reference.name()).query(), complement);
    }
    if (query instanceof Query.Attribute clause) {
      return attribute(clause, complement);
    }
    if (query instanceof Query.Anniversary clause) {
      return anniversary(clause, complement);
    }
    if (query instanceof Query.Sequence clause) {
      return events.sequence(clause, rows(clause.first()), rows(clause.then()), complement);
    }
    Query.Matches clause = (Query.Matches) query;
    SegmentFunction function = function(clause.function());
    return function instanceof SegmentFunction.Rows rows
        ? events.matches(rows, clause, complement)
        : computed(function, clause, complement);
  }

  private Fragment attribute(Query.Attribute clause, boolean complement) {
    String name = clause.name();
    Condition condition = clause.condition();
    Optional<SegmentFunction> function = schema.function(name);
    if (function.isPresent()) {
      return presence(function.get(), ConditionCompiler.isNegated(condition) != complement);
    }
    ValueType declared =
        schema.attribute(name).orElseThrow(() -> ConditionCompiler.unread(name)).type();
    ValueType type = ConditionCompiler.type(declared, condition);
    boolean list =
        type.reading() == ValueType.Reading.LIST
            || (type == ValueType.OPEN && names.hasTable(name));
    return list
        ? events.list(name, type, condition, complement)
        : conditions.of(type, condition, names.attribute(name), complement);
  }

  private Fragment presence(SegmentFunction function, boolean negated) {
    if (function instanceof SegmentFunction.Rows rows) {
      return events.matches(rows, new Query.Matches(rows.name(), negated, List.of()), false);
    }
    return SqlConditions.presence(
        names.attribute(
            function instanceof SegmentFunction.Distance ? Places.LATITUDE : Buckets.CUSTOMER),
        negated);
  }

  /** The days of the year that recur as asked, of which there are 366, are told one by one. */
  private Fragment anniversary(Query.Anniversary clause, boolean complement) {
    Condition condition = clause.condition();
    Term day = names.anniversary(clause.attribute());
    boolean negated = ConditionCompiler.isNegated(condition) != complement;
    if (condition instanceof Condition.IsNull) {
      return SqlConditions.presence(day, negated);
    }
    List<Ranges.Span> spans = new ArrayList<>();
    for (LocalDate date = LEAP_YEAR;
        date.getYear() == LEAP_YEAR.getYear();
        date = date.plusDays(1)) {
      if (AnniversaryNode.recurs(condition, MonthDay.from(date), days.today())) {
        extend(spans, date);
      }
    }
    Fragment number =
        Fragment.text("EXTRACT(MONTH FROM ")
            .plus(day.expression())
            .plus(") * " + MONTH + " + EXTRACT(DAY FROM ")
            .plus(day.expression())
            .plus(")");
    return conditions.numbers(new Term(day.place(), number, Kind.NUMBER, true), spans, 0, negated);
  }

  private static void extend(List<Ranges.Span> spans, LocalDate date) {
    long number = number(date);
    int last = spans.size() - 1;
    if (last >= 0 && spans.get(last).high() == number(date.minusDays(1))) {
      spans.set(last, new Ranges.Span(spans.get(last).low(), number));
    } else {
      spans.add(new Ranges.Span(number, number));
    }
  }

  private static long number(LocalDate date) {
    return date.getMonthValue() * MONTH + date.getDayOfMonth();
  }

  /** A function whose one row is computed: a distance or a bucket. */
  private Fragment computed(SegmentFunction function, Query.Matches clause, boolean complement) {
    boolean negated = clause.negated() != complement;
    List<Fragment> parts = new ArrayList<>();
    for (Parameter parameter : clause.parameters()) {
      if (!function.required().contains(parameter.name())) {
        parts.add(
            function instanceof SegmentFunction.Distance
                ? conditions.millionths(
                    parameter.condition(), SqlDistance.of(names, clause, parameter.name()), negated)
                : conditions.of(ValueType.DECIMAL, parameter.condition(), bucket(clause), negated));
      }
    }
    if (parts.isEmpty()) {
      return negated ? Fragment.FALSE : Fragment.TRUE;
    }
    return Fragment.group(parts, !negated);
  }

  private Term bucket(Query.Matches clause) {
    String experiment = SegmentFunction.Bucket.EXPERIMENT;
    Literal.Text text = (Literal.Text) Places.required(clause, experiment);
    return events.lookUp(
        clause.function(), experiment, text.text(), SegmentFunction.Bucket.PERCENT);
  }

  private Segment segment(String name) {
    Segment segment = segments.get(name);
    if (segment == null) {
      throw new IllegalStateException("a reference that was not checked");
    }
    return segment;
  }

  private SegmentFunction.Rows rows(Query.Matches clause) {
    return (SegmentFunction.Rows) function(clause.function());
  }

  private SegmentFunction function(String name) {
    return schema.function(name).orElseThrow(() -> ConditionCompiler.unread(name));
  }
}
