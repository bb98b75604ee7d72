package io.shopcare.sla.clock;

import io.shopcare.DomainValue;
import java.time.Instant;

/**
 * A due time that somebody set by hand for the clock of a metric that runs then. It stands on the
 * wall clock in place of the target: no pause and no calendar moves it.
 *
 * @param metric the name of the metric
 * @param setAt when it was set
 * @param due the last instant at which the clock is met
 */
public record ManualDue(String metric, Instant setAt, Instant due) implements DomainValue {}
