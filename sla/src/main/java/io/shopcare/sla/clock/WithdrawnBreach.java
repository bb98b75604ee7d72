package io.shopcare.sla.clock;

import io.shopcare.DomainValue;
import io.shopcare.sla.policy.PolicyVersion;
import java.time.Duration;
import java.time.Instant;

/**
 * A breach that was one until another target withdrew it: a log of what agents and customers saw.
 * Immutable and thread-safe.
 *
 * @param breachedAt the last instant at which the clock was within the target
 * @param withdrawnAt when another target took over
 * @param target the target that was exceeded
 * @param policy the policy that set it
 */
public record WithdrawnBreach(
    Instant breachedAt, Instant withdrawnAt, Duration target, PolicyVersion policy)
    implements DomainValue {}
