package io.shopcare.segmentation.testkit;

import io.shopcare.segmentation.query.Condition;
import io.shopcare.segmentation.query.Literal;
import io.shopcare.segmentation.query.OffsetUnit;
import io.shopcare.segmentation.query.Operator;
import io.shopcare.segmentation.query.Parameter;
import io.shopcare.segmentation.query.Query;
import io.shopcare.segmentation.query.SegmentAttribute;
import io.shopcare.segmentation.query.SegmentFunction;
import io.shopcare.segmentation.query.SegmentSchema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Queries of the extended dialect over the names of a schema, references to segments left out.
 * Literals are drawn from few, so that facts drawn from the same few lie on their bounds.
 */
public final class QueryArbitraries {

  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final int[] DAYS = {0, 1, 2, 7, 30, 31, 90, 365};
  private static final String[] TEXTS = {"vip", "VIP", "fr", "L'été", "a\\b", "", "FR", "1"};
  private static final String[] NUMBERS = {
    "0", "1", "2", "3", "5", "1.5", "-1", "0.000001", "99.99"
  };

  private final Random random;
  private final SegmentSchema schema;

  private QueryArbitraries(Random random, SegmentSchema schema) {
    this.random = random;
    this.schema = schema;
  }

  /** Queries of up to a few levels. */
  public static Arbitrary<Query> queries(SegmentSchema schema) {
    return Arbitraries.randomValue(random -> query(random, schema));
  }

  /** The query that a source of randomness gives. */
  public static Query query(Random random, SegmentSchema schema) {
    return new QueryArbitraries(random, schema).query(3);
  }

  private Query query(int levels) {
    int kind = levels == 0 ? 9 : random.nextInt(10);
    if (kind < 2) {
      return new Query.And(queries(levels - 1));
    }
    if (kind < 4) {
      return new Query.Or(queries(levels - 1));
    }
    return kind == 4 ? query(levels - 1).not() : clause();
  }

  private List<Query> queries(int levels) {
    List<Query> parts = new ArrayList<>();
    int size = 2 + random.nextInt(2);
    while (parts.size() < size) {
      parts.add(query(levels));
    }
    return parts;
  }

  private Query clause() {
    int kind = random.nextInt(20);
    if (kind < 11) {
      SegmentAttribute attribute = pick(schema.attributes());
      return new Query.Attribute(attribute.name(), condition(attribute, true));
    }
    if (kind == 11) {
      return new Query.Attribute(pick(schema.functions()).name(), new Condition.IsNull(coin()));
    }
    if (kind == 12) {
      return new Query.Anniversary("first_order_date", anniversary());
    }
    if (kind == 13) {
      return new Query.Sequence(
          step(), step(), new Literal.Offset(1 + random.nextInt(40), pick(OffsetUnit.values())));
    }
    SegmentFunction function = pick(schema.functions());
    return new Query.Matches(function.name(), coin(), parameters(function));
  }

  private Condition anniversary() {
    return coin()
        ? new Condition.Compare(pick(Operator.values()), localDay())
        : new Condition.Between(localDay(), localDay());
  }

  private Literal localDay() {
    return switch (random.nextInt(4)) {
      case 0 -> Literal.day(START.plusDays(random.nextInt(400)));
      case 1 -> pick(Literal.Named.values());
      default -> Literal.offset(random.nextInt(80) - 40, OffsetUnit.DAY);
    };
  }

  private Query.Matches step() {
    SegmentFunction.Rows function = coin() ? rows("orders_placed") : rows("shopify_email.opened");
    SegmentAttribute column = pick(function.columns());
    List<Parameter> parameters =
        coin() ? List.of() : List.of(new Parameter(column.name(), condition(column, false)));
    return new Query.Matches(function.name(), false, parameters);
  }

  private SegmentFunction.Rows rows(String name) {
    return (SegmentFunction.Rows) schema.function(name).orElseThrow();
  }

  private List<Parameter> parameters(SegmentFunction function) {
    List<Parameter> parameters = new ArrayList<>();
    for (SegmentAttribute parameter : function.parameters()) {
      boolean required = function.required().contains(parameter.name());
      if (required) {
        parameters.add(
            new Parameter(
                parameter.name(), new Condition.Compare(Operator.EQUAL, literal(parameter))));
      } else if (random.nextInt(3) == 0 || function instanceof SegmentFunction.Distance) {
        parameters.add(new Parameter(parameter.name(), condition(parameter, false)));
      }
    }
    return parameters;
  }

  private Condition condition(SegmentAttribute attribute, boolean orNull) {
    List<String> operators = attribute.type().operators();
    String operator = pick(operators);
    return switch (operator) {
      case "BETWEEN" -> new Condition.Between(literal(attribute), literal(attribute));
      case "IN", "NOT IN" -> new Condition.OneOf(operator.length() > 2, literals(attribute));
      case "CONTAINS", "NOT CONTAINS" -> contains(attribute, operator.length() > 8);
      case "IS NULL" -> orNull ? new Condition.IsNull(coin()) : condition(attribute, false);
      default -> new Condition.Compare(operator(operator), literal(attribute));
    };
  }

  private Condition contains(SegmentAttribute attribute, boolean negated) {
    Condition.Quantity quantity = pick(Condition.Quantity.values());
    return new Condition.Contains(
        negated,
        quantity,
        quantity == Condition.Quantity.ONE ? List.of(literal(attribute)) : literals(attribute));
  }

  private static Operator operator(String symbol) {
    for (Operator operator : Operator.values()) {
      if (operator.symbol().equals(symbol)) {
        return operator;
      }
    }
    throw new IllegalArgumentException(symbol);
  }

  private List<Literal> literals(SegmentAttribute attribute) {
    List<Literal> literals = new ArrayList<>();
    int size = 1 + random.nextInt(3);
    while (literals.size() < size) {
      literals.add(literal(attribute));
    }
    return literals;
  }

  private Literal literal(SegmentAttribute attribute) {
    if (!attribute.values().isEmpty()) {
      return Literal.text(pick(attribute.values()));
    }
    return switch (attribute.type()) {
      case WHOLE -> Literal.number(random.nextInt(6) - 1);
      case DECIMAL -> Literal.number(NUMBERS[random.nextInt(NUMBERS.length)]);
      case DATE -> date();
      case FLAG -> new Literal.Flag(coin());
      case ID, ID_LIST ->
          coin() ? Literal.number(random.nextInt(3)) : Literal.text("" + random.nextInt(3));
      case PLACE ->
          new Literal.Place(
              BigDecimal.valueOf(random.nextInt(5) * 45L - 90),
              BigDecimal.valueOf(random.nextInt(5) * 90L - 180));
      case TEXT, TAG, TEXT_LIST, TAG_LIST, OPEN ->
          Literal.text(TEXTS[random.nextInt(TEXTS.length)]);
    };
  }

  private Literal date() {
    int days = DAYS[random.nextInt(DAYS.length)];
    return switch (random.nextInt(8)) {
      case 0 -> Literal.day(START.plusDays(random.nextInt(400)));
      case 1 ->
          new Literal.Moment(START.plusDays(random.nextInt(400)).atTime(random.nextInt(24), 0));
      case 2 -> pick(Literal.Named.values());
      case 3 -> Literal.offset(random.nextInt(25) - 20, pick(OffsetUnit.values()));
      default -> Literal.daysAgo(coin() ? days : -days);
    };
  }

  private boolean coin() {
    return random.nextBoolean();
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only read.
  private <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
