package io.shopcare.segmentation.sql;

import io.shopcare.DomainValue;
import io.shopcare.internal.ValueStyle;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * Where a database keeps the facts that a schema of segments names. What a query asks for must be
 * mapped; the rest may be left out. Names are those that the database keeps, so unquoted names of
 * H2 are in upper case, those of PostgreSQL in lower case. A view serves as well as a table.
 *
 * <p>Two functions need columns of their own. A distance is computed from the columns of {@code
 * customer_latitude} and {@code customer_longitude}. A random bucket is read from a table with the
 * columns {@code experiment} and {@code percent} and a row for every customer and experiment, in
 * which {@code SegmentFunction.Bucket.percent} has been kept.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface SqlMapping extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The database. */
  SqlDialect dialect();

  /** The table with one row for each customer, dots between its schema and itself. */
  String customers();

  /** The name of its column that statements select and other tables refer to; never NULL. */
  String key();

  /** Columns of that table by the names of attributes. */
  @Value.NaturalOrder
  SortedMap<String, SqlColumn> columns();

  /**
   * Columns of that table by the names of dates, each with the day of the date in the zone asked
   * about; anniversaries compare them. An attribute whose own column holds days needs none.
   */
  @Value.NaturalOrder
  SortedMap<String, SqlColumn> anniversaries();

  /** Tables by the names of functions and of attributes that are lists. */
  @Value.NaturalOrder
  SortedMap<String, SqlTable> tables();

  /**
   * A day before which there are no events. Where clocks change or months count, how long {@code
   * WITHIN 7d} lasts depends on when it begins; it is worked out from this day to two years after
   * the moment asked about, and events lie in between.
   */
  Optional<LocalDate> eventsSince();

  /**
   * Checks the names.
   *
   * @throws io.shopcare.InvalidInputException with code {@code sql.identifier}
   */
  @Value.Check
  default void check() {
    Identifiers.requirePath(customers(), "customers");
    Identifiers.require(key(), "key");
  }

  /** Starts a mapping. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link SqlMapping}. */
  final class Builder extends ImmutableSqlMapping.Builder {
    Builder() {}
  }
}
