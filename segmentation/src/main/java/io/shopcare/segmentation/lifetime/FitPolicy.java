package io.shopcare.segmentation.lifetime;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.decision.Outcome;
import io.shopcare.internal.CopyableValueStyle;
import org.immutables.value.Value;

/**
 * Fits models by maximum likelihood, where the data allow it. A fit that would be bad is refused
 * with every reason (see {@link LifetimeReasons}): too little data by the figures below, which are
 * asked for before; a parameter without an optimum, which is found on the way.
 *
 * <p>Each fit takes a fixed set of starting points and draws nothing at random: the order of the
 * customers and how they were put together change nothing, not a bit. Its cost is linear in the
 * number of different patterns. Immutable and thread-safe.
 */
@CopyableValueStyle
@Value.Immutable
public interface FitPolicy extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** How many customers there must be. */
  long minCustomers();

  /** How many of them must have bought twice or more. */
  long minRepeaters();

  /** How many of them must have bought three times or more. */
  long minFrequent();

  /** For how long the oldest customer must have been observed, in periods. */
  double minHistory();

  /** How long ago the last purchase of any customer may be, in periods. */
  double maxSilence();

  /**
   * How closely spend may go with frequency: refused if the size of the correlation is beyond this
   * with a confidence of 95 % (Fisher's z). Gamma-Gamma takes the two to be independent.
   */
  double maxCorrelation();

  /**
   * The figures that Klaviyo asks for before it predicts: 500 customers, 180 days, a purchase in
   * the last 30 days and a customer with three purchases; beside them, 50 repeaters and a
   * correlation of at most 0.3.
   *
   * @param daysPerPeriod the length of a period of the patterns: 7 where they are in weeks
   */
  static FitPolicy ofDefaults(int daysPerPeriod) {
    return builder()
        .minCustomers(500)
        .minRepeaters(50)
        .minFrequent(1)
        .minHistory(180.0 / daysPerPeriod)
        .maxSilence(30.0 / daysPerPeriod)
        .maxCorrelation(0.3)
        .build();
  }

  /** What the mathematics needs and no more: ten customers, two of whom have come back. */
  static FitPolicy minimal() {
    return builder()
        .minCustomers(10)
        .minRepeaters(2)
        .minFrequent(0)
        .minHistory(0)
        .maxSilence(Double.MAX_VALUE)
        .maxCorrelation(0.3)
        .build();
  }

  /**
   * Fits {@link BgNbd}.
   *
   * @throws InvalidInputException with code {@code measure.negative} if more was taken away than
   *     had been put in
   */
  default Outcome<LifetimeFit<BgNbd>> bgNbd(PurchaseCounts customers) {
    return ModelFamily.BG_NBD.fit(this, customers);
  }

  /**
   * Fits {@link MbgNbd}.
   *
   * @throws InvalidInputException with code {@code measure.negative}
   */
  default Outcome<LifetimeFit<MbgNbd>> mbgNbd(PurchaseCounts customers) {
    return ModelFamily.MBG_NBD.fit(this, customers);
  }

  /**
   * Fits {@link ParetoNbd}.
   *
   * @throws InvalidInputException with code {@code measure.negative}
   */
  default Outcome<LifetimeFit<ParetoNbd>> paretoNbd(PurchaseCounts customers) {
    return ModelFamily.PARETO_NBD.fit(this, customers);
  }

  /**
   * Fits {@link BgBb}, to whole numbers of periods.
   *
   * @throws InvalidInputException with code {@code measure.negative} or {@code
   *     lifetime.pattern.whole}
   */
  default Outcome<LifetimeFit<BgBb>> bgBb(PurchaseCounts customers) {
    BgBb.requireWhole(customers);
    return ModelFamily.BG_BB.fit(this, customers);
  }

  /**
   * Fits {@link GammaGamma}, to the customers who have a repeat purchase; of the number of
   * customers and of times nothing is asked. A fit with q ≤ 1, under which the mean spend is
   * infinite, is refused.
   *
   * @throws InvalidInputException with code {@code measure.negative}
   */
  default Outcome<LifetimeFit<GammaGamma>> gammaGamma(SpendCounts customers) {
    return ModelFamily.GAMMA_GAMMA.fit(this, customers);
  }

  /**
   * Refuses figures that are none.
   *
   * @throws InvalidInputException with code {@code lifetime.policy.range}
   */
  @Value.Check
  default void check() {
    boolean counts = minCustomers() >= 0 && minRepeaters() >= 0 && minFrequent() >= 0;
    if (!(counts && minHistory() >= 0 && maxSilence() >= 0 && maxCorrelation() >= 0)) {
      throw InvalidInputException.of("lifetime.policy.range")
          .at("policy")
          .expected("figures that are not negative")
          .build();
    }
  }

  /** Starts a policy. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link FitPolicy}; all figures are required. */
  final class Builder extends ImmutableFitPolicy.Builder {
    Builder() {}
  }
}
