package io.shopcare.segmentation.sql;

import io.shopcare.DomainValue;
import java.io.Serializable;
import java.util.List;

/**
 * A SELECT of the keys of customers, in no order. Immutable and thread-safe.
 *
 * <pre>{@code
 * for (int i = 0; i < sql.parameters().size(); i++) {
 *   prepared.setObject(i + 1, sql.parameters().get(i));
 * }
 * }</pre>
 *
 * @param text with a question mark for each parameter
 * @param parameters what is bound, in order: {@code String}, {@code Long}, {@code Double}, {@code
 *     BigDecimal}, {@code Boolean}, {@code LocalDate} and, for instants, {@code OffsetDateTime} in
 *     UTC, or {@code Instant} for Spark
 */
public record SqlStatement(String text, List<Serializable> parameters) implements DomainValue {

  /** Copies the parameters. */
  public SqlStatement {
    parameters = List.copyOf(parameters);
  }
}
