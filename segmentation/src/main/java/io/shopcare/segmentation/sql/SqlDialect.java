package io.shopcare.segmentation.sql;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A database, and how it writes what databases write differently. Statements keep to what all of
 * them share but for the methods here.
 */
public enum SqlDialect {
  /** PostgreSQL, through its JDBC driver. */
  POSTGRESQL('"', "DOUBLE PRECISION", "FLOOR(EXTRACT(EPOCH FROM ", "))"),
  /** DuckDB, through its JDBC driver. */
  DUCKDB('"', "DOUBLE PRECISION", "FLOOR(EXTRACT(EPOCH FROM ", "))"),
  /** H2, through its JDBC driver. */
  H2('"', "DOUBLE PRECISION", "FLOOR(EXTRACT(EPOCH FROM ", "))"),
  /** Spark SQL, as {@code spark.sql(text, parameters)}. */
  SPARK('`', "DOUBLE", "unix_seconds(", ")");

  private final String quote;
  private final String real;
  private final String beforeInstant;
  private final String afterInstant;

  SqlDialect(char quote, String real, String beforeInstant, String afterInstant) {
    this.quote = String.valueOf(quote);
    this.real = real;
    this.beforeInstant = beforeInstant;
    this.afterInstant = afterInstant;
  }

  /** The name of a table or column in quotes, so that it is no keyword and keeps its case. */
  public String quote(String path) {
    return Arrays.stream(Identifiers.requirePath(path, "identifier").split("\\.", -1))
        .map(part -> quote + part + quote)
        .collect(Collectors.joining("."));
  }

  /** What an expression gives as a floating-point number of 64 bits. */
  public String real(String expression) {
    return "CAST(" + expression + " AS " + real + ")";
  }

  /** The epoch second of an instant, fractions dropped. */
  public String epochSecond(String instant) {
    return beforeInstant + instant + afterInstant;
  }

  /** An instant as the driver takes it. */
  public Serializable parameter(Instant instant) {
    return this == SPARK ? instant : instant.atOffset(ZoneOffset.UTC);
  }
}
