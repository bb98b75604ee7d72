package io.shopcare.sla.policy;

import io.shopcare.DomainValue;

/**
 * Which policy a verdict rests on.
 *
 * @param name of the policy
 * @param version of the policy
 */
public record PolicyVersion(String name, int version) implements DomainValue {}
