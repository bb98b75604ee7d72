package io.shopcare.sla.clock;

import io.shopcare.DomainValue;
import java.time.Instant;

/**
 * When a step of a clock's ladder is due, past or to come. A step that the end of the clock came
 * before is none.
 *
 * @param step the name of the step
 * @param nominalAt when the clock reaches it, but not before the target that names it took hold
 * @param at the same, or the next opening of the hours to which it is deferred
 */
public record SlaAlert(String step, Instant nominalAt, Instant at) implements DomainValue {}
