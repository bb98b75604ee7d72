package io.shopcare.segmentation.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Builds queries in code; the parser makes the same ones of texts.
 *
 * <pre>{@code
 * Query winBack = where("last_order_date").between(daysAgo(365), daysAgo(90))
 *     .and(matches("orders_placed").with("amount").above(number(100)).query().not());
 * }</pre>
 */
public final class Clauses {

  private Clauses() {}

  /** Starts a clause about an attribute. */
  public static ConditionBuilder<Query> where(String attribute) {
    return new ConditionBuilder<>(condition -> new Query.Attribute(attribute, condition));
  }

  /** Starts a clause about the yearly recurrence of a date. */
  public static ConditionBuilder<Query> anniversary(String attribute) {
    return new ConditionBuilder<>(condition -> new Query.Anniversary(attribute, condition));
  }

  /** Starts a clause about events. */
  public static Events matches(String function) {
    return new Events(function, List.of());
  }

  /** Whoever is in another segment. */
  public static Query inSegment(String name) {
    return new Query.InSegment(name);
  }

  /** A clause about events on the way. Immutable. */
  public static final class Events {

    private final String function;
    private final List<Parameter> parameters;

    private Events(String function, List<Parameter> parameters) {
      this.function = function;
      this.parameters = parameters;
    }

    /** Starts a condition on a column or an aggregate. */
    public ConditionBuilder<Events> with(String parameter) {
      return new ConditionBuilder<>(
          condition -> {
            List<Parameter> more = new ArrayList<>(parameters);
            more.add(new Parameter(parameter, condition));
            return new Events(function, more);
          });
    }

    /** The clause. */
    public Query.Matches query() {
      return new Query.Matches(function, false, parameters);
    }

    /** The complement of the clause, as NOT MATCHES. */
    public Query.Matches none() {
      return new Query.Matches(function, true, parameters);
    }

    /** One of these events, then one of the others, at most so long after. */
    public Query then(Events others, int amount, OffsetUnit unit) {
      return new Query.Sequence(query(), others.query(), new Literal.Offset(amount, unit));
    }
  }
}
