package io.shopcare.segmentation.lifetime.numeric;

/**
 * BG/BB (Fader, Hardie and Shang 2010), for purchases that can happen once a period: the sum over
 * the periods in which the customer may have dropped out, each term following from the one before.
 * Parameters α, β, γ, δ; rows x, t, n.
 */
public final class DiscreteLikelihood implements Likelihood {

  /** Creates the likelihood. */
  public DiscreteLikelihood() {}

  /** P(alive in the period after the n-th). */
  public double alive(double[] p, double x, double t, double n) {
    DropOutSum sum = new DropOutSum(p);
    double all = sum.logLikelihood(x, t, n, false);
    return Math.exp(sum.logAlive(x, n) + Math.log((p[3] + n) / (p[2] + p[3] + n)) - all);
  }

  @Override
  public double value(double[] p, Rows rows) {
    DropOutSum sum = new DropOutSum(p);
    double value = 0;
    for (int i = 0; i < rows.size(); i++) {
      value += rows.count[i] * sum.logLikelihood(rows.x[i], rows.first[i], rows.second[i], false);
    }
    return value;
  }

  @Override
  public Curvature curvature(double[] p, Rows rows) {
    DropOutSum sum = new DropOutSum(p);
    Curvature out = new Curvature(4);
    for (int row = 0; row < rows.size(); row++) {
      double n = rows.count[row];
      out.value += n * sum.logLikelihood(rows.x[row], rows.first[row], rows.second[row], true);
      for (int i = 0; i < 4; i++) {
        out.gradient[i] += n * sum.gradient[i];
        for (int j = 0; j < 4; j++) {
          out.hessian[i][j] += n * sum.hessian[i][j];
        }
      }
    }
    return out;
  }
}
