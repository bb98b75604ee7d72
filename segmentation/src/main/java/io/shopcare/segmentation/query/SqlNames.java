package io.shopcare.segmentation.query;

import io.shopcare.InvalidInputException;
import io.shopcare.segmentation.sql.SqlColumn;
import io.shopcare.segmentation.sql.SqlDialect;
import io.shopcare.segmentation.sql.SqlMapping;
import io.shopcare.segmentation.sql.SqlTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what a query names in a database, and writes it as its dialect does. */
final class SqlNames {

  /** The table of customers in every statement. */
  static final String CUSTOMER = "c";

  /**
   * A value that can be asked about.
   *
   * @param place its name in the query, for an error
   */
  record Term(String place, Fragment expression, SqlColumn.Kind kind, boolean isNullable) {
    Term is(SqlColumn.Kind wanted) {
      if (kind != wanted) {
        throw wrongKind(place, wanted.name());
      }
      return this;
    }
  }

  private final SqlMapping mapping;

  SqlNames(SqlMapping mapping) {
    this.mapping = mapping;
  }

  SqlDialect dialect() {
    return mapping.dialect();
  }

  /** The column of an attribute. */
  Term attribute(String name) {
    return term(name, CUSTOMER, mapping.columns().get(name));
  }

  /** The column with the days of a date. */
  Term anniversary(String name) {
    SqlColumn column = mapping.anniversaries().getOrDefault(name, mapping.columns().get(name));
    return term(name, CUSTOMER, column).is(SqlColumn.Kind.DAY);
  }

  boolean hasTable(String name) {
    return mapping.tables().containsKey(name);
  }

  SqlTable table(String name) {
    SqlTable table = mapping.tables().get(name);
    if (table == null) {
      throw unmapped(name, "a table of the mapping");
    }
    return table;
  }

  /** A column of the rows of a function or list. */
  Term column(String function, String alias, String column) {
    return term(function + "." + column, alias, table(function).columns().get(column));
  }

  private Term term(String place, String alias, @Nullable SqlColumn column) {
    if (column == null) {
      throw unmapped(place, "a column of the mapping");
    }
    return new Term(place, Fragment.text(name(alias, column.name())), column.kind(), true);
  }

  /** The table of the rows of a function or list, under another name. */
  String from(String name, String alias) {
    return dialect().quote(table(name).name()) + " " + alias;
  }

  /** Which of its rows belong to the customer. */
  List<Fragment> belonging(String name, String alias) {
    SqlTable table = table(name);
    List<Fragment> all = new ArrayList<>();
    all.add(Fragment.text(name(alias, table.key()) + " = " + name(CUSTOMER, mapping.key())));
    for (Map.Entry<String, String> entry : table.where().entrySet()) {
      all.add(
          Fragment.text(name(alias, entry.getKey()) + " = ").plus(Fragment.bind(entry.getValue())));
    }
    return all;
  }

  /** The statement that selects the customers of whom a condition holds. */
  Fragment select(Fragment condition) {
    return Fragment.text("SELECT " + name(CUSTOMER, mapping.key()))
        .plus(" FROM " + dialect().quote(mapping.customers()) + " " + CUSTOMER + " WHERE ")
        .plus(condition);
  }

  private String name(String alias, String column) {
    return alias + "." + dialect().quote(column);
  }

  static InvalidInputException unmapped(String place, String expected) {
    return InvalidInputException.of("segment.sql.unmapped").at(place).expected(expected).build();
  }

  static InvalidInputException wrongKind(String place, String expected) {
    return InvalidInputException.of("segment.sql.kind")
        .at(place)
        .expected("a column of kind " + expected)
        .build();
  }
}
