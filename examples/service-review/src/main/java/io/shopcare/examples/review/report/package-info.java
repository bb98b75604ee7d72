/**
 * The report for the shop owner: {@link io.shopcare.examples.review.report.ReviewModel the figures}
 * of a period, and three ways to write them down: one self-contained page, JSON, and a summary for
 * the terminal. Nothing is decided here: counts, scores and verdicts come in computed, and only
 * their wording and their drawing are made.
 *
 * <pre>{@code
 * HtmlReport.write(model, Path.of("service-review.html"));
 * JsonReport.write(model, Path.of("service-review.json"));
 * ConsoleSummary.write(model, Locale.ENGLISH, System.out);
 * }</pre>
 */
@NullMarked
package io.shopcare.examples.review.report;

import org.jspecify.annotations.NullMarked;
