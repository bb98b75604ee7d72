package io.shopcare.segmentation.lifetime.numeric;

/** What BG/BB expects of a customer: sums over the periods to come, all of positive terms. */
public final class DiscreteForecast {

  private static final double PRECISION = 1e-17;

  private final double alpha;
  private final double beta;
  private final double gamma;
  private final double delta;

  /** Takes α, β, γ and δ. */
  public DiscreteForecast(double[] parameters) {
    alpha = parameters[0];
    beta = parameters[1];
    gamma = parameters[2];
    delta = parameters[3];
  }

  /**
   * Purchases to expect of a customer who is alive in the first period to come, each discounted by
   * e^(−δj) in the j-th of them; the horizon may be infinite if δ is above 0.
   */
  public double purchasesIfAlive(double x, double n, double horizon, double discountRate) {
    double kept = Math.exp(-discountRate);
    double term = 1;
    double sum = 0;
    for (double j = 1; j <= horizon; j++) {
      term *= kept;
      sum += term;
      if (term * kept < PRECISION * sum * -Math.expm1(-discountRate)) {
        break;
      }
      term *= (delta + n + j) / (gamma + delta + n + j);
    }
    return sum * (alpha + x) / (alpha + beta + n);
  }

  /** The probability of x purchases in n periods of a new customer. */
  public double probabilityOf(double x, double n) {
    if (x > n) {
      return 0;
    }
    LogGamma register = new LogGamma();
    double log = register.rising(alpha, x).value();
    log -= register.rising(alpha + beta, x).value();
    log += register.rising(delta, x).value();
    // Bought in each of the first x periods and alive in all of them; then one period at a time.
    double alive = Math.exp(log - register.rising(gamma + delta, x).value());
    double sum = 0;
    for (double m = x; m < n; m++) {
      sum += alive * gamma / (gamma + delta + m);
      alive *=
          (m + 1)
              / (m + 1 - x)
              * (beta + m - x)
              / (alpha + beta + m)
              * (delta + m)
              / (gamma + delta + m);
    }
    return sum + alive;
  }
}
