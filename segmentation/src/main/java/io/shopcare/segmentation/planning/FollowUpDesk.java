package io.shopcare.segmentation.planning;

import io.shopcare.customer.ConsentState;
import io.shopcare.decision.Conditions;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whether and when a message is sent after one event. */
final class FollowUpDesk {

  private final FollowUpPolicy policy;
  private final FollowUpFacts facts;
  private final List<FollowUp> known;
  private final Instant now;
  private final Conditions conditions = Conditions.collect();

  FollowUpDesk(FollowUpPolicy policy, FollowUpFacts facts, List<FollowUp> known, Instant now) {
    this.policy = policy;
    this.facts = facts;
    this.known = known;
    this.now = now;
  }

  Outcome<FollowUp> plan(FollowUpEvent event) {
    Optional<FollowUp> before =
        known.stream().filter(k -> k.dedupeKey().equals(event.dedupeKey())).findFirst();
    if (before.isPresent()) {
      return Outcome.refused(
          Reason.against(FollowUpReasons.KNOWN, Detail.instant("due", before.get().dueAt())));
    }
    Optional<FollowUpRule> rule = policy.rule(event.kind());
    if (rule.isEmpty()) {
      return Outcome.refused(
          Reason.against(FollowUpReasons.RULE_NONE, Detail.text("kind", event.kind())));
    }
    return plan(event, rule.get());
  }

  private Outcome<FollowUp> plan(FollowUpEvent event, FollowUpRule rule) {
    Instant due = policy.dueAt(rule, event);
    Optional<Instant> slot = slot(due.isBefore(now) ? now : due, rule.isCapped());
    Instant until = due.atZone(policy.hours().zone()).plus(rule.lapsesAfter()).toInstant();
    requireWilling(rule);
    conditions
        .require(slot.isPresent(), Reason.against(FollowUpReasons.NEVER_OPEN))
        .require(
            slot.filter(until::isBefore).isEmpty(),
            Reason.against(
                FollowUpReasons.LAPSED,
                Detail.instant("due", slot.orElse(due)),
                Detail.instant("until", until)));
    return conditions.outcome(
        () ->
            FollowUp.builder()
                .event(event)
                .dueAt(slot.orElseThrow())
                .channel(rule.channel())
                .consent(rule.consent())
                .isCapped(rule.isCapped())
                .build());
  }

  private void requireWilling(FollowUpRule rule) {
    rule.consent()
        .ifPresent(
            purpose ->
                conditions.require(
                    facts.customer().consent(purpose) == ConsentState.SUBSCRIBED,
                    Reason.against(FollowUpReasons.CONSENT, Detail.text("purpose", purpose))));
    conditions
        .require(
            !rule.notWhileTicketOpen() || !facts.isTicketOpen(),
            Reason.against(FollowUpReasons.TICKET_OPEN))
        .require(
            rule.scoreAbove().isEmpty()
                || facts
                    .score()
                    .filter(s -> s.position().compareTo(rule.scoreAbove().get()) <= 0)
                    .isEmpty(),
            Reason.against(FollowUpReasons.SCORE_LOW));
  }

  /**
   * The first moment that is open and at which the message is not one too many. What stands in the
   * way is always a message from which on a span must pass, so no other moments need be tried.
   */
  private Optional<Instant> slot(Instant from, boolean capped) {
    TreeSet<Instant> starts = new TreeSet<>(List.of(from));
    if (capped) {
      known.stream()
          .filter(FollowUp::isCapped)
          .map(message -> message.dueAt().plus(policy.capSpan()))
          .filter(from::isBefore)
          .forEach(starts::add);
    }
    return starts.stream()
        .flatMap(start -> policy.hours().nextOpen(start).stream())
        .filter(moment -> !capped || fits(moment))
        .findFirst();
  }

  /** Whether no span that holds the moment would have more messages than the cap. */
  private boolean fits(Instant moment) {
    Duration span = policy.capSpan();
    List<Instant> around =
        Stream.concat(
                known.stream().filter(FollowUp::isCapped).map(FollowUp::dueAt), Stream.of(moment))
            .filter(other -> Duration.between(other, moment).abs().compareTo(span) < 0)
            .sorted()
            .toList();
    for (int i = 0; i + policy.cap() < around.size(); i++) {
      Duration length = Duration.between(around.get(i), around.get(i + policy.cap()));
      if (length.compareTo(span) < 0) {
        return false;
      }
    }
    return true;
  }
}
