package io.shopcare.segmentation.lifetime.numeric;

/**
 * Future purchases of a customer who is alive, where dropping out is a flip of a coin after every
 * purchase (BG/NBD, MBG/NBD): the rate is Gamma(k, c), the chance of dropping out Beta(a, b). With
 * NB for the number of arrivals, were there no dropping out, the expected purchases are
 *
 * <pre>Σ P(NB &gt; i) · E[(1 − p)^i] = E[(1 − (1 + p·t/c)^-k)/p],</pre>
 *
 * a sum of positive terms without the poles at a = 1 and a + b = 1 that the hypergeometric forms
 * have. Where the sum would be long the mean on the right is taken.
 */
public final class FlipForecast {

  private static final double LONGEST_SUM = 400;

  private static final double LARGEST_EXPONENT = 600;

  private static final double PRECISION = 1e-16;

  private final double k;
  private final double c;
  private final double a;
  private final double b;

  /** The forecast of a customer with these parameters, all above 0. */
  public FlipForecast(double k, double c, double a, double b) {
    this.k = k;
    this.c = c;
    this.a = a;
    this.b = b;
  }

  /** Expected purchases within a finite time from now. */
  public double expected(double time) {
    double z = time / c;
    return isShort(k, z) ? sum(z) : mean(z);
  }

  /** Expected purchases, each discounted by e^(−δτ); the time may be infinite if δ > 0. */
  public double discounted(double time, double delta) {
    double z = time / c;
    return isShort(k + 1, z) ? discountedSum(z, delta) : discountedMean(z, delta);
  }

  /** Whether the negative binomial has its mass on few enough numbers. */
  private static boolean isShort(double k, double z) {
    double terms = k * z + 9 * Math.sqrt(k * z * (1 + z)) + 37 * (1 + z);
    return terms < LONGEST_SUM && k * Math.log1p(z) < LARGEST_EXPONENT;
  }

  private double sum(double z) {
    double w = z / (1 + z);
    double log = -k * Math.log1p(z);
    double exactly = Math.exp(log); // P(NB = i)
    double more = -Math.expm1(log); // P(NB > i)
    double alive = 1; // E[(1 - p)^i]
    double sum = 0;
    for (int i = 0; ; i++) {
      sum += more * alive;
      double ratio = Math.max(w, (k + i) / (i + 1) * w);
      double slack = 1 - ratio;
      if (ratio < 1 && alive * exactly * ratio <= PRECISION * sum * slack * slack) {
        return sum;
      }
      exactly *= (k + i) / (i + 1) * w;
      more -= exactly;
      alive *= (b + i) / (a + b + i);
    }
  }

  private double mean(double z) {
    return new BetaMean(a, b)
        .of(p -> -Math.expm1(-k * Math.log1p(p * z)) / p, k * z, 1 / (1 + k * z));
  }

  /** ∫ of the rate k·E[(1 + pζ)^(−k − 1)], in u = ln(1 + ζ). */
  private double discountedSum(double z, double delta) {
    double end = Math.log1p(z);
    double sum = 0;
    double left = 0;
    while (left < end && delta * c * Math.expm1(left) - left < GaussLegendre.NEGLIGIBLE) {
      double there = delta * c * Math.exp(Math.min(left + 1.5, end));
      double length = Math.min(GaussLegendre.length(k + 1 + there), end - left);
      for (int i = 0; i < GaussLegendre.NODES.length; i++) {
        double u = left + length * GaussLegendre.NODES[i];
        sum +=
            length
                * GaussLegendre.WEIGHTS[i]
                * Math.exp(-k * u - delta * c * Math.expm1(u))
                * series(-Math.expm1(-u));
      }
      left += length;
    }
    return k * sum;
  }

  /** Σ (k + 1)_j/j! · E[(1 − p)^j] · w^j. */
  private double series(double w) {
    double term = 1;
    double sum = 1;
    for (int j = 0; ; j++) {
      double factor = (k + 1 + j) / (j + 1) * w;
      term *= factor * (b + j) / (a + b + j);
      sum += term;
      double ratio = Math.max(w, factor);
      if (ratio < 1 && term < PRECISION * sum * (1 - ratio)) {
        return sum;
      }
    }
  }

  private double discountedMean(double z, double delta) {
    double atZero =
        Double.isInfinite(z) ? k / (delta * c) : delta == 0 ? k * z : k * discount(z, delta * c);
    double reach = k * Math.min(z, 1 / (delta * c));
    return new BetaMean(a, b).of(p -> discounted(p, z, delta), atZero, 1 / (1 + reach));
  }

  private static double discount(double z, double delta) {
    return -Math.expm1(-delta * z) / delta;
  }

  private double discounted(double p, double z, double delta) {
    return k / p * Panels.discountedPower(k, delta * c / p, Math.log1p(p * z));
  }
}
