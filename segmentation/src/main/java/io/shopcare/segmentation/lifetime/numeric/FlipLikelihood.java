package io.shopcare.segmentation.lifetime.numeric;

/**
 * BG/NBD (Fader, Hardie and Lee 2005) and MBG/NBD (Batislam, Denizel and Filiztekin 2007), which
 * differ in the first flip of the coin only: with y flips survived,
 *
 * <pre>ln L = ln Γ(r+x)/Γ(r) − r ln(1+T/α) − x ln(α+T) + ln B(a, b+y)/B(a, b) + ln(1 + e^q),
 * q = ln a − ln(b+y−1) + (r+x) ln((α+T)/(α+t)),</pre>
 *
 * where q is the logarithm of the odds against being alive. Parameters r, α, a, b; rows x, t, T.
 */
public final class FlipLikelihood implements Likelihood {

  private final int firstFlip;

  /**
   * Creates the likelihood.
   *
   * @param atFirstPurchase whether a customer may drop out after the first purchase (MBG/NBD)
   */
  public FlipLikelihood(boolean atFirstPurchase) {
    this.firstFlip = atFirstPurchase ? 1 : 0;
  }

  /** The logarithm of the odds against being alive; −∞ for one who cannot have dropped out. */
  public double logOddsAgainst(double[] p, double x, double t, double age) {
    double flips = x + firstFlip;
    return flips == 0
        ? Double.NEGATIVE_INFINITY
        : Math.log(p[2] / (p[3] + flips - 1)) + (p[0] + x) * Logs.onePlus(age - t, p[1] + t);
  }

  @Override
  public double value(double[] p, Rows rows) {
    LogGamma register = new LogGamma();
    double sum = 0;
    double ofCount = 0;
    for (int i = 0; i < rows.size(); i++) {
      double x = rows.x[i];
      if (i == 0 || x != rows.x[i - 1]) {
        double flips = x + firstFlip;
        ofCount =
            register.rising(p[0], x).value()
                + register.rising(p[3], flips).value()
                - register.rising(p[2] + p[3], flips).value();
      }
      double age = rows.second[i];
      double q = logOddsAgainst(p, x, rows.first[i], age);
      double ofTimes = Logs.softplus(q) - p[0] * Logs.onePlus(age, p[1]) - x * Math.log(p[1] + age);
      sum += rows.count[i] * (ofCount + ofTimes);
    }
    return sum;
  }

  @Override
  public Curvature curvature(double[] p, Rows rows) {
    Curvature out = new Curvature(4);
    LogGamma register = new LogGamma();
    for (int start = 0; start < rows.size(); ) {
      double count = 0;
      int end = start;
      for (; end < rows.size() && rows.x[end] == rows.x[start]; end++) {
        count += rows.count[end];
        addTimes(p, rows, end, out);
      }
      addCount(p, rows.x[start], count, register, out);
      start = end;
    }
    return out;
  }

  /** What all customers with x repeat purchases have in common. */
  private void addCount(double[] p, double x, double n, LogGamma register, Curvature out) {
    register.rising(p[0], x);
    out.value += n * register.value();
    out.gradient[0] += n * register.first();
    out.hessian[0][0] += n * register.second();
    double flips = x + firstFlip;
    register.rising(p[3], flips);
    out.value += n * register.value();
    out.gradient[3] += n * register.first();
    out.hessian[3][3] += n * register.second();
    register.rising(p[2] + p[3], flips);
    out.value -= n * register.value();
    out.gradient[2] -= n * register.first();
    out.gradient[3] -= n * register.first();
    out.hessian[2][2] -= n * register.second();
    out.hessian[3][3] -= n * register.second();
    out.mixed(2, 3, -n * register.second());
  }

  private void addTimes(double[] p, Rows rows, int row, Curvature out) {
    double x = rows.x[row];
    double age = rows.second[row];
    double n = rows.count[row];
    double k = p[0] + x;
    double atEnd = 1 / (p[1] + age);
    double growth = Logs.onePlus(age, p[1]);
    out.value -= n * (p[0] * growth + x * Math.log(p[1] + age));
    out.gradient[0] -= n * growth;
    out.gradient[1] += n * (p[0] / p[1] - k * atEnd);
    out.mixed(0, 1, n * (1 / p[1] - atEnd));
    out.hessian[1][1] += n * (k * atEnd * atEnd - p[0] / (p[1] * p[1]));
    double flips = x + firstFlip;
    if (flips > 0) {
      addDeath(p, n, k, flips, rows.first[row], age, out);
    }
  }

  private static void addDeath(
      double[] p, double n, double k, double flips, double t, double age, Curvature out) {
    double atLast = 1 / (p[1] + t);
    double atEnd = 1 / (p[1] + age);
    double silence = Logs.onePlus(age - t, p[1] + t);
    double before = 1 / (p[3] + flips - 1);
    double q = Math.log(p[2] * before) + k * silence;
    double odds = Math.exp(-Math.abs(q));
    double dead = (q > 0 ? 1 : odds) / (1 + odds);
    out.value += n * (Math.max(q, 0) + Math.log1p(odds));
    double byTime = (t - age) * atLast * atEnd;
    double d0 = silence;
    double d1 = k * byTime;
    double d2 = 1 / p[2];
    double d3 = -before;
    double w = n * dead;
    out.gradient[0] += w * d0;
    out.gradient[1] += w * d1;
    out.gradient[2] += w * d2;
    out.gradient[3] += w * d3;
    double v = n * odds / ((1 + odds) * (1 + odds));
    out.hessian[0][0] += v * d0 * d0;
    out.hessian[1][1] += v * d1 * d1 + w * k * (atLast - atEnd) * (atLast + atEnd);
    out.hessian[2][2] += v * d2 * d2 - w * d2 * d2;
    out.hessian[3][3] += v * d3 * d3 + w * d3 * d3;
    out.mixed(0, 1, v * d0 * d1 + w * byTime);
    out.mixed(0, 2, v * d0 * d2);
    out.mixed(0, 3, v * d0 * d3);
    out.mixed(1, 2, v * d1 * d2);
    out.mixed(1, 3, v * d1 * d3);
    out.mixed(2, 3, v * d2 * d3);
  }
}
