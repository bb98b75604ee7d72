package io.shopcare.examples.conformance.ops;

import io.shopcare.examples.conformance.Input;
import io.shopcare.segmentation.query.FactReader;
import io.shopcare.segmentation.query.SegmentAttribute;
import io.shopcare.segmentation.query.SegmentSchema;
import io.shopcare.segmentation.query.ValueType;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the {@code customer} of {@code segment.matches}: attributes and events by their names. */
final class CustomerReader implements FactReader<Input> {

  private static final String CUSTOM = "metafields.";

  private final SegmentSchema schema;
  private final Values values;

  private CustomerReader(SegmentSchema schema, Values values) {
    this.schema = schema;
    this.values = values;
  }

  static CustomerReader of(SegmentSchema schema, ZoneId zone) {
    return new CustomerReader(schema, new Values(zone));
  }

  @Override
  public Optional<NumberFact<Input>> number(SegmentAttribute attribute) {
    return Optional.of(
        customer ->
            switch (attribute.name()) {
              case "customer_latitude" -> degrees(customer, attribute.name(), 0);
              case "customer_longitude" -> degrees(customer, attribute.name(), 1);
              default -> values.number(attribute.type(), field(customer, attribute.name()));
            });
  }

  private long degrees(Input customer, String name, int index) {
    Input place = customer.get("coordinates");
    return place.isAbsent()
        ? values.number(ValueType.DECIMAL, customer.get(name))
        : place.list(values::degrees).get(index);
  }

  @Override
  public Optional<TextFact<Input>> text(SegmentAttribute attribute) {
    return Optional.of(customer -> values.text(field(customer, attribute.name())));
  }

  @Override
  public Optional<ListFact<Input>> list(SegmentAttribute attribute) {
    return Optional.of(customer -> values.texts(field(customer, attribute.name())));
  }

  @Override
  public Optional<Rows<Input, ?>> rows(String function) {
    return Optional.of(Rows.of(customer -> rows(customer, function), new RowReader(values)));
  }

  /** Custom attributes are found under both of their names. */
  private static Input field(Input customer, String name) {
    Input value = customer.get(name);
    int custom = name.indexOf(CUSTOM);
    if (!value.isAbsent() || custom < 0) {
      return value;
    }
    return customer.get(custom == 0 ? "customer." + name : name.substring(custom));
  }

  private List<Row> rows(Input customer, String function) {
    List<Row> rows = new ArrayList<>();
    for (Input order : elements(customer.get("orders"))) {
      Row row = new Row(order, order);
      if (function.equals("orders_placed")) {
        rows.add(row);
      } else if (function.equals("products_purchased")) {
        elements(order.get("products")).forEach(line -> rows.add(new Row(line, order)));
      }
    }
    for (Input event : elements(customer.get("events"))) {
      if (schema.resolve(event.get("type").text()).equals(function)) {
        rows.add(new Row(event, event));
      }
    }
    elements(customer.get(function)).forEach(row -> rows.add(new Row(row, row)));
    return rows;
  }

  private static List<Input> elements(Input list) {
    return list.isAbsent() ? List.of() : list.list(element -> element);
  }

  /** A row and what dates it. */
  private record Row(Input fields, Input dated) {}

  private record RowReader(Values values) implements FactReader<Row> {

    @Override
    public Optional<NumberFact<Row>> number(SegmentAttribute attribute) {
      return Optional.of(
          row -> {
            Input field = row.fields().get(attribute.name());
            boolean date = attribute.name().equals("date") && field.isAbsent();
            return values.number(attribute.type(), date ? row.dated().get("at") : field);
          });
    }

    @Override
    public Optional<TextFact<Row>> text(SegmentAttribute attribute) {
      return Optional.of(row -> values.text(row.fields().get(attribute.name())));
    }

    @Override
    public Optional<ListFact<Row>> list(SegmentAttribute attribute) {
      return Optional.of(row -> values.texts(row.fields().get(attribute.name())));
    }

    @Override
    public Optional<Rows<Row, ?>> rows(String function) {
      return Optional.empty();
    }
  }
}
