package io.shopcare.segmentation.sql;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.util.Map;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * A table or view of rows that belong to customers: the values of a list, or events. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * SqlTable opened = SqlTable.builder()
 *     .name("events").key("customer_id").putWhere("kind", "opened")
 *     .putColumns("date", SqlColumn.instant("happened_at")).build();
 * }</pre>
 */
@ValueStyle
@Value.Immutable
public interface SqlTable extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The column of a list that holds its values, none of which is NULL. */
  String VALUE = "value";

  /** The name of the table, dots between its schema and itself. */
  String name();

  /** The name of the column that holds the key of the customer. */
  String key();

  /** The columns by the names that queries use, such as {@code date}. */
  @Value.NaturalOrder
  SortedMap<String, SqlColumn> columns();

  /**
   * Names of columns and the text that each must hold in the rows that are meant; of several
   * functions that share a table each has its own.
   */
  @Value.NaturalOrder
  SortedMap<String, String> where();

  /** A table with a row for each value of a list. */
  static SqlTable list(String name, String key, SqlColumn value) {
    return builder().name(name).key(key).putColumns(VALUE, value).build();
  }

  /**
   * Checks the names.
   *
   * @throws io.shopcare.InvalidInputException with code {@code sql.identifier}
   */
  @Value.Check
  default void check() {
    Identifiers.requirePath(name(), "table");
    Identifiers.require(key(), "key");
    for (Map.Entry<String, String> entry : where().entrySet()) {
      Identifiers.require(entry.getKey(), "where");
    }
  }

  /** Starts a table. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link SqlTable}. */
  final class Builder extends ImmutableSqlTable.Builder {
    Builder() {}
  }
}
