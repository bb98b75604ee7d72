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
      because(reason, terms, policies);
    }
    return reason.build();
  }

  private void because(Reason.Builder reason, Terms applied, SlaPolicySet policies) {
    if (clock.policy().isPresent() && clock.target().isEmpty()) {
      reason.addBecause(
          Reason.against(
              SlaReasons.TARGET_NONE,
              Detail.text("policy", applied.policy().name()),
              Detail.text("metric", clock.metric())));
    }
    reason.addAllBecause(policies.explain(applied.subject(), applied.since()).reasons());
    clock
        .manualDue()
        .ifPresent(
            manual ->
                reason.addBecause(
                    Reason.info(
                        SlaReasons.DUE_MANUAL,
                        Detail.instant("due", manual.due()),
                        Detail.instant("set", manual.setAt()))));
    for (WithdrawnBreach breach : clock.withdrawn()) {
      reason.addBecause(
          Reason.info(
              SlaReasons.BREACH_WITHDRAWN,
              Detail.instant("breached", breach.breachedAt()),
              Detail.instant("withdrawn", breach.withdrawnAt()),
              Detail.duration("target", breach.target()),
              Detail.text("policy", breach.policy().name()),
              Detail.number("version", breach.policy().version())));
    }
    for (ClockSegment segment : clock.segments()) {
      reason.addBecause(
          Reason.info(
              SlaReasons.CLOCK_RAN,
              Detail.instant("start", segment.start()),
              Detail.instant("end", segment.end()),
              Detail.duration("counted", segment.counted())));
    }
  }
}
