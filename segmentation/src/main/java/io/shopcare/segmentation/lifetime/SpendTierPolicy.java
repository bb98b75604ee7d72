package io.shopcare.segmentation.lifetime;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.CopyableValueStyle;
import io.shopcare.measure.Ratio;
import io.shopcare.money.CurrencyCode;
import io.shopcare.segmentation.profile.CustomerProfile;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import org.immutables.value.Value;

/**
 * How customers are divided into {@linkplain SpendTier tiers}: by the percentiles of the spend
 * predicted for the 52 weeks to come, each purchase discounted and with the margin taken. Where
 * nothing can be predicted it is by percentiles of past spend, and where there are too few
 * customers for that, by nothing. Which of the three it was is the {@link SpendTierRule}, and every
 * tier says so.
 *
 * <p>The percentiles are those that Shopify's predicted spend tier was published with: HIGH above
 * the 70th, LOW below the 10th. Immutable and thread-safe.
 */
@CopyableValueStyle
@Value.Immutable
public interface SpendTierPolicy extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** The currency in which spend is counted; what was bought in another is left out. */
  CurrencyCode currency();

  /** Whose days count. */
  ZoneId zone();

  /** Below this percentile is LOW; 10 % unless given. */
  @Value.Default
  default Ratio low() {
    return Ratio.percent(10);
  }

  /** Above this percentile is HIGH; 70 % unless given. */
  @Value.Default
  default Ratio high() {
    return Ratio.percent(70);
  }

  /** How far the prediction goes, in weeks; 52 unless given. */
  @Value.Default
  default int horizonWeeks() {
    return 52;
  }

  /** What money loses in 52 weeks; 15 % unless given. */
  @Value.Default
  default Ratio discount() {
    return Ratio.percent(15);
  }

  /** The part of a purchase's value that counts; all of it unless given. */
  @Value.Default
  default Ratio margin() {
    return Ratio.ONE;
  }

  /** How a prediction becomes an amount of money; half up unless given. */
  @Value.Default
  default RoundingMode rounding() {
    return RoundingMode.HALF_UP;
  }

  /** What a prediction asks of the data, for patterns in weeks. */
  @Value.Default
  default FitPolicy fit() {
    return FitPolicy.ofDefaults(7);
  }

  /** How many customers percentiles of past spend ask for; 100 unless given. */
  @Value.Default
  default long minCustomers() {
    return 100;
  }

  /**
   * Fits the models, computes the percentiles over all customers and freezes both, so that single
   * customers can be given their tier later on. A prediction leaves out what was ordered after the
   * day of the instant; past spend is all that a profile knows, so that for an instant in the past
   * the profiles should be those {@linkplain CustomerProfile#asOf of then}.
   */
  default SpendTierRule derive(Collection<CustomerProfile> customers, Instant at) {
    return new TierDerivation(this, at).rule(customers);
  }

  /**
   * Checks the figures.
   *
   * @throws InvalidInputException with code {@code lifetime.policy.range}
   */
  @Value.Check
  default void check() {
    boolean shares = low().isShare() && high().isShare() && low().compareTo(high()) <= 0;
    boolean positive = margin().numerator() > 0 && discount().numerator() >= 0;
    if (!(shares && positive && horizonWeeks() > 0 && minCustomers() > 0)) {
      throw InvalidInputException.of("lifetime.policy.range")
          .at("policy")
          .expected("0 ≤ low ≤ high ≤ 1, no negative discount, all else above 0")
          .build();
    }
  }

  /** Starts a policy. */
  static Builder builder(CurrencyCode currency, ZoneId zone) {
    return new Builder().currency(currency).zone(zone);
  }

  /** Builds a {@link SpendTierPolicy}. */
  final class Builder extends ImmutableSpendTierPolicy.Builder {
    Builder() {}
  }
}
