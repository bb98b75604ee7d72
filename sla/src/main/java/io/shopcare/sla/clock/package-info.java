/**
 * Clocks: a {@link io.shopcare.sla.clock.SlaMetric} says as data what is measured, {@link
 * io.shopcare.sla.clock.SlaMetrics} and its neighbours hold the common ones, and {@link
 * io.shopcare.sla.clock.SlaEngine} reads the clocks of a ticket off its history, all at once or
 * event by event, and judges them by the policies. Nothing is stored and nothing is polled: a
 * report says when it can next differ.
 *
 * <pre>{@code
 * SlaReport report = SlaEngine.ofDefaults().evaluate(history, policies, now);
 * report.clock("first_reply").flatMap(SlaClock::dueAt).ifPresent(this::show);
 * report.wakeAt().ifPresent(timer::wakeAt);
 * }</pre>
 */
@NullMarked
package io.shopcare.sla.clock;

import org.jspecify.annotations.NullMarked;
