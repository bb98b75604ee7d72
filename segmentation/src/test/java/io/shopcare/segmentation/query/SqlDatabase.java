package io.shopcare.segmentation.query;

import io.shopcare.segmentation.sql.SqlColumn;
import io.shopcare.segmentation.sql.SqlDialect;
import io.shopcare.segmentation.sql.SqlMapping;
import io.shopcare.segmentation.sql.SqlStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An embedded database of customers, laid out as a {@link SqlLayout}. */
final class SqlDatabase implements AutoCloseable {

  private static final int ROWS = 100;

  private final Connection connection;
  private final SqlLayout layout;
  private final SqlMapping mapping;

  private SqlDatabase(Connection connection, SqlLayout layout) {
    this.connection = connection;
    this.layout = layout;
    this.mapping = layout.mapping();
  }

  static SqlDatabase h2(SegmentSchema schema) throws SQLException {
    return new SqlDatabase(
        DriverManager.getConnection("jdbc:h2:mem:"), new SqlLayout(schema, SqlDialect.H2));
  }

  static SqlDatabase duckDb(SegmentSchema schema) throws SQLException {
    SqlDatabase database =
        new SqlDatabase(
            DriverManager.getConnection("jdbc:duckdb:"), new SqlLayout(schema, SqlDialect.DUCKDB));
    database.execute("SET threads = 1");
    database.execute("SET memory_limit = '512MB'");
    return database;
  }

  SqlMapping mapping() {
    return mapping;
  }

  /**
   * Puts customers in place of those that are there; the zone is that of the dates kept as days.
   */
  void fill(List<Facts> customers, ZoneId zone) throws SQLException {
    connection.setAutoCommit(false);
    for (SqlLayout.Table table : layout.tables()) {
      execute("DROP TABLE IF EXISTS " + quote(table.name()));
    }
    for (SqlLayout.Table table : layout.tables()) {
      execute("CREATE TABLE IF NOT EXISTS " + quote(table.name()) + columns(table));
      insert(table, customers, zone);
    }
    for (SqlLayout.Table table : layout.tables()) {
      String index = quote(table.name() + "_key");
      execute("DROP INDEX IF EXISTS " + index);
      execute(
          "CREATE INDEX "
              + index
              + " ON "
              + quote(table.name())
              + " ("
              + quote(SqlLayout.KEY)
              + ")");
    }
    connection.commit();
  }

  private String columns(SqlLayout.Table table) {
    return table.where().keySet().stream()
            .map(name -> ", " + quote(name) + " VARCHAR")
            .collect(Collectors.joining("", " (" + quote(SqlLayout.KEY) + " BIGINT", ""))
        + table.cells().stream()
            .map(cell -> ", " + quote(cell.column().name()) + " " + type(cell.column().kind()))
            .collect(Collectors.joining("", "", ")"));
  }

  private static String type(SqlColumn.Kind kind) {
    return switch (kind) {
      case NUMBER -> "DECIMAL(25, 6)";
      case TEXT, FOLDED -> "VARCHAR";
      case INSTANT -> "TIMESTAMP WITH TIME ZONE";
      case DAY -> "DATE";
      case FLAG -> "BOOLEAN";
    };
  }

  private void insert(SqlLayout.Table table, List<Facts> customers, ZoneId zone)
      throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < customers.size(); i++) {
      for (Map<String, Object> facts : table.rows().apply(customers.get(i))) {
        List<Object> row = new ArrayList<>(List.of(i));
        row.addAll(table.where().values());
        table.cells().forEach(cell -> row.add(cell.value(facts, zone)));
        rows.add(row);
      }
    }
    for (int from = 0; from < rows.size(); from += ROWS) {
      insert(table.name(), rows.subList(from, Math.min(from + ROWS, rows.size())));
    }
  }

  /** A statement for many rows, as DuckDB takes long for each. */
  private void insert(String table, List<List<Object>> rows) throws SQLException {
    String row = ", (?" + ", ?".repeat(rows.get(0).size() - 1) + ")";
    String marks = row.repeat(rows.size()).substring(1);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + quote(table) + " VALUES" + marks)) {
      int index = 0;
      for (List<Object> values : rows) {
        for (Object value : values) {
          insert.setObject(++index, value);
        }
      }
      insert.execute();
    }
  }

  /** The numbers of the customers that a statement selects. */
  BitSet members(SqlStatement sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
      for (int i = 0; i < sql.parameters().size(); i++) {
        statement.setObject(i + 1, sql.parameters().get(i));
      }
      BitSet members = new BitSet();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          members.set(rows.getInt(1));
        }
      }
      return members;
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String quote(String name) {
    return mapping.dialect().quote(name);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
