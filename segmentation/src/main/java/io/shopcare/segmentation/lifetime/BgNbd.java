package io.shopcare.segmentation.lifetime;

import java.util.List;

/**
 * BG/NBD (Fader, Hardie and Lee 2005): purchases come at a rate λ ~ Gamma(r, α) while the customer
 * is alive, and after each repeat purchase the customer drops out with probability p ~ Beta(a, b).
 * Who has bought once is therefore alive for certain, which {@link MbgNbd} mends. Immutable and
 * thread-safe.
 *
 * @param r shape of the purchase rates
 * @param alpha scale of the purchase rates, in periods
 * @param a first shape of the drop-out probabilities
 * @param b second shape of the drop-out probabilities
 */
public record BgNbd(double r, double alpha, double a, double b) implements PurchaseModel {

  /**
   * Checks the parameters.
   *
   * @throws io.shopcare.InvalidInputException with code {@code lifetime.parameter.range} unless all
   *     are finite and above 0
   */
  public BgNbd {
    Domain.requireParameters(r, alpha, a, b);
  }

  private FlipModel model() {
    return new FlipModel(r, alpha, a, b, false);
  }

  @Override
  public List<Double> parameters() {
    return List.of(r, alpha, a, b);
  }

  @Override
  public double logLikelihood(PurchaseCounts customers) {
    return model().logLikelihood(customers);
  }

  @Override
  public double probabilityAlive(PurchasePattern customer) {
    return model().probabilityAlive(customer);
  }

  @Override
  public double expectedPurchases(PurchasePattern customer, double horizon) {
    return model().expectedPurchases(customer, Domain.requireHorizon(horizon));
  }

  @Override
  public double expectedPurchases(double horizon) {
    return model().expectedPurchases(PurchasePattern.once(0), Domain.requireHorizon(horizon));
  }

  @Override
  public double probabilityOf(long purchases, double horizon) {
    PurchasePattern.requireRepeats(purchases);
    return model().probabilityOf(purchases, Domain.requireHorizon(horizon));
  }

  @Override
  public double discountedPurchases(PurchasePattern customer, double horizon, double discountRate) {
    Domain.requireDiscounting(horizon, discountRate);
    return model().discountedPurchases(customer, horizon, discountRate);
  }
}
