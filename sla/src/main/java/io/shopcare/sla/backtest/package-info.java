/**
 * What would have been: the same tickets under another {@link io.shopcare.sla.backtest.ServicePlan}
 * (policies, calendar, goals) or with another {@link io.shopcare.sla.backtest.ReplyDesk}. A {@link
 * io.shopcare.sla.backtest.Backtest} names every clock whose verdict changes and gives attainment
 * before and after, one history at a time, so that any number can be folded on any number of
 * machines.
 *
 * <pre>{@code
 * ServicePlan today = ServicePlan.of(policies);
 * Backtest backtest = Backtest.of(today, today.withTarget("first_reply", Duration.ofHours(8)), now);
 * BacktestResult result = cases.collect(backtest.collector());
 * result.counts("first_reply").after().lower();
 * assertThat(result.changes()).containsExactly(
 *     VerdictChange.of("t-17", "first_reply", 1, Verdict.MET, Verdict.MISSED));
 * }</pre>
 */
@NullMarked
package io.shopcare.sla.backtest;

import org.jspecify.annotations.NullMarked;
