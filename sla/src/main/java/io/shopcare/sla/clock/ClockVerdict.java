package io.shopcare.sla.clock;

import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import io.shopcare.sla.SlaReasons;
import io.shopcare.sla.policy.SlaPolicySet;
import org.jspecify.annotations.Nullable;

/**
 * A clock and the terms by which it was judged.
 *
 * @param clock the clock
 * @param terms null before the ticket was opened
 */
record ClockVerdict(SlaClock clock, @Nullable Terms terms) {

  /** Why the clock stands as it does: what was measured, and the choice of the policy behind it. */
  Reason reason(SlaPolicySet policies) {
    Reason.Builder reason = Reason.builder();
    reason.code(clock.status().reasonCode()).effect(clock.status().effect());
    reason.addDetails(
        Detail.text("metric", clock.metric()),
        Detail.number("instance", clock.instance()),
        Detail.duration("elapsed", clock.elapsed()));
    clock.target().ifPresent(target -> reason.addDetails(Detail.duration("target", target)));
    clock.dueAt().ifPresent(due -> reason.addDetails(Detail.instant("due", due)));
    clock.breachesAt().ifPresent(at -> reason.addDetails(Detail.instant("breaches", at)));
    if (terms != null) {
      if (clock.policy().isPresent() && clock.target().isEmpty()) {
        reason.addBecause(
            Reason.against(
                SlaReasons.TARGET_NONE,
                Detail.text("policy", terms.policy().name()),
                Detail.text("metric", clock.metric())));
      }
      reason.addAllBecause(policies.explain(terms.subject(), terms.since()).reasons());
    }
    return reason.build();
  }
}
