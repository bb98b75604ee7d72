package io.shopcare.segmentation.lifetime.numeric;

/**
 * The odds that a customer of Pareto/NBD died after the last purchase, as a logarithm, with its
 * derivatives in r, α, s and β taken under the integral. The integrand is taken relative to its
 * value at t, so that of the two logarithms in it one is the variable of integration itself. Not
 * thread-safe: a register for one loop.
 */
final class SilenceIntegral {

  private final double r;
  private final double alpha;
  private final double s;
  private final double beta;
  private final double smaller;
  private final double gap;

  final double[] gradient = new double[4];
  final double[][] hessian = new double[4][4];

  SilenceIntegral(double[] parameters) {
    r = parameters[0];
    alpha = parameters[1];
    s = parameters[2];
    beta = parameters[3];
    smaller = Math.min(alpha, beta);
    gap = Math.max(alpha, beta) - smaller;
  }

  /** ln of s ∫ ((α+T)/(α+y))^(r+x) ((β+T)/(β+y))^s dy/(β+y) from t to T; −∞ if t = T. */
  double logOdds(double x, double t, double age, boolean differentiate) {
    if (t >= age) {
      return Double.NEGATIVE_INFINITY;
    }
    if (differentiate) {
      clear();
    }
    double k = r + x;
    boolean rateIsSmaller = alpha <= beta;
    double ofSmaller = rateIsSmaller ? k : s + 1;
    double ofLarger = rateIsSmaller ? s + 1 : k;
    double start = smaller + t;
    double range = Logs.onePlus(age - t, start);
    double rateFall = Logs.onePlus(age - t, alpha + t);
    double deathFall = Logs.onePlus(age - t, beta + t);
    double sum = 0;
    double scaled = start;
    for (double left = 0; left < range; ) {
      // To the last digit of the smallest step, as a step that falls steeply must be seen to fall.
      double risen = Math.log1p(start / (start + gap) * Math.expm1(left));
      double fallen = ofSmaller * left + ofLarger * risen;
      if (fallen - left > GaussLegendre.NEGLIGIBLE) {
        break;
      }
      double length = GaussLegendre.length(steepness(ofSmaller, ofLarger, scaled));
      double there = scaled * Math.exp(length);
      length = GaussLegendre.length(steepness(ofSmaller, ofLarger, there));
      length = Math.min(length, range - left);
      for (int i = 0; i < GaussLegendre.NODES.length; i++) {
        double v = left + length * GaussLegendre.NODES[i];
        double y = start * Math.exp(v);
        double larger = Math.log((y + gap) / (start + gap));
        double weight =
            length * GaussLegendre.WEIGHTS[i] * y * Math.exp(-ofSmaller * v - ofLarger * larger);
        sum += weight;
        if (differentiate) {
          double rateLog = rateFall - (rateIsSmaller ? v : larger);
          double deathLog = deathFall - (rateIsSmaller ? larger : v);
          addMoments(k, age, y, rateLog, deathLog, weight);
        }
      }
      left += length;
      scaled = start * Math.exp(left);
    }
    if (differentiate) {
      finish(sum);
    }
    return Math.log(s * sum / (beta + t)) + k * rateFall + s * deathFall;
  }

  /** A bound of the slope of the integrand in the logarithmic variable, which rises with it. */
  private double steepness(double ofSmaller, double ofLarger, double scaled) {
    return ofSmaller + ofLarger * (scaled / (scaled + gap)) + 1;
  }

  private void addMoments(
      double k, double age, double scaled, double d0, double d2, double weight) {
    double atEnd = 1 / (alpha + age);
    double rate = 1 / (scaled + (alpha - smaller));
    double deathAtEnd = 1 / (beta + age);
    double death = 1 / (scaled + (beta - smaller));
    double byRate = atEnd - rate;
    double byDeath = deathAtEnd - death;
    double d1 = k * byRate;
    double d3 = s * byDeath - death;
    gradient[0] += weight * d0;
    gradient[1] += weight * d1;
    gradient[2] += weight * d2;
    gradient[3] += weight * d3;
    hessian[0][0] += weight * d0 * d0;
    hessian[0][1] += weight * (d0 * d1 + byRate);
    hessian[0][2] += weight * d0 * d2;
    hessian[0][3] += weight * d0 * d3;
    hessian[1][1] += weight * (d1 * d1 - d1 * (atEnd + rate));
    hessian[1][2] += weight * d1 * d2;
    hessian[1][3] += weight * d1 * d3;
    hessian[2][2] += weight * d2 * d2;
    hessian[2][3] += weight * (d2 * d3 + byDeath);
    hessian[3][3] += weight * (d3 * d3 - s * byDeath * (deathAtEnd + death) + death * death);
  }

  private void clear() {
    for (int i = 0; i < 4; i++) {
      gradient[i] = 0;
      for (int j = 0; j < 4; j++) {
        hessian[i][j] = 0;
      }
    }
  }

  /** From moments to the derivatives of the logarithm of the integral, and then of s times it. */
  private void finish(double sum) {
    for (int i = 0; i < 4; i++) {
      gradient[i] /= sum;
    }
    for (int i = 0; i < 4; i++) {
      for (int j = i; j < 4; j++) {
        hessian[i][j] = hessian[i][j] / sum - gradient[i] * gradient[j];
        hessian[j][i] = hessian[i][j];
      }
    }
    gradient[2] += 1 / s;
    hessian[2][2] -= 1 / (s * s);
  }
}
