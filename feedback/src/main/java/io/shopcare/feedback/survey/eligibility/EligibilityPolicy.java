package io.shopcare.feedback.survey.eligibility;

import io.shopcare.DomainValue;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.decision.Rule;
import io.shopcare.feedback.survey.SurveyKey;
import io.shopcare.internal.ValueStyle;
import io.shopcare.ticket.Channel;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Who may be asked one survey, and when. {@link #decide} gives an invitation, or a refusal with
 * every reason and, as {@link Outcome#retryAt}, the earliest instant at which the customer may be
 * asked if no fact changes. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface EligibilityPolicy
    extends Rule<EligibilityFacts, Outcome<Invitation>>, DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The survey. */
  SurveyKey survey();

  /** After what it is sent, one for each kind of occasion; the first of a kind counts. */
  List<Trigger> triggers();

  /** How often one customer may be asked; all must agree. */
  List<Throttle> throttles();

  /** How many customers may be asked; all must agree. */
  List<Quota> quotas();

  /** Which share is asked; everybody unless said. */
  Optional<Sampling> sampling();

  /** What makes it wrong to ask; all there are unless said. */
  @Value.Default
  default Set<Suppression> suppressedBy() {
    return EnumSet.allOf(Suppression.class);
  }

  /** The purpose by which consent is looked up in the customer's facts. */
  @Value.Default
  default String consentPurpose() {
    return "survey";
  }

  /**
   * What laws ask for; where none is stated, consent is needed, as a survey by mail is advertising
   * (BGH VI ZR 225/17).
   */
  List<ConsentRule> consentRules();

  /** The ground needed in a country on a channel. */
  default ConsentBasis basis(String jurisdiction, Channel channel) {
    return consentRules().stream()
        .filter(rule -> rule.jurisdiction().equals(jurisdiction) && rule.channel() == channel)
        .map(ConsentRule::basis)
        .findFirst()
        .orElse(ConsentBasis.OPT_IN);
  }

  /** Invites, or refuses with every reason and the earliest instant that is eligible. */
  @Override
  default Outcome<Invitation> decide(EligibilityFacts facts, Instant at) {
    return new EligibilityCheck(this, facts).outcome(at);
  }

  /** The same with the instant until which it holds. */
  @Override
  default Decision<Outcome<Invitation>> explain(EligibilityFacts facts, Instant at) {
    EligibilityCheck check = new EligibilityCheck(this, facts);
    Outcome<Invitation> outcome = check.outcome(at);
    List<Reason> reasons = outcome.refusals();
    return Decision.<Outcome<Invitation>>builder()
        .value(outcome)
        .reasons(reasons)
        .validUntil(check.changesAfter(at, outcome))
        .build();
  }

  /** Starts a policy. */
  static Builder builder(SurveyKey survey) {
    return new Builder().survey(survey);
  }

  /** Builds an {@link EligibilityPolicy}; only the survey is required. */
  final class Builder extends ImmutableEligibilityPolicy.Builder {
    Builder() {}
  }
}
