package io.shopcare.segmentation.lifetime;

import io.shopcare.InvalidInputException;
import io.shopcare.segmentation.lifetime.numeric.SpendLikelihood;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Gamma-Gamma (Colombo and Jiang 1999; Fader, Hardie and Lee 2005): the value of each purchase is
 * Gamma(p, ν), where ν ~ Gamma(q, v) differs between customers and does not depend on how often
 * they buy. Immutable and thread-safe.
 *
 * @param p shape of the values of one customer's purchases
 * @param q shape of the customers' scales; only above 1 is there a mean over all customers
 * @param v scale of the customers' scales, in the unit of money of the patterns
 */
public record GammaGamma(double p, double q, double v) implements LifetimeModel {

  /**
   * Checks the parameters.
   *
   * @throws InvalidInputException with code {@code lifetime.parameter.range} unless all are from
   *     1e-100 to 1e100
   */
  public GammaGamma {
    Domain.requireParameters(p, q, v);
  }

  @Override
  public List<Double> parameters() {
    return List.of(p, q, v);
  }

  /**
   * The logarithm of the likelihood of the customers who have a repeat purchase; the others say
   * nothing.
   *
   * @throws InvalidInputException with code {@code measure.negative} if more was taken away than
   *     had been put in
   */
  public double logLikelihood(SpendCounts customers) {
    return new SpendLikelihood().value(new double[] {p, q, v}, customers.repeating().scorable());
  }

  /**
   * The mean value to expect of the customer's purchases, p(v + xm)/(px + q − 1): between what was
   * seen and the mean of all. Absent where it is infinite, which is not the case if q is above 1.
   */
  public OptionalDouble expectedSpend(SpendPattern customer) {
    double power = p * customer.repeats() + q - 1;
    double mean = p * (v + customer.repeats() * customer.mean()) / power;
    return power > 0 && mean < Double.POSITIVE_INFINITY
        ? OptionalDouble.of(mean)
        : OptionalDouble.empty();
  }

  /** The mean over all customers, pv/(q − 1); absent, as infinite, unless q is above 1. */
  public OptionalDouble expectedSpend() {
    return expectedSpend(SpendPattern.NONE);
  }
}
