package io.shopcare.sla.policy;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Reason;
import io.shopcare.internal.ValueStyle;
import io.shopcare.sla.SlaReasons;
import io.shopcare.ticket.Priority;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A named and versioned promise: for whom it is, as conditions that must all hold, and what is
 * promised, as targets by metric and priority. A policy without conditions is for everyone; one
 * without targets promises nothing. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface SlaPolicy extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The name, unique in a set. */
  String name();

  /** The version, from 1; to be raised with every change, as verdicts name it. */
  @Value.Default
  default int version() {
    return 1;
  }

  /**
   * The place in a set, lower first; policies without one come after those that have one, in the
   * order given.
   */
  OptionalInt position();

  /** From when on this version is in force, inclusive; absent for always. */
  Optional<Instant> effectiveFrom();

  /** Until when this version is in force, exclusive; absent for ever. */
  Optional<Instant> effectiveUntil();

  /** What becomes of a clock that this policy takes over; its time is kept by default. */
  @Value.Default
  default ChangeMode onChange() {
    return ChangeMode.KEEP_ELAPSED;
  }

  /** How time before a change of calendar counts; segment by segment by default. */
  @Value.Default
  default CalendarChange onCalendarChange() {
    return CalendarChange.BY_SEGMENT;
  }

  /** What must hold of a ticket and its customer. */
  List<SlaCondition> conditions();

  /** What is promised; at most one target for a metric and priority. */
  List<SlaTarget> targets();

  /** Name and version. */
  default PolicyVersion stamp() {
    return new PolicyVersion(name(), version());
  }

  /** Whether this version is in force. */
  default boolean isInForce(Instant at) {
    return effectiveFrom().map(from -> !at.isBefore(from)).orElse(true)
        && effectiveUntil().map(at::isBefore).orElse(true);
  }

  /** Whether it applies: in force, and all conditions hold. */
  default boolean appliesTo(SlaSubject subject, Instant at) {
    return isInForce(at) && appliesTo(subject);
  }

  /** Whether all conditions hold. */
  default boolean appliesTo(SlaSubject subject) {
    for (SlaCondition condition : conditions()) {
      if (!condition.holds(subject)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Says why the policy applies or not: {@link SlaReasons#POLICY_MATCHED}, or {@link
   * SlaReasons#POLICY_PASSED_OVER} because it is not in force and of each condition that failed.
   */
  default Reason reason(SlaSubject subject, Instant at) {
    Detail policy = Detail.text("policy", name());
    Detail version = Detail.number("version", version());
    if (appliesTo(subject, at)) {
      return Reason.inFavour(SlaReasons.POLICY_MATCHED, policy, version);
    }
    Reason.Builder reason = Reason.builder();
    reason.from(Reason.info(SlaReasons.POLICY_PASSED_OVER, policy, version));
    if (!isInForce(at)) {
      reason.addBecause(Reason.against(SlaReasons.POLICY_NOT_IN_FORCE, policy, version));
    }
    for (SlaCondition condition : conditions()) {
      if (!condition.holds(subject)) {
        reason.addBecause(condition.failure(subject));
      }
    }
    return reason.build();
  }

  /** The target of a metric: the one for the priority, else the one for every priority. */
  default Optional<SlaTarget> target(String metric, Priority priority) {
    Optional<SlaTarget> general = Optional.empty();
    for (SlaTarget target : targets()) {
      if (target.metric().equals(metric)) {
        Optional<Priority> only = target.priority();
        if (only.isEmpty()) {
          general = Optional.of(target);
        } else if (only.get() == priority) {
          return Optional.of(target);
        }
      }
    }
    return general;
  }

  /** Refuses a policy without a name or with two targets for one thing. */
  @Value.Check
  default void check() {
    Limits.requireLength(name(), Limits.NAME_CHARACTERS, "policy name");
    if (name().isBlank()) {
      throw InvalidInputException.of("sla.policy.unnamed").at("name").expected("a name").build();
    }
    if (version() < 1) {
      throw InvalidInputException.of("sla.policy.version")
          .at("version")
          .expected("a number from 1")
          .build();
    }
    if (effectiveFrom().isPresent()
        && effectiveUntil().isPresent()
        && !effectiveFrom().get().isBefore(effectiveUntil().get())) {
      throw InvalidInputException.of("sla.policy.period")
          .at("effectiveUntil")
          .expected("an instant after effectiveFrom")
          .build();
    }
    Set<List<Object>> seen = new HashSet<>();
    for (int i = 0; i < targets().size(); i++) {
      SlaTarget target = targets().get(i);
      if (!seen.add(List.of(target.metric(), target.priority()))) {
        throw InvalidInputException.of("sla.target.duplicate")
            .at("targets")
            .offset(i)
            .expected("one target for a metric and priority")
            .build();
      }
    }
  }

  /** Starts a policy for everyone that promises nothing. */
  static Builder builder(String name) {
    return new Builder().name(name);
  }

  /** Builds an {@link SlaPolicy}; only the name is required. */
  final class Builder extends ImmutableSlaPolicy.Builder {
    Builder() {}
  }
}
