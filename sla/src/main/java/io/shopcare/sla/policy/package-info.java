/**
 * What a shop promises: a {@link io.shopcare.sla.policy.SlaPolicySet} is an ordered list of {@link
 * io.shopcare.sla.policy.SlaPolicy}, of which the first that is in force and whose conditions all
 * hold applies; it sets a {@link io.shopcare.sla.policy.SlaTarget} for each metric and priority,
 * with a ladder of reminders and escalations, and says what a change mid-ticket means. Policies are
 * data and name metrics; what a metric measures stands in {@code io.shopcare.sla.clock}.
 *
 * <pre>{@code
 * SlaPolicy vip =
 *     SlaPolicy.builder("vip")
 *         .addConditions(SlaCondition.customerTag("vip"))
 *         .addTargets(SlaTarget.of("first_reply", Duration.ofHours(1)))
 *         .build();
 * SlaPolicySet policies = SlaPolicySet.of(vip, standard);
 * }</pre>
 */
@NullMarked
package io.shopcare.sla.policy;

import org.jspecify.annotations.NullMarked;
