package io.shopcare.feedback.survey.eligibility;

import io.shopcare.customer.ConsentState;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.measure.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A policy held against the facts. */
final class EligibilityCheck {

  /** How many periods, or moves of the earliest instant, are looked ahead. */
  private static final int MOST_STEPS = 1_000;

  private final EligibilityPolicy policy;
  private final EligibilityFacts facts;
  private final @Nullable Trigger trigger;
  private final List<Obstacle> obstacles = new ArrayList<>();

  EligibilityCheck(EligibilityPolicy policy, EligibilityFacts facts) {
    this.policy = policy;
    this.facts = facts;
    this.trigger =
        policy.triggers().stream()
            .filter(each -> each.kind() == facts.occasion().kind())
            .findFirst()
            .orElse(null);
    addSuppressions();
    addConsent();
    addTrigger();
    policy.throttles().forEach(this::addThrottle);
    policy.quotas().forEach(this::addQuota);
    policy.sampling().ifPresent(this::addSampling);
  }

  private void addSuppressions() {
    for (Suppression each : Suppression.values()) {
      if (policy.suppressedBy().contains(each) && facts.suppressions().contains(each)) {
        obstacles.add(Obstacle.forGood(Reason.against(each.reason())));
      }
    }
  }

  private void addConsent() {
    ConsentState state = facts.customer().consent(policy.consentPurpose());
    ConsentBasis basis = policy.basis(facts.jurisdiction(), facts.channel());
    if (ConsentBasis.isObjection(state)) {
      obstacles.add(Obstacle.forGood(Reason.against(EligibilityReasons.OBJECTED)));
    } else if (!basis.permits(state, facts.objectionOffered())) {
      obstacles.add(
          Obstacle.forGood(
              Reason.against(
                  EligibilityReasons.NO_CONSENT,
                  Detail.text("channel", facts.channel()),
                  Detail.text("jurisdiction", facts.jurisdiction()))));
    }
  }

  private void addTrigger() {
    if (trigger == null) {
      obstacles.add(
          Obstacle.forGood(
              Reason.against(
                  EligibilityReasons.NO_TRIGGER,
                  Detail.text("occasion", facts.occasion().kind()))));
      return;
    }
    Instant from = Moments.plus(facts.occasion().at(), trigger.delay());
    Instant until = Moments.plus(from, trigger.answerable());
    obstacles.add(
        Obstacle.before(
            from, Reason.against(EligibilityReasons.TOO_EARLY, Detail.instant("from", from))));
    obstacles.add(
        Obstacle.since(
            until, Reason.against(EligibilityReasons.TOO_LATE, Detail.instant("until", until))));
  }

  private void addThrottle(Throttle throttle) {
    ThrottleCheck check = new ThrottleCheck(throttle, policy.survey(), facts.touches());
    obstacles.add(
        new Obstacle(
            Reason.against(
                EligibilityReasons.THROTTLED,
                Detail.text("scope", throttle.scope()),
                Detail.number("most", throttle.slots().most())),
            check::from));
  }

  private void addQuota(Quota quota) {
    Tally used = Tally.empty();
    Instant end = Instant.MIN;
    QuotaUse use = facts.quotaUse().get(quota.name());
    if (use != null) {
      used = use.sent();
      end = quota.window().endOf(use.asOf());
    }
    Reason reason =
        Reason.against(
            EligibilityReasons.QUOTA,
            Detail.text("quota", quota.name()),
            Detail.number("most", quota.slots().most()));
    if (!quota.slots().admits(policy.survey().id(), Tally.empty())) {
      obstacles.add(Obstacle.forGood(reason));
    } else if (!quota.slots().admits(policy.survey().id(), used)) {
      obstacles.add(Obstacle.before(end, reason));
    }
  }

  private void addSampling(Sampling sampling) {
    Reason reason =
        Reason.against(EligibilityReasons.NOT_SAMPLED, Detail.ratio("share", sampling.share()));
    obstacles.add(new Obstacle(reason, at -> sampledFrom(sampling, at)));
  }

  private Optional<Instant> sampledFrom(Sampling sampling, Instant at) {
    Instant moment = at;
    for (int step = 0; step < MOST_STEPS; step++) {
      if (sampling.contains(policy.survey().id(), facts.customer().customerId(), moment)) {
        return Optional.of(moment);
      }
      moment = sampling.window().endOf(moment);
    }
    return Optional.empty();
  }

  Outcome<Invitation> outcome(Instant at) {
    List<Reason> against =
        obstacles.stream().filter(each -> each.standsAt(at)).map(Obstacle::reason).toList();
    if (against.isEmpty()) {
      return Outcome.accepted(invitation());
    }
    return earliest(at)
        .<Outcome<Invitation>>map(from -> Outcome.refusedUntil(from, against))
        .orElseGet(() -> Outcome.refused(against));
  }

  /** Moves on until nothing stands in the way: what is gone may have come back meanwhile. */
  private Optional<Instant> earliest(Instant at) {
    Instant moment = at;
    for (int step = 0; step < MOST_STEPS; step++) {
      Instant latest = moment;
      for (Obstacle obstacle : obstacles) {
        Optional<Instant> gone = obstacle.goneFrom().apply(moment);
        if (gone.isEmpty()) {
          return Optional.empty();
        }
        latest = latest.isBefore(gone.get()) ? gone.get() : latest;
      }
      if (latest.equals(moment)) {
        return Optional.of(moment);
      }
      moment = latest;
    }
    return Optional.empty();
  }

  /** When an invitation lapses, or a refusal ends. */
  Optional<Instant> changesAfter(Instant at, Outcome<Invitation> outcome) {
    if (!outcome.isAccepted()) {
      return outcome.retryAt();
    }
    return Decision.earliest(
        outcome.accepted().map(Invitation::answerableUntil),
        policy.sampling().map(sampling -> sampling.window().endOf(at)));
  }

  private Invitation invitation() {
    Trigger found = Objects.requireNonNull(trigger);
    Instant from = Moments.plus(facts.occasion().at(), found.delay());
    return Invitation.builder()
        .survey(policy.survey())
        .customerId(facts.customer().customerId())
        .channel(facts.channel())
        .occasion(facts.occasion())
        .answerableUntil(Moments.plus(from, found.answerable()))
        .build();
  }
}
