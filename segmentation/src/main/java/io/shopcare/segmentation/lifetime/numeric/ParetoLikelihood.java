package io.shopcare.segmentation.lifetime.numeric;

/**
 * Pareto/NBD (Schmittlein, Morrison and Colombo 1987) without hypergeometric functions:
 *
 * <pre>ln L = ln Γ(r+x)/Γ(r) − r ln(1+T/α) − x ln(α+T) − s ln(1+T/β) + ln(1 + e^q),
 * e^q = s ∫ ((α+T)/(α+y))^(r+x) ((β+T)/(β+y))^s dy/(β+y) from t to T,</pre>
 *
 * where e^q are the odds against being alive. The integrand is positive and smooth; it is taken in
 * u = ln(min(α, β) + y), on panels no longer than its decay allows, and differentiated under the
 * integral. Parameters r, α, s, β; rows x, t, T.
 */
public final class ParetoLikelihood implements Likelihood {

  /** Creates the likelihood. */
  public ParetoLikelihood() {}

  /** The logarithm of the odds against being alive; −∞ for one who has just bought. */
  public double logOddsAgainst(double[] p, double x, double t, double age) {
    return new SilenceIntegral(p).logOdds(x, t, age, false);
  }

  @Override
  public double value(double[] p, Rows rows) {
    LogGamma register = new LogGamma();
    SilenceIntegral silence = new SilenceIntegral(p);
    double sum = 0;
    double ofCount = 0;
    for (int i = 0; i < rows.size(); i++) {
      double x = rows.x[i];
      double age = rows.second[i];
      if (i == 0 || x != rows.x[i - 1]) {
        ofCount = register.rising(p[0], x).value();
      }
      double q = silence.logOdds(x, rows.first[i], age, false);
      double ofTimes =
          -p[0] * Logs.onePlus(age, p[1])
              - x * Math.log(p[1] + age)
              - p[2] * Logs.onePlus(age, p[3]);
      sum += rows.count[i] * (ofCount + ofTimes + Logs.softplus(q));
    }
    return sum;
  }

  @Override
  public Curvature curvature(double[] p, Rows rows) {
    Curvature out = new Curvature(4);
    LogGamma register = new LogGamma();
    SilenceIntegral silence = new SilenceIntegral(p);
    for (int i = 0; i < rows.size(); i++) {
      double x = rows.x[i];
      double n = rows.count[i];
      if (i == 0 || x != rows.x[i - 1]) {
        register.rising(p[0], x);
      }
      out.value += n * register.value();
      out.gradient[0] += n * register.first();
      out.hessian[0][0] += n * register.second();
      addAge(p, x, rows.second[i], n, out);
      addDeath(silence, silence.logOdds(x, rows.first[i], rows.second[i], true), n, out);
    }
    return out;
  }

  private static void addAge(double[] p, double x, double age, double n, Curvature out) {
    double rate = 1 / (p[1] + age);
    double death = 1 / (p[3] + age);
    double k = p[0] + x;
    double growth = Logs.onePlus(age, p[1]);
    double fading = Logs.onePlus(age, p[3]);
    out.value -= n * (p[0] * growth + x * Math.log(p[1] + age) + p[2] * fading);
    out.gradient[0] -= n * growth;
    out.gradient[1] += n * (p[0] / p[1] - k * rate);
    out.gradient[2] -= n * fading;
    out.gradient[3] += n * (p[2] / p[3] - p[2] * death);
    out.hessian[1][1] += n * (k * rate * rate - p[0] / (p[1] * p[1]));
    out.hessian[3][3] += n * p[2] * (death * death - 1 / (p[3] * p[3]));
    out.mixed(0, 1, n * (1 / p[1] - rate));
    out.mixed(2, 3, n * (1 / p[3] - death));
  }

  /** The chain rule through ln(1 + e^q). */
  private static void addDeath(SilenceIntegral silence, double q, double n, Curvature out) {
    if (q == Double.NEGATIVE_INFINITY) {
      return;
    }
    double odds = Math.exp(-Math.abs(q));
    double dead = (q > 0 ? 1 : odds) / (1 + odds);
    double w = n * dead;
    double v = n * odds / ((1 + odds) * (1 + odds));
    out.value += n * Logs.softplus(q);
    for (int i = 0; i < 4; i++) {
      double gi = silence.gradient[i];
      out.gradient[i] += w * gi;
      for (int j = 0; j < 4; j++) {
        out.hessian[i][j] += w * silence.hessian[i][j] + v * gi * silence.gradient[j];
      }
    }
  }
}
