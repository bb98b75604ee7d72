package io.shopcare.examples.review.report;

import org.jspecify.annotations.Nullable;

/**
 * One panel of the page: a title that states the finding, a line of context, a chart, and the same
 * figures as a table.
 *
 * @param chart absent where the table says it better
 */
record Panel(
    String key, Text title, Text note, @Nullable Chart chart, Table table, Text definition) {}
