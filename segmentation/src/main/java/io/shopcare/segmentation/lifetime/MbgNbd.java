package io.shopcare.segmentation.lifetime;

import java.util.List;

/**
 * MBG/NBD (Batislam, Denizel and Filiztekin 2007): as {@link BgNbd}, but a customer may also drop
 * out right after the first purchase, so that one who has bought once need not be alive. Immutable
 * and thread-safe.
 *
 * @param r shape of the purchase rates
 * @param alpha scale of the purchase rates, in periods
 * @param a first shape of the drop-out probabilities
 * @param b second shape of the drop-out probabilities
 */
public record MbgNbd(double r, double alpha, double a, double b) implements PurchaseModel {

  /**
   * Checks the parameters.
   *
   * @throws io.shopcare.InvalidInputException with code {@code lifetime.parameter.range} unless all
   *     are finite and above 0
   */
  public MbgNbd {
    Domain.requireParameters(r, alpha, a, b);
  }

  private FlipModel model() {
    return new FlipModel(r, alpha, a, b, true);
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
