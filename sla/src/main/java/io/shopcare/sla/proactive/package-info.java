/**
 * Promises that need somebody before the customer asks: deliveries and clocks of tickets are each a
 * {@link io.shopcare.sla.proactive.Promise}, and an {@link io.shopcare.sla.proactive.AlertPolicy}
 * says which are at risk, will break or are broken, each level once, with the step to take and the
 * time of the next look. What was said already is a value that the host keeps.
 *
 * <pre>{@code
 * Promise parcel = Promise.delivery("order-1", friday);
 * AlertChange change = AlertPolicy.ofDefaults().check(List.of(parcel), log, now);
 * change.alerts().forEach(alert -> todo.add(alert.step(), alert.reason()));
 * log = change.log();
 * }</pre>
 */
@NullMarked
package io.shopcare.sla.proactive;

import org.jspecify.annotations.NullMarked;
