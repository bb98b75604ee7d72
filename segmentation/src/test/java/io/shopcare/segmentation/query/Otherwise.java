package io.shopcare.segmentation.query;

import io.shopcare.decision.Detail;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Customers to whom a change has been applied. */
final class Otherwise {

  /** A text that no query of the tests names. */
  static final String UNNAMED = "nobody's";

  private Otherwise() {}

  static Facts copy(Facts facts) {
    Facts copy = Facts.none();
    copy.values.putAll(facts.values);
    facts.rows.forEach((function, rows) -> copy.rows.put(function, new ArrayList<>(rows)));
    return copy;
  }

  static Facts with(Facts facts, String name, @Nullable Object value) {
    Facts copy = copy(facts);
    if (value == null) {
      copy.values.remove(name);
    } else {
      copy.values.put(name, value);
    }
    return copy;
  }

  static Facts apply(FactChange change, Facts facts, SegmentSchema schema) {
    if (change instanceof FactChange.Quantity quantity) {
      return with(facts, change.fact(), read(schema, change.fact(), quantity.to()));
    }
    if (change instanceof FactChange.Moment moment) {
      return with(facts, change.fact(), moment.to() == null ? null : moment.to().getEpochSecond());
    }
    if (change instanceof FactChange.Code code) {
      boolean flag = schema.attribute(change.fact()).orElseThrow().type() == ValueType.FLAG;
      return with(facts, change.fact(), flag ? flag(code.to()) : code.to());
    }
    if (change instanceof FactChange.Unnamed) {
      return with(facts, change.fact(), UNNAMED);
    }
    if (change instanceof FactChange.Entries entries) {
      return with(facts, change.fact(), entries(entries, facts));
    }
    FactChange.Event event = (FactChange.Event) change;
    Facts row = Facts.none();
    for (Detail column : event.columns()) {
      row.values.put(column.name(), value(column));
    }
    return copy(facts).row(change.fact(), row);
  }

  /** The customer that a witness tells of. */
  static Facts of(SegmentWitness witness, SegmentSchema schema) {
    Facts facts = Facts.none();
    for (Detail fact : witness.facts()) {
      put(facts, type(schema.attribute(fact.name()).orElse(null), fact), fact);
    }
    for (SegmentWitness.Event event : witness.events()) {
      Facts row = Facts.none();
      SegmentFunction function = schema.function(event.function()).orElseThrow();
      for (Detail column : event.columns()) {
        SegmentAttribute known =
            function.parameters().stream()
                .filter(parameter -> parameter.name().equals(column.name()))
                .findFirst()
                .orElseThrow();
        put(row, type(known, column), column);
      }
      facts.row(event.function(), row);
    }
    return facts;
  }

  /** Places and custom attributes are decimals where they are numbers. */
  private static ValueType type(@Nullable SegmentAttribute known, Detail detail) {
    return known == null || known.type() == ValueType.OPEN
        ? (detail instanceof Detail.Quantity ? ValueType.DECIMAL : ValueType.TEXT)
        : known.type();
  }

  @SuppressWarnings("unchecked") // Facts hold lists of texts only.
  private static void put(Facts facts, ValueType type, Detail detail) {
    Object value = detail.value();
    if (value instanceof Instant instant) {
      facts.number(detail.name(), instant.getEpochSecond());
    } else if (value instanceof BigDecimal number) {
      int digits = type == ValueType.DECIMAL ? 6 : 0;
      facts.number(detail.name(), number.movePointRight(digits).longValueExact());
    } else if (type.reading() == ValueType.Reading.LIST) {
      List<String> entries =
          new ArrayList<>((List<String>) facts.values.getOrDefault(detail.name(), List.of()));
      entries.add(value.toString());
      facts.values.put(detail.name(), entries);
    } else {
      facts.text(detail.name(), value.toString());
    }
  }

  private static @Nullable Long read(
      SegmentSchema schema, String name, @Nullable BigDecimal number) {
    boolean decimal = schema.attribute(name).orElseThrow().type() == ValueType.DECIMAL;
    return number == null ? null : number.movePointRight(decimal ? 6 : 0).longValueExact();
  }

  private static @Nullable Long flag(@Nullable String flag) {
    return flag == null ? null : flag.equals("true") ? 1L : 0L;
  }

  @SuppressWarnings("unchecked") // Facts hold lists of texts only.
  private static List<String> entries(FactChange.Entries change, Facts facts) {
    List<String> list =
        new ArrayList<>((List<String>) facts.values.getOrDefault(change.fact(), List.of()));
    for (String removed : change.removed()) {
      list.removeIf(removed::equalsIgnoreCase);
    }
    list.addAll(change.added());
    if (change.another()) {
      list.add(UNNAMED);
    }
    return list;
  }

  /** Amounts are the only numbers among the columns of the tests. */
  private static Object value(Detail column) {
    if (column instanceof Detail.Moment moment) {
      return moment.value().getEpochSecond();
    }
    return column instanceof Detail.Quantity quantity
        ? (Object) quantity.value().movePointRight(6).longValueExact()
        : Objects.requireNonNull(column.value());
  }
}
