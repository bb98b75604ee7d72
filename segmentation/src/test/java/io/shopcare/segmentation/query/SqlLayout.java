package io.shopcare.segmentation.query;

import io.shopcare.segmentation.sql.SqlColumn;
import io.shopcare.segmentation.sql.SqlDialect;
import io.shopcare.segmentation.sql.SqlMapping;
import io.shopcare.segmentation.sql.SqlTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tables for everything that a schema names. The customers are numbered from 0. Dates whose name
 * ends in {@code added_date} or {@code expiry_date} are kept as days, identifiers of apps,
 * companies and activities as numbers; the e-mail events share one table, and so do the views.
 */
final class SqlLayout {

  static final String KEY = "n";

  private static final LocalDate SINCE = LocalDate.of(2024, 6, 1);
  private static final int DIGITS = 6;

  /** A fact and the column that keeps it. */
  record Cell(SegmentAttribute fact, SqlColumn column) {

    static Cell of(String name, ValueType type) {
      return new Cell(
          SegmentAttribute.of(name, type), new SqlColumn(name.replace('.', '_'), kind(name, type)));
    }

    private static SqlColumn.Kind kind(String name, ValueType type) {
      return switch (type) {
        case WHOLE, DECIMAL -> SqlColumn.Kind.NUMBER;
        case FLAG -> SqlColumn.Kind.FLAG;
        case DATE -> isDay(name) ? SqlColumn.Kind.DAY : SqlColumn.Kind.INSTANT;
        case TAG, TAG_LIST -> SqlColumn.Kind.FOLDED;
        case ID, ID_LIST -> isNumber(name) ? SqlColumn.Kind.NUMBER : SqlColumn.Kind.TEXT;
        default -> SqlColumn.Kind.TEXT;
      };
    }

    /** A fact as the column keeps it. */
    @Nullable Object value(Map<String, Object> facts, ZoneId zone) {
      Object value = facts.get(fact.name());
      if (value == null) {
        return null;
      }
      return switch (column.kind()) {
        case NUMBER ->
            value instanceof Long number
                ? BigDecimal.valueOf(number, fact.type() == ValueType.DECIMAL ? DIGITS : 0)
                : new BigDecimal((String) value);
        case TEXT -> value;
        case FOLDED -> SqlColumn.fold((String) value);
        case INSTANT -> Instant.ofEpochSecond((Long) value).atOffset(ZoneOffset.UTC);
        case DAY -> new Days(zone, Instant.EPOCH).dayOf((Long) value);
        case FLAG -> (Long) value == 1;
      };
    }
  }

  /**
   * A table.
   *
   * @param where what all of its rows hold besides
   * @param rows those of a customer
   */
  record Table(
      String name,
      Map<String, String> where,
      List<Cell> cells,
      Function<Facts, List<Map<String, Object>>> rows) {}

  private final List<Table> tables = new ArrayList<>();
  private final SqlMapping.Builder mapping;

  SqlLayout(SegmentSchema schema, SqlDialect dialect) {
    this.mapping = SqlMapping.builder().dialect(dialect).customers("customers").key(KEY);
    mapping.eventsSince(SINCE);
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(Places.LATITUDE, ValueType.DECIMAL));
    cells.add(Cell.of(Places.LONGITUDE, ValueType.DECIMAL));
    for (SegmentAttribute attribute : schema.attributes()) {
      if (attribute.type().reading() == ValueType.Reading.LIST) {
        addList(attribute);
      } else {
        cells.add(Cell.of(attribute.name(), attribute.type()));
      }
    }
    cells.forEach(cell -> mapping.putColumns(cell.fact().name(), cell.column()));
    SqlColumn day = SqlColumn.day("first_order_day");
    mapping.putAnniversaries("first_order_date", day);
    cells.add(new Cell(SegmentAttribute.of("first_order_date", ValueType.DATE), day));
    tables.add(new Table("customers", Map.of(), cells, customer -> List.of(customer.values)));
    for (SegmentFunction function : schema.functions()) {
      if (function instanceof SegmentFunction.Rows rows) {
        addRows(rows);
      } else if (function instanceof SegmentFunction.Bucket) {
        add(function.name(), function.name(), Map.of(), function.parameters(), SqlLayout::buckets);
      }
    }
  }

  SqlMapping mapping() {
    return mapping.build();
  }

  List<Table> tables() {
    return tables;
  }

  static boolean isDay(String name) {
    return name.endsWith("added_date") || name.endsWith("expiry_date");
  }

  static boolean isNumber(String name) {
    return name.contains("app_id") || name.equals("companies") || name.equals("activity_id");
  }

  private void addList(SegmentAttribute attribute) {
    Cell cell = Cell.of(attribute.name(), attribute.type());
    SqlColumn column = new SqlColumn(SqlTable.VALUE, cell.column().kind());
    mapping.putTables(attribute.name(), SqlTable.list(cell.column().name(), KEY, column));
    tables.add(
        new Table(
            cell.column().name(),
            Map.of(),
            List.of(new Cell(SegmentAttribute.of(SqlTable.VALUE, attribute.type()), column)),
            customer -> values(customer, attribute.name())));
  }

  private static List<Map<String, Object>> values(Facts customer, String list) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Object value : (List<?>) customer.values.getOrDefault(list, List.of())) {
      rows.add(Map.of(SqlTable.VALUE, value));
    }
    return rows;
  }

  private void addRows(SegmentFunction.Rows function) {
    String name = function.name();
    int dot = name.indexOf('.');
    add(
        name,
        dot < 0 ? name : name.substring(0, dot),
        dot < 0 ? Map.of() : Map.of("kind", name.substring(dot + 1)),
        function.columns(),
        customer ->
            customer.rows.getOrDefault(name, List.of()).stream().map(row -> row.values).toList());
  }

  private void add(
      String function,
      String name,
      Map<String, String> where,
      List<SegmentAttribute> columns,
      Function<Facts, List<Map<String, Object>>> rows) {
    List<Cell> cells =
        columns.stream().map(column -> Cell.of(column.name(), column.type())).toList();
    SqlTable.Builder table = SqlTable.builder().name(name).key(KEY).putAllWhere(where);
    cells.forEach(cell -> table.putColumns(cell.fact().name(), cell.column()));
    mapping.putTables(function, table.build());
    tables.add(new Table(name, where, cells, rows));
  }

  private static List<Map<String, Object>> buckets(Facts customer) {
    String id = (String) customer.values.get(Buckets.CUSTOMER);
    if (id == null) {
      return List.of();
    }
    return Arrays.stream(RandomFacts.TEXTS)
        .map(
            text ->
                Map.<String, Object>of(
                    "experiment",
                    text,
                    "percent",
                    SegmentFunction.Bucket.percent(text, id)
                        .movePointRight(DIGITS)
                        .longValueExact()))
        .toList();
  }
}
