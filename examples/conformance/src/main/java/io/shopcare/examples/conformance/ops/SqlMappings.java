package io.shopcare.examples.conformance.ops;

import io.shopcare.examples.conformance.Input;
import io.shopcare.segmentation.query.SegmentAttribute;
import io.shopcare.segmentation.query.SegmentFunction;
import io.shopcare.segmentation.query.SegmentSchema;
import io.shopcare.segmentation.query.ValueType;
import io.shopcare.segmentation.sql.SqlColumn;
import io.shopcare.segmentation.sql.SqlDialect;
import io.shopcare.segmentation.sql.SqlMapping;
import io.shopcare.segmentation.sql.SqlTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code mapping} of {@code segment.sql}. */
record SqlMappings(SegmentSchema schema) {

  /** Of a database that is not named in it. */
  SqlMapping read(Input input, SqlDialect otherwise) {
    if (input.fields().isEmpty()) {
      throw input.wrong("columns and tables");
    }
    SqlMapping.Builder mapping =
        SqlMapping.builder()
            .dialect(
                input
                    .optional("database")
                    .map(database -> database.constant(SqlDialect.class))
                    .orElse(otherwise))
            .customers(text(input, "customers", "customers"))
            .key(text(input, "key", "id"))
            .eventsSince(
                input.optional("eventsSince").map(day -> day.parsed("a day", LocalDate::parse)));
    fields(input, "columns")
        .forEach((name, column) -> mapping.putColumns(name, column(column, type(name))));
    fields(input, "anniversaries")
        .forEach((name, column) -> mapping.putAnniversaries(name, SqlColumn.day(column.text())));
    fields(input, "tables").forEach((name, table) -> mapping.putTables(name, table(name, table)));
    return mapping.build();
  }

  private SqlTable table(String name, Input input) {
    SqlTable.Builder table =
        SqlTable.builder().name(input.get("table").text()).key(text(input, "key", "customer_id"));
    List<SegmentAttribute> known =
        schema.function(name).map(SegmentFunction::parameters).orElse(List.of());
    fields(input, "columns")
        .forEach((column, as) -> table.putColumns(column, column(as, type(known, column))));
    input
        .optional("value")
        .ifPresent(value -> table.putColumns(SqlTable.VALUE, column(value, type(name))));
    fields(input, "where").forEach((column, value) -> table.putWhere(column, value.text()));
    return table.build();
  }

  private static Map<String, Input> fields(Input input, String name) {
    return input.optional(name).map(Input::fields).orElse(Map.of());
  }

  private static String text(Input input, String name, String otherwise) {
    return input.optional(name).map(Input::text).orElse(otherwise);
  }

  private ValueType type(String attribute) {
    return schema.attribute(attribute).map(SegmentAttribute::type).orElse(ValueType.DECIMAL);
  }

  private static ValueType type(List<SegmentAttribute> known, String column) {
    return known.stream()
        .filter(attribute -> attribute.name().equals(column))
        .findFirst()
        .map(SegmentAttribute::type)
        .orElse(ValueType.TEXT);
  }

  /** The name of a column that holds what its type is mostly kept as, or its name and kind. */
  private static SqlColumn column(Input input, ValueType type) {
    if (input.isText()) {
      return new SqlColumn(input.text(), kind(type));
    }
    Optional<SqlColumn.Kind> kind =
        input.optional("kind").map(name -> name.constant(SqlColumn.Kind.class));
    return new SqlColumn(input.get("column").text(), kind.orElseGet(() -> kind(type)));
  }

  private static SqlColumn.Kind kind(ValueType type) {
    return switch (type) {
      case WHOLE, DECIMAL -> SqlColumn.Kind.NUMBER;
      case DATE -> SqlColumn.Kind.INSTANT;
      case FLAG -> SqlColumn.Kind.FLAG;
      case TAG, TAG_LIST -> SqlColumn.Kind.FOLDED;
      case TEXT, ID, TEXT_LIST, ID_LIST, PLACE, OPEN -> SqlColumn.Kind.TEXT;
    };
  }
}
