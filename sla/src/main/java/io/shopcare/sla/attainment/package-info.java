/**
 * How often service levels are met: a {@link io.shopcare.sla.attainment.ServiceGoal} such as 80 %
 * within 24 hours turns clocks into an {@link io.shopcare.measure.Attainment}, which merges over
 * days, teams and machines, and judges it; an {@link io.shopcare.sla.attainment.ErrorBudget} says
 * what can still go wrong. {@link io.shopcare.sla.attainment.ElapsedCounts} keep the times
 * themselves, for any goal, percentiles and the {@link io.shopcare.sla.attainment.SurvivalCurve}; a
 * {@link io.shopcare.sla.attainment.Breakdown} has them by channel, topic, team or segment.
 *
 * <pre>{@code
 * ServiceGoal goal = ServiceGoal.of(Ratio.percent(80), Duration.ofHours(24));
 * Map<Channel, Attainment> byChannel =
 *     tickets.collect(groupingBy(Row::channel, mapping(Row::firstReply, goal.collector())));
 * Attainment.Verdict verdict = goal.verdict(byChannel.get(Channel.EMAIL));
 * }</pre>
 */
@NullMarked
package io.shopcare.sla.attainment;

import org.jspecify.annotations.NullMarked;
