package io.shopcare.sla.lint;

import io.shopcare.calendar.BusinessTime;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaTarget;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be wrong with a target alone. */
final class TargetChecks {

  private TargetChecks() {}

  static void findInto(List<LintFinding> findings, SlaPolicy policy, Instant at) {
    for (SlaTarget target : policy.targets()) {
      defect(target, at)
          .ifPresent(
              kind ->
                  findings.add(
                      LintFinding.builder()
                          .kind(kind)
                          .certainty(Certainty.CERTAIN)
                          .addPolicies(policy.name())
                          .target(target)
                          .build()));
    }
  }

  private static Optional<LintKind> defect(SlaTarget target, Instant at) {
    if (target.hours().isPresent()) {
      BusinessTime hours = target.hours().get();
      if (hours.nextOpen(at).isEmpty()) {
        return Optional.of(LintKind.CALENDAR_CLOSED);
      }
      if (hours.breachesAt(at, target.within()).isEmpty()) {
        return Optional.of(LintKind.TARGET_NEVER_DUE);
      }
    }
    return target.within().isZero() ? Optional.of(LintKind.TARGET_UNATTAINABLE) : Optional.empty();
  }
}
