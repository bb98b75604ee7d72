package io.shopcare.segmentation.lifetime;

import io.shopcare.decision.Decision;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.internal.ValueStyle;
import io.shopcare.money.Money;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.Purchases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Tiers by the spend predicted for the time to come: the purchases to expect under {@link MbgNbd},
 * discounted, times the value of a purchase to expect under {@link GammaGamma}, times the margin. A
 * prediction holds for a day; an explanation says on which day the tier differs if nothing is
 * bought, looking a year ahead. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public sealed interface PredictedSpendRule extends SpendTierRule
    permits ImmutablePredictedSpendRule {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** Below this is LOW. */
  Money low();

  /** Above this is HIGH. */
  Money high();

  /** Zone, currency, horizon, discount, margin and rounding. */
  SpendTierPolicy policy();

  /** How often customers buy, in weeks. */
  LifetimeFit<MbgNbd> purchases();

  /** How much they spend at a time, in minor units. */
  LifetimeFit<GammaGamma> spend();

  /**
   * The spend predicted; absent for a customer without a purchase by the end of the day.
   *
   * @throws io.shopcare.money.MoneyOverflowException if it does not fit
   */
  default Optional<Money> predictedSpend(CustomerProfile profile, Instant at) {
    return predictedSpend(profile.purchases(), PurchaseWindow.ofWeeks(policy().zone(), at));
  }

  private Optional<Money> predictedSpend(Purchases bought, PurchaseWindow window) {
    return window
        .pattern(bought)
        .map(pattern -> PredictedSpend.of(this, pattern, spend(bought, window)).rounded());
  }

  private SpendPattern spend(Purchases bought, PurchaseWindow window) {
    return window.spend(bought, policy().currency());
  }

  private Optional<SpendTier> tier(Purchases bought, PurchaseWindow window) {
    return predictedSpend(bought, window).map(spend -> SpendTier.of(spend, low(), high()));
  }

  @Override
  default Outcome<SpendTier> decide(CustomerProfile profile, Instant at) {
    return tier(profile.purchases(), PurchaseWindow.ofWeeks(policy().zone(), at))
        .map(Outcome::accepted)
        .orElseGet(() -> Outcome.refused(Reason.against(LifetimeReasons.NO_PURCHASE)));
  }

  @Override
  default Decision<Outcome<SpendTier>> explain(CustomerProfile profile, Instant at) {
    Purchases bought = profile.purchases();
    PurchaseWindow window = PurchaseWindow.ofWeeks(policy().zone(), at);
    Outcome<SpendTier> outcome = decide(profile, at);
    return Decision.<Outcome<SpendTier>>builder()
        .value(outcome)
        .reasons(outcome.fold(tier -> reasons(tier, bought, window), r -> r.reasons()))
        .validUntil(validUntil(bought, window))
        .build();
  }

  private List<Reason> reasons(SpendTier tier, Purchases bought, PurchaseWindow window) {
    PurchasePattern pattern = window.pattern(bought).orElseThrow();
    return PredictedSpend.of(this, pattern, spend(bought, window)).reasons(tier);
  }

  /**
   * The first day on which the tier differs. It is looked for day by day: while nothing is bought a
   * prediction usually falls, but nothing says that it always does.
   */
  private Optional<Instant> validUntil(Purchases bought, PurchaseWindow window) {
    Optional<SpendTier> now = tier(bought, window);
    LocalDate end = window.lastDay().plusYears(1);
    LocalDate day = window.lastDay().plusDays(1);
    while (day.isBefore(end)
        && tier(bought, PurchaseWindow.ofWeeks(policy().zone(), day)).equals(now)) {
      day = day.plusDays(1);
    }
    return Optional.of(day.atStartOfDay(policy().zone()).toInstant());
  }

  /** Starts a rule. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link PredictedSpendRule}; all parts are required. */
  final class Builder extends ImmutablePredictedSpendRule.Builder {
    Builder() {}
  }
}
