package io.shopcare.sla.staffing;

import io.shopcare.DomainValue;

/**
 * A forecast with its range, hour by hour. Immutable and thread-safe.
 *
 * @param lower the lower ends
 * @param expected the means
 * @param upper the upper ends
 */
public record ForecastBand(HourlyValues lower, HourlyValues expected, HourlyValues upper)
    implements DomainValue {}
