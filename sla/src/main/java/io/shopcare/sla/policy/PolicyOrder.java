package io.shopcare.sla.policy;

import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order of the policies of a set, and what two policies of one set may not share. */
final class PolicyOrder {

  private PolicyOrder() {}

  static SlaPolicy[] inOrder(List<SlaPolicy> policies) {
    if (policies.size() > Limits.LIST_ELEMENTS) {
      throw InvalidInputException.of("sla.policy.too-many")
          .at("policies")
          .expected("at most " + Limits.LIST_ELEMENTS)
          .build();
    }
    requireOwnNames(policies);
    requireOwnPositions(policies);
    return policies.stream()
        .sorted(Comparator.comparing(policy -> place(policy)))
        .toArray(SlaPolicy[]::new);
  }

  private static long place(SlaPolicy policy) {
    return policy.position().isPresent() ? policy.position().getAsInt() : Long.MAX_VALUE;
  }

  /** Versions of one name must differ in number, and no two may be in force at one time. */
  private static void requireOwnNames(List<SlaPolicy> policies) {
    Map<String, List<SlaPolicy>> byName = new HashMap<>();
    for (int i = 0; i < policies.size(); i++) {
      SlaPolicy policy = policies.get(i);
      List<SlaPolicy> versions = byName.computeIfAbsent(policy.name(), n -> new ArrayList<>(1));
      boolean clashes =
          policy.name().equals(SlaPolicySet.NOTHING_PROMISED.name())
              || versions.stream()
                  .anyMatch(v -> v.version() == policy.version() || meet(v, policy));
      if (clashes) {
        throw InvalidInputException.of("sla.policy.duplicate")
            .at("policies")
            .offset(i)
            .expected("a name of its own, or a version of its own with a period of its own")
            .build();
      }
      versions.add(policy);
    }
  }

  private static boolean meet(SlaPolicy a, SlaPolicy b) {
    return begins(a).isBefore(ends(b)) && begins(b).isBefore(ends(a));
  }

  private static Instant begins(SlaPolicy policy) {
    return policy.effectiveFrom().orElse(Instant.MIN);
  }

  private static Instant ends(SlaPolicy policy) {
    return policy.effectiveUntil().orElse(Instant.MAX);
  }

  private static void requireOwnPositions(List<SlaPolicy> policies) {
    Map<Integer, String> names = new HashMap<>();
    for (int i = 0; i < policies.size(); i++) {
      SlaPolicy policy = policies.get(i);
      if (policy.position().isPresent()) {
        String taken = names.putIfAbsent(policy.position().getAsInt(), policy.name());
        if (taken != null && !taken.equals(policy.name())) {
          throw InvalidInputException.of("sla.policy.position")
              .at("policies")
              .offset(i)
              .expected("a position of its own")
              .build();
        }
      }
    }
  }
}
