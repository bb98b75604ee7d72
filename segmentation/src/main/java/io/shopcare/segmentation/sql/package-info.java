/**
 * What a database looks like that keeps the facts of customers, and the statement that asks it who
 * is in a segment. Values are always bound, never written into the text; identifiers come from the
 * mapping alone and are quoted. Nothing here connects to a database or runs a statement.
 *
 * <pre>{@code
 * SqlMapping mapping = SqlMapping.builder()
 *     .dialect(SqlDialect.POSTGRESQL).customers("customers").key("id")
 *     .putColumns("amount_spent", SqlColumn.number("amount_spent"))
 *     .putTables("customer_tags", SqlTable.list("tags", "customer_id", SqlColumn.folded("folded")))
 *     .build();
 * SqlStatement members = segment.toSql(schema, mapping, now, zone);
 * }</pre>
 */
@NullMarked
package io.shopcare.segmentation.sql;

import org.jspecify.annotations.NullMarked;
