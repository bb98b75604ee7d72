package io.shopcare.sla.clock;

import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaSubject;
import io.shopcare.sla.policy.SlaTarget;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What applies to a ticket from a moment on.
 *
 * @param since when the policy was chosen
 * @param subject what policies see of the ticket
 * @param policy the one that applies
 * @param until when another version may apply, null for never
 */
record Terms(Instant since, SlaSubject subject, SlaPolicy policy, @Nullable Instant until) {

  static Terms choose(SlaPolicySet policies, SlaSubject subject, Instant at) {
    Instant until = policies.nextTurn(at).orElse(null);
    return new Terms(at, subject, policies.decide(subject, at), until);
  }

  boolean isOutdated(Instant at) {
    return until != null && !at.isBefore(until);
  }

  @Nullable SlaTarget target(String metric) {
    return policy.target(metric, subject.priority()).orElse(null);
  }
}
