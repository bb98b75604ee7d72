package io.shopcare.sla.lint;

import io.shopcare.DomainValue;
import io.shopcare.sla.policy.SlaPolicy;

/**
 * A policy and where it stands among others, as a shop's settings have it: before they are a {@link
 * io.shopcare.sla.policy.SlaPolicySet}, two may stand at one position. Immutable and thread-safe.
 *
 * @param position lower is tried first
 * @param policy the policy
 */
public record PlacedPolicy(int position, SlaPolicy policy) implements DomainValue {}
