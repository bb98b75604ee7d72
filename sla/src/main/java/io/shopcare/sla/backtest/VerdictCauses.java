package io.shopcare.sla.backtest;

import io.shopcare.decision.Detail;
import io.shopcare.decision.Effect;
import io.shopcare.decision.Reason;
import io.shopcare.sla.clock.ClockStatus;
import io.shopcare.sla.clock.SlaClock;
import io.shopcare.sla.policy.PolicyVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a verdict changes: what differs between two clocks of one metric and instance. */
final class VerdictCauses {

  private VerdictCauses() {}

  /** The change with its causes. */
  static Reason reason(VerdictChange change, Judged before, Judged after) {
    Reason.Builder reason = Reason.builder();
    reason.code(BacktestReasons.VERDICT_CHANGED).effect(effect(change));
    reason.addDetails(
        Detail.text("ticket", change.ticket()),
        Detail.text("metric", change.metric()),
        Detail.number("instance", change.instance()),
        Detail.text("before", change.before()),
        Detail.text("after", change.after()));
    return reason.addAllBecause(causes(before, after)).build();
  }

  private static Effect effect(VerdictChange change) {
    if (change.after() == Verdict.MISSED) {
      return Effect.AGAINST;
    }
    return change.before() == Verdict.MISSED || change.after() == Verdict.MET
        ? Effect.FOR
        : Effect.INFO;
  }

  private static List<Reason> causes(Judged before, Judged after) {
    SlaClock from = before.clock();
    SlaClock to = after.clock();
    if (from == null || from.target().isEmpty()) {
      return List.of(Reason.info(BacktestReasons.PROMISE_ADDED));
    }
    if (to == null || to.target().isEmpty()) {
      return List.of(Reason.info(BacktestReasons.PROMISE_REMOVED));
    }
    List<Reason> causes = new ArrayList<>();
    if (!from.policy().equals(to.policy())) {
      causes.add(policy(from.policy().orElseThrow(), to.policy().orElseThrow()));
    }
    Duration within = before.plan().within(from).orElseThrow();
    Duration withinAfter = after.plan().within(to).orElseThrow();
    if (!within.equals(withinAfter)) {
      causes.add(spans(BacktestReasons.WITHIN, within, withinAfter));
    }
    if (before.byGoal() != after.byGoal()) {
      causes.add(Reason.info(BacktestReasons.GOAL));
    }
    if (isCancelled(from) != isCancelled(to)) {
      causes.add(Reason.info(BacktestReasons.CANCELLED));
    }
    if (!from.elapsed().equals(to.elapsed())) {
      causes.add(spans(BacktestReasons.ELAPSED, from.elapsed(), to.elapsed()));
    }
    if (!from.startedAt().equals(to.startedAt()) || !from.endedAt().equals(to.endedAt())) {
      causes.add(Reason.info(BacktestReasons.MOMENTS));
    }
    if (!from.manualDue().equals(to.manualDue())) {
      causes.add(Reason.info(BacktestReasons.MANUAL_DUE));
    }
    return causes;
  }

  private static boolean isCancelled(SlaClock clock) {
    return clock.status() == ClockStatus.CANCELLED;
  }

  private static Reason policy(PolicyVersion before, PolicyVersion after) {
    return Reason.info(
        BacktestReasons.POLICY,
        Detail.text("before", before.name()),
        Detail.number("version-before", before.version()),
        Detail.text("after", after.name()),
        Detail.number("version-after", after.version()));
  }

  private static Reason spans(String code, Duration before, Duration after) {
    return Reason.info(code, Detail.duration("before", before), Detail.duration("after", after));
  }

  /**
   * A clock as one plan judges it.
   *
   * @param clock null where there is none
   */
  record Judged(@Nullable SlaClock clock, ServicePlan plan) {

    Verdict verdict() {
      return clock == null ? Verdict.NOT_COUNTED : plan.verdict(clock);
    }

    boolean byGoal() {
      return clock != null && plan.goal(clock.metric()).isPresent();
    }
  }
}
