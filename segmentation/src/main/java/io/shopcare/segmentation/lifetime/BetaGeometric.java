package io.shopcare.segmentation.lifetime;

import java.util.List;

/**
 * Models in which purchases come at a rate λ ~ Gamma(r, α) while the customer is alive, and after a
 * purchase the customer drops out with probability p ~ Beta(a, b). They differ in whether the first
 * purchase may be the last. Immutable and thread-safe.
 */
public sealed interface BetaGeometric extends PurchaseModel permits BgNbd, MbgNbd {

  /** Shape of the purchase rates. */
  double r();

  /** Scale of the purchase rates, in periods. */
  double alpha();

  /** First shape of the drop-out probabilities. */
  double a();

  /** Second shape of the drop-out probabilities. */
  double b();

  /** Whether a customer may drop out right after the first purchase. */
  boolean isFirstMaybeLast();

  private FlipModel model() {
    return new FlipModel(r(), alpha(), a(), b(), isFirstMaybeLast());
  }

  @Override
  default List<Double> parameters() {
    return List.of(r(), alpha(), a(), b());
  }

  @Override
  default double logLikelihood(PurchaseCounts customers) {
    return model().logLikelihood(customers);
  }

  @Override
  default double probabilityAlive(PurchasePattern customer) {
    return model().probabilityAlive(customer);
  }

  @Override
  default double expectedPurchases(PurchasePattern customer, double horizon) {
    return model().expectedPurchases(customer, Domain.requireHorizon(horizon));
  }

  @Override
  default double expectedPurchases(double horizon) {
    return model().expectedPurchases(PurchasePattern.once(0), Domain.requireHorizon(horizon));
  }

  @Override
  default double probabilityOf(long purchases, double horizon) {
    PurchasePattern.requireRepeats(purchases);
    return model().probabilityOf(purchases, Domain.requireHorizon(horizon));
  }

  @Override
  default double discountedPurchases(
      PurchasePattern customer, double horizon, double discountRate) {
    Domain.requireDiscounting(horizon, discountRate);
    return model().discountedPurchases(customer, horizon, discountRate);
  }
}
