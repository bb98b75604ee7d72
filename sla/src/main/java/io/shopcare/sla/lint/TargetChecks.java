package io.shopcare.sla.lint;

import io.shopcare.calendar.BusinessTime;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaTarget;
import io.shopcare.sla.policy.StepPoint;
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
    if (target.within().isZero()) {
      return Optional.of(LintKind.TARGET_UNATTAINABLE);
    }
    return isInOrder(target) ? Optional.empty() : Optional.of(LintKind.ESCALATION_ORDER);
  }

  /** Whether each step of the ladder is due later than the one named before it. */
  private static boolean isInOrder(SlaTarget target) {
    for (int i = 1; i < target.ladder().size(); i++) {
      StepPoint before = target.ladder().get(i - 1).point();
      StepPoint after = target.ladder().get(i).point();
      int order = before.elapsed(target.within()).compareTo(after.elapsed(target.within()));
      boolean sameMoment = before.isExclusive() || !after.isExclusive();
      if (order > 0 || (order == 0 && sameMoment)) {
        return false;
      }
    }
    return true;
  }
}
