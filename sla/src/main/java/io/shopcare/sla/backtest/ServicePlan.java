package io.shopcare.sla.backtest;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.calendar.BusinessTime;
import io.shopcare.sla.attainment.ServiceGoal;
import io.shopcare.sla.clock.SlaClock;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaPolicySet;
import io.shopcare.sla.policy.SlaTarget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a shop holds itself to: its policies, and for some metrics a goal. A metric with a goal is
 * judged by the time of the goal, any other by the targets and due times of its clocks. Immutable
 * and thread-safe.
 *
 * @param policies the policies
 * @param goals by the name of the metric
 */
public record ServicePlan(SlaPolicySet policies, SortedMap<String, ServiceGoal> goals)
    implements DomainValue {

  /** Copies the goals. */
  public ServicePlan {
    goals = Collections.unmodifiableSortedMap(new TreeMap<>(goals));
  }

  /** Policies without a goal. */
  public static ServicePlan of(SlaPolicySet policies) {
    return new ServicePlan(policies, new TreeMap<>());
  }

  /** The same with another goal, or a first one, for a metric. */
  public ServicePlan withGoal(String metric, ServiceGoal goal) {
    SortedMap<String, ServiceGoal> changed = new TreeMap<>(goals);
    changed.put(metric, goal);
    return new ServicePlan(policies, changed);
  }

  /**
   * The same with another time in every target of a metric, whatever policy and priority it is for.
   *
   * @param within the time, inclusive
   * @throws InvalidInputException with code {@code sla.target.range}
   */
  public ServicePlan withTarget(String metric, Duration within) {
    return withTargets(
        target ->
            target.metric().equals(metric)
                ? SlaTarget.builder().from(target).within(within).build()
                : target);
  }

  /** The same with other hours in every target that counts in hours and not around the clock. */
  public ServicePlan withHours(BusinessTime hours) {
    return withTargets(
        target ->
            target.hours().isPresent()
                ? SlaTarget.builder().from(target).hours(hours).build()
                : target);
  }

  private ServicePlan withTargets(UnaryOperator<SlaTarget> change) {
    List<SlaPolicy> changed = new ArrayList<>();
    for (SlaPolicy policy : policies.policies()) {
      SlaPolicy.Builder copy = SlaPolicy.builder(policy.name());
      copy.from(policy).targets(policy.targets().stream().map(change).toList());
      changed.add(copy.build());
    }
    return new ServicePlan(SlaPolicySet.of(changed), goals);
  }

  /** The goal of a metric. */
  public Optional<ServiceGoal> goal(String metric) {
    return Optional.ofNullable(goals.get(metric));
  }

  /** The verdict on a clock of these policies. */
  public Verdict verdict(SlaClock clock) {
    return goal(clock.metric())
        .map(goal -> Verdict.of(goal.count(clock)))
        .orElseGet(() -> Verdict.of(clock));
  }

  /** The time by which the clock is judged. */
  Optional<Duration> within(SlaClock clock) {
    Optional<Duration> byGoal = goal(clock.metric()).map(ServiceGoal::within);
    return byGoal.isPresent() ? byGoal : clock.target();
  }
}
