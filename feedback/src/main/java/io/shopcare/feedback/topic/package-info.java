/**
 * What customers write about: the ten areas of shop support and the shop's own, counted by period,
 * with which of them rise or fall for certain, which few causes make most contacts, how many come
 * from a thousand orders, and what self-service could take over.
 *
 * <pre>{@code
 * TopicTrends trends = TopicTrends.between(lastMonth, thisMonth, 0.05);
 * trends.changed();
 * Pareto.of(thisMonth.contacts()).vital(Ratio.percent(80));
 * }</pre>
 */
@NullMarked
package io.shopcare.feedback.topic;

import org.jspecify.annotations.NullMarked;
