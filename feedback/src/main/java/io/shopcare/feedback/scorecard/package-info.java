/**
 * The figures by which a shop steers its service: satisfaction, recommendation, pages that help,
 * contacts by channel and orders, times, service levels and deflection. Each comes with its
 * definition, n, interval, the change since the last period, and an alarm only where chance does
 * not explain it. All is made of summaries that merge in any order.
 *
 * <pre>{@code
 * Scorecard card = Scorecard.between(lastMonth, thisMonth, ScorecardPolicy.ofDefaults());
 * card.kpi(KpiCode.CSAT).flatMap(Kpi::interval);
 * card.alarms();
 * }</pre>
 */
@NullMarked
package io.shopcare.feedback.scorecard;

import org.jspecify.annotations.NullMarked;
