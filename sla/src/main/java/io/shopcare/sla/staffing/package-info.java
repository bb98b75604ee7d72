/**
 * How many people a service level takes. Live channels are queues in which callers wait ({@link
 * io.shopcare.sla.staffing.ErlangC}) or give up ({@link io.shopcare.sla.staffing.ErlangA}); where
 * the target is a matter of hours, a {@link io.shopcare.sla.staffing.BacklogPlan} follows the
 * backlog over calendars. What will come in is a {@link io.shopcare.sla.staffing.QueueForecast},
 * tried on the weeks that are known.
 *
 * <pre>{@code
 * Traffic calls = Traffic.of(100, Duration.ofMinutes(30), Duration.ofMinutes(3));
 * Outcome<ErlangC> enough =
 *     ErlangC.minimumAgents(calls, Ratio.percent(80), Duration.ofSeconds(20)); // 14 agents
 * }</pre>
 */
@NullMarked
package io.shopcare.sla.staffing;

import org.jspecify.annotations.NullMarked;
