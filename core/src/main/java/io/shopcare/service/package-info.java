/**
 * The one way in which a result of one module reaches another: a {@link
 * io.shopcare.service.ServiceOutcome} says how a contact ended, so that segments and rewards can
 * react to a late answer or a low score without knowing service levels or surveys.
 *
 * <pre>{@code
 * ServiceOutcome outcome =
 *     ServiceOutcome.builder("t-1", "c-17", endedAt)
 *         .topic(Topics.SHIPPING).fault(Fault.CARRIER).slaDelay(Duration.ofHours(3)).build();
 * }</pre>
 */
@NullMarked
package io.shopcare.service;

import org.jspecify.annotations.NullMarked;
