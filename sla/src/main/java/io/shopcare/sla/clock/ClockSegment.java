package io.shopcare.sla.clock;

import io.shopcare.DomainValue;
import java.time.Duration;
import java.time.Instant;

/**
 * A stretch in which a clock ran: neither paused nor ended. Those of a clock add up to what has
 * elapsed.
 *
 * @param start inclusive
 * @param end exclusive; the moment itself while it runs
 * @param counted how much of it counted, in the hours that applied
 */
public record ClockSegment(Instant start, Instant end, Duration counted) implements DomainValue {}
