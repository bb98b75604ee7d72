package io.shopcare.feedback.survey.eligibility;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Refused;
import io.shopcare.feedback.survey.SurveyKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Surveys that compete for one customer, the most important first. Each is decided as if every
 * survey before it that may be asked had been sent at that very moment: where throttles and quotas
 * have room for one of two, the more important one is asked, and the other is told from when on it
 * may be. Places kept for a survey ({@link Slots#keeping}) stay its own, whatever stands before it.
 * Immutable and thread-safe.
 *
 * @param policies one of each survey
 */
public record SurveyQueue(List<EligibilityPolicy> policies) implements DomainValue {

  /** Asking about the shop as a whole comes seldom, and so it comes first. */
  private static final Comparator<EligibilityPolicy> RELATIONAL_FIRST =
      Comparator.comparing(policy -> policy.survey().kind() != SurveyKind.RELATIONAL);

  /**
   * Copies and checks the policies.
   *
   * @throws InvalidInputException with code {@code feedback.queue.survey} if two are of one survey
   */
  public SurveyQueue {
    policies = List.copyOf(policies);
    if (ids(policies).distinct().count() < policies.size()) {
      throw InvalidInputException.of("feedback.queue.survey")
          .at("policies")
          .expected("one policy of each survey")
          .build();
    }
  }

  /** Relational surveys before transactional ones, otherwise as they come. */
  public static SurveyQueue of(EligibilityPolicy... policies) {
    return new SurveyQueue(Arrays.stream(policies).sorted(RELATIONAL_FIRST).toList());
  }

  private static Stream<String> ids(List<EligibilityPolicy> policies) {
    return policies.stream().map(policy -> policy.survey().id());
  }

  /**
   * Chooses what a customer is asked now. Surveys without facts are left alone.
   *
   * @param facts what is known for each survey, by its identifier: the same customer, and the
   *     occasion that the survey would be about
   * @throws InvalidInputException with code {@code feedback.queue.survey} if a survey is not in the
   *     queue, or {@code feedback.queue.customer} if the facts are about two customers
   */
  public SurveyChoice decide(Map<String, EligibilityFacts> facts, Instant at) {
    require(facts);
    List<EligibilityPolicy> sent = new ArrayList<>();
    List<Invitation> invitations = new ArrayList<>();
    SortedMap<String, Refused<Invitation>> refusals = new TreeMap<>();
    for (EligibilityPolicy policy : policies) {
      EligibilityFacts known = facts.get(policy.survey().id());
      if (known != null) {
        Outcome<Invitation> outcome = policy.decide(after(sent, known, at), at);
        outcome.accepted().ifPresent(invitations::add);
        if (outcome instanceof Refused<Invitation> refused) {
          refusals.put(policy.survey().id(), refused);
        } else {
          sent.add(policy);
        }
      }
    }
    return new SurveyChoice(invitations, refusals);
  }

  private void require(Map<String, EligibilityFacts> facts) {
    if (!ids(policies).toList().containsAll(facts.keySet())) {
      throw InvalidInputException.of("feedback.queue.survey")
          .at("facts")
          .expected("surveys of the queue")
          .build();
    }
    if (facts.values().stream().map(each -> each.customer().customerId()).distinct().count() > 1) {
      throw InvalidInputException.of("feedback.queue.customer")
          .at("facts")
          .expected("one customer")
          .build();
    }
  }

  /** The facts once these surveys are sent. */
  private static EligibilityFacts after(
      List<EligibilityPolicy> sent, EligibilityFacts facts, Instant at) {
    EligibilityFacts.Builder later = EligibilityFacts.builder().from(facts);
    Map<String, QuotaUse> uses = new TreeMap<>(facts.quotaUse());
    for (EligibilityPolicy policy : sent) {
      later.addTouches(new Touch(policy.survey(), Touch.Kind.SENT, at));
      for (Quota quota : policy.quotas()) {
        uses.put(quota.name(), quota.with(uses.get(quota.name()), policy.survey(), at));
      }
    }
    return later.quotaUse(uses).build();
  }
}
