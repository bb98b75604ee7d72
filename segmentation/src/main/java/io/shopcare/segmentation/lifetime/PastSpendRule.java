package io.shopcare.segmentation.lifetime;

import io.shopcare.decision.Decision;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.internal.ValueStyle;
import io.shopcare.money.Money;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.Purchases;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;

/**
 * Tiers by what customers have spent so far, net of refunds, as nothing could be predicted.
 * Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public sealed interface PastSpendRule extends SpendTierRule permits ImmutablePastSpendRule {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** Below this is LOW. */
  Money low();

  /** Above this is HIGH. */
  Money high();

  /** How a sum of prices becomes an amount of money. */
  RoundingMode rounding();

  /** Why nothing could be predicted. */
  List<Reason> notPredicted();

  /** What the customer has spent. */
  private Money spend(Purchases purchases) {
    return purchases.net(low().currency()).toMoney(rounding());
  }

  @Override
  default Outcome<SpendTier> decide(CustomerProfile profile, Instant at) {
    Purchases purchases = profile.purchases();
    return purchases.orders().isEmpty()
        ? Outcome.refused(Reason.against(LifetimeReasons.NO_PURCHASE))
        : Outcome.accepted(SpendTier.of(spend(purchases), low(), high()));
  }

  @Override
  default Decision<Outcome<SpendTier>> explain(CustomerProfile profile, Instant at) {
    Outcome<SpendTier> outcome = decide(profile, at);
    return Decision.<Outcome<SpendTier>>builder()
        .value(outcome)
        .reasons(outcome.fold(tier -> reasons(tier, spend(profile.purchases())), r -> r.reasons()))
        .build();
  }

  private List<Reason> reasons(SpendTier tier, Money spend) {
    Detail seen = Detail.money("seen", spend);
    Reason standing =
        switch (tier) {
          case HIGH ->
              Reason.inFavour(LifetimeReasons.PAST_HIGH, seen, Detail.money("threshold", high()));
          case MEDIUM ->
              Reason.inFavour(
                  LifetimeReasons.PAST_MEDIUM,
                  seen,
                  Detail.money("low", low()),
                  Detail.money("high", high()));
          case LOW ->
              Reason.inFavour(LifetimeReasons.PAST_LOW, seen, Detail.money("threshold", low()));
        };
    Reason why = Reason.info(LifetimeReasons.NOT_PREDICTED).because(notPredicted());
    return List.of(standing, why);
  }

  /** Starts a rule. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link PastSpendRule}; thresholds and rounding are required. */
  final class Builder extends ImmutablePastSpendRule.Builder {
    Builder() {}
  }
}
