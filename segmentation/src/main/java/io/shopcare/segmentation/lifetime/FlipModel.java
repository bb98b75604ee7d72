package io.shopcare.segmentation.lifetime;

import io.shopcare.segmentation.lifetime.numeric.FlipForecast;
import io.shopcare.segmentation.lifetime.numeric.FlipLikelihood;
import io.shopcare.segmentation.lifetime.numeric.Logs;
import io.shopcare.segmentation.lifetime.numeric.NegativeBinomial;

/** What BG/NBD and MBG/NBD share: they differ in whether the first purchase may be the last. */
record FlipModel(double r, double alpha, double a, double b, boolean atFirstPurchase) {

  private FlipLikelihood likelihood() {
    return new FlipLikelihood(atFirstPurchase);
  }

  private double[] parameters() {
    return new double[] {r, alpha, a, b};
  }

  private int firstFlip() {
    return atFirstPurchase ? 1 : 0;
  }

  double logLikelihood(PurchaseCounts customers) {
    return likelihood().value(parameters(), customers.scorable());
  }

  double probabilityAlive(PurchasePattern customer) {
    return Logs.logistic(
        -likelihood()
            .logOddsAgainst(parameters(), customer.x(), customer.recency(), customer.age()));
  }

  private FlipForecast forecast(PurchasePattern customer) {
    double flips = customer.x() + firstFlip();
    return new FlipForecast(r + customer.x(), alpha + customer.age(), a, b + flips);
  }

  double expectedPurchases(PurchasePattern customer, double horizon) {
    return probabilityAlive(customer) * forecast(customer).expected(horizon);
  }

  double discountedPurchases(PurchasePattern customer, double horizon, double discountRate) {
    return probabilityAlive(customer) * forecast(customer).discounted(horizon, discountRate);
  }

  /** Alive after n purchases, or dropped out after the n-th with more that would have come. */
  double probabilityOf(long n, double horizon) {
    NegativeBinomial arrivals = new NegativeBinomial(r, alpha, n);
    double flips = (double) n + firstFlip();
    double survived = NegativeBinomial.survival(a, b, flips);
    double probability = survived * Math.exp(arrivals.logExactly(horizon));
    if (flips > 0) {
      double droppedOut = NegativeBinomial.survival(a, b, flips - 1) * a / (a + b + flips - 1);
      probability += droppedOut * arrivals.atLeast(horizon);
    }
    return probability;
  }
}
