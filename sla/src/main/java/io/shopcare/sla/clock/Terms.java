package io.shopcare.sla.clock;

import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaSubject;
import io.shopcare.sla.policy.SlaTarget;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What applies to a ticket from a moment on.
 *
 * @param since when the ticket became what it is
 * @param subject what policies see of it
 * @param policy the one that applies
 */
record Terms(Instant since, SlaSubject subject, SlaPolicy policy) {

  @Nullable SlaTarget target(SlaMetric metric) {
    return policy.target(metric.name(), subject.priority()).orElse(null);
  }
}
