package io.shopcare.feedback.review;

import io.shopcare.DomainValue;
import io.shopcare.decision.Conditions;
import io.shopcare.decision.Decision;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.decision.Rule;
import io.shopcare.internal.ValueStyle;
import io.shopcare.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whether a review earns a reward. It cannot see the rating, as {@link RewardFacts} has none.
 * Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface RewardPolicy extends Rule<RewardFacts, Outcome<ReviewReward>>, DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The reward. */
  Money amount();

  /** What each site says to rewards; a site that is not there forbids them. */
  Map<String, IncentiveRule> sites();

  /** How many reviews of one order or article are rewarded; 1 unless said. */
  @Value.Default
  default int most() {
    return 1;
  }

  /** How long after the order a review may be written; no limit unless said. */
  Optional<Duration> within();

  /** Rewards, or refuses with every reason. */
  @Override
  default Outcome<ReviewReward> decide(RewardFacts facts, Instant at) {
    Conditions conditions =
        Conditions.collect()
            .require(
                sites().get(facts.site()) == IncentiveRule.ALLOWED_WITH_DISCLOSURE,
                Reason.against(ReviewReasons.REWARD_FORBIDDEN))
            .require(!facts.isInsider(), Reason.against(ReviewReasons.REWARD_INSIDER))
            .require(
                facts.purchase().verification(facts.writtenAt()).isVerified(),
                Reason.against(ReviewReasons.REWARD_UNVERIFIED))
            .require(
                facts.earlierRewards() < most(),
                Reason.against(ReviewReasons.REWARD_REPEATED, Detail.number("most", most())));
    Optional<Instant> until =
        within().flatMap(span -> facts.purchase().orderedAt().map(ordered -> ordered.plus(span)));
    until.ifPresent(
        last ->
            conditions.require(
                !facts.writtenAt().isAfter(last),
                Reason.against(ReviewReasons.REWARD_LATE, Detail.instant("until", last))));
    return conditions.outcome(
        () -> new ReviewReward(facts.reviewId(), amount(), Incentive.REWARDED));
  }

  /** The same with its reasons; time alone changes nothing. */
  @Override
  default Decision<Outcome<ReviewReward>> explain(RewardFacts facts, Instant at) {
    Outcome<ReviewReward> outcome = decide(facts, at);
    List<Reason> reasons =
        outcome.isAccepted() ? List.of(Reason.info(ReviewReasons.REWARDED)) : outcome.refusals();
    return Decision.<Outcome<ReviewReward>>builder().value(outcome).reasons(reasons).build();
  }

  /** Starts a policy. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link RewardPolicy}; the amount is required. */
  final class Builder extends ImmutableRewardPolicy.Builder {
    Builder() {}
  }
}
