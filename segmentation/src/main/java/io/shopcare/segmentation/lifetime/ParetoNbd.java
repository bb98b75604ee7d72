package io.shopcare.segmentation.lifetime;

import io.shopcare.segmentation.lifetime.numeric.Logs;
import io.shopcare.segmentation.lifetime.numeric.NegativeBinomial;
import io.shopcare.segmentation.lifetime.numeric.Panels;
import io.shopcare.segmentation.lifetime.numeric.ParetoLikelihood;
import java.util.List;

/**
 * Pareto/NBD (Schmittlein, Morrison and Colombo 1987): purchases come at a rate λ ~ Gamma(r, α)
 * until the customer drops out, which can happen at any time, at a rate μ ~ Gamma(s, β). Immutable
 * and thread-safe.
 *
 * @param r shape of the purchase rates
 * @param alpha scale of the purchase rates, in periods
 * @param s shape of the drop-out rates
 * @param beta scale of the drop-out rates, in periods
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements PurchaseModel {

  /**
   * Checks the parameters.
   *
   * @throws io.shopcare.InvalidInputException with code {@code lifetime.parameter.range} unless all
   *     are finite and above 0
   */
  public ParetoNbd {
    Domain.requireParameters(r, alpha, s, beta);
  }

  private double[] array() {
    return new double[] {r, alpha, s, beta};
  }

  @Override
  public List<Double> parameters() {
    return List.of(r, alpha, s, beta);
  }

  @Override
  public double logLikelihood(PurchaseCounts customers) {
    return new ParetoLikelihood().value(array(), customers.scorable());
  }

  @Override
  public double probabilityAlive(PurchasePattern customer) {
    return Logs.logistic(
        -new ParetoLikelihood()
            .logOddsAgainst(array(), customer.x(), customer.recency(), customer.age()));
  }

  @Override
  public double expectedPurchases(PurchasePattern customer, double horizon) {
    Domain.requireHorizon(horizon);
    return futureIfAlive(customer, horizon, 0) * probabilityAlive(customer);
  }

  @Override
  public double expectedPurchases(double horizon) {
    return expectedPurchases(PurchasePattern.once(0), horizon);
  }

  @Override
  public double discountedPurchases(PurchasePattern customer, double horizon, double discountRate) {
    Domain.requireDiscounting(horizon, discountRate);
    return futureIfAlive(customer, horizon, discountRate) * probabilityAlive(customer);
  }

  /** The rate so far times ∫ e^(−δτ) ((β+T)/(β+T+τ))^s dτ. */
  private double futureIfAlive(PurchasePattern customer, double horizon, double discountRate) {
    double scale = beta + customer.age();
    double rate = (r + customer.x()) / (alpha + customer.age());
    double end = Math.log1p(horizon / scale);
    return rate * scale * Panels.discountedPower(s - 1, discountRate * scale, end);
  }

  /**
   * Alive at the end with n purchases, or dropped out with n before: an integral over the death.
   */
  @Override
  public double probabilityOf(long purchases, double horizon) {
    PurchasePattern.requireRepeats(purchases);
    Domain.requireHorizon(horizon);
    NegativeBinomial arrivals = new NegativeBinomial(r, alpha, purchases);
    if (horizon == 0) {
      return Math.exp(arrivals.logExactly(horizon));
    }
    double alive = arrivals.logExactly(horizon) - s * Logs.onePlus(horizon, beta);
    double dead =
        Panels.logIntegralUpTo(
            Math.log(horizon),
            r + s + 1 + (double) purchases,
            v -> {
              double y = Math.exp(v);
              double death = Math.log(s / (beta + y)) - s * Logs.onePlus(y, beta);
              return v + death + arrivals.logExactly(y);
            });
    return Math.exp(alive) + Math.exp(dead);
  }
}
