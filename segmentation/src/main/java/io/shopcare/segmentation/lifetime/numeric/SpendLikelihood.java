package io.shopcare.segmentation.lifetime.numeric;

/**
 * Gamma-Gamma (Fader, Hardie and Lee 2005), with the powers put together so that large p cancels
 * nowhere: with P = px for x purchases of mean m,
 *
 * <pre>ln L = ln Γ(P+q)/Γ(P) − ln Γ(q) − ln m − P ln(1 + v/(xm)) − q ln(1 + xm/v).</pre>
 *
 * Parameters p, q, v; rows x, m.
 */
public final class SpendLikelihood implements Likelihood {

  /** Creates the likelihood. */
  public SpendLikelihood() {}

  @Override
  public double value(double[] p, Rows rows) {
    return sum(p, rows, false).value;
  }

  @Override
  public Curvature curvature(double[] p, Rows rows) {
    return sum(p, rows, true);
  }

  private static Curvature sum(double[] p, Rows rows, boolean differentiate) {
    Curvature out = new Curvature(3);
    LogGamma ratio = new LogGamma();
    LogGamma total = new LogGamma();
    LogGamma ofQ = new LogGamma().of(p[1]);
    double count = 0;
    for (int i = 0; i < rows.size(); i++) {
      double x = rows.x[i];
      addSpend(p, x, rows.first[i], rows.count[i], differentiate, out);
      count += rows.count[i];
      if (i + 1 == rows.size() || rows.x[i + 1] != x) {
        ratio.ratio(p[0] * x, p[1]);
        out.value += count * (ratio.value() - ofQ.value());
        if (differentiate) {
          addCount(x, count, ratio, total.of(p[0] * x + p[1]), ofQ, out);
        }
        count = 0;
      }
    }
    return out;
  }

  private static void addCount(
      double x, double n, LogGamma ratio, LogGamma total, LogGamma ofQ, Curvature out) {
    out.gradient[0] += n * x * ratio.first();
    out.gradient[1] += n * (total.first() - ofQ.first());
    out.hessian[0][0] += n * x * x * ratio.second();
    out.hessian[1][1] += n * (total.second() - ofQ.second());
    out.mixed(0, 1, n * x * total.second());
  }

  private static void addSpend(
      double[] p, double x, double mean, double n, boolean differentiate, Curvature out) {
    double sum = x * mean;
    double v = p[2];
    double overSum = Logs.onePlus(v, sum);
    double overV = Logs.onePlus(sum, v);
    double power = p[0] * x;
    out.value -= n * (Math.log(mean) + power * overSum + p[1] * overV);
    if (differentiate) {
      double both = 1 / (v + sum);
      double share = sum / v * both;
      out.gradient[0] -= n * x * overSum;
      out.gradient[1] -= n * overV;
      out.gradient[2] += n * (p[1] * share - power * both);
      out.hessian[2][2] += n * (power * both * both - p[1] * share * (1 / v + both));
      out.mixed(0, 2, -n * x * both);
      out.mixed(1, 2, n * share);
    }
  }
}
