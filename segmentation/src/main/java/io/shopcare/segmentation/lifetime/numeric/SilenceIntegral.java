package io.shopcare.segmentation.lifetime.numeric;

/**
 * The odds that a customer of Pareto/NBD died after the last purchase, as a logarithm, with its
 * derivatives in r, α, s and β taken under the integral. Not thread-safe: a register for one loop.
 */
final class SilenceIntegral {

  private final double r;
  private final double alpha;
  private final double s;
  private final double beta;
  private final double smaller;

  final double[] gradient = new double[4];
  final double[][] hessian = new double[4][4];

  SilenceIntegral(double[] parameters) {
    r = parameters[0];
    alpha = parameters[1];
    s = parameters[2];
    beta = parameters[3];
    smaller = Math.min(alpha, beta);
  }

  /** ln of s ∫ ((α+T)/(α+y))^(r+x) ((β+T)/(β+y))^s dy/(β+y) from t to T; −∞ if t = T. */
  double logOdds(double x, double t, double age, boolean differentiate) {
    if (t >= age) {
      return Double.NEGATIVE_INFINITY;
    }
    double k = r + x;
    double range = Logs.onePlus(age - t, smaller + t);
    double first = exponent(k, age, smaller + t);
    if (differentiate) {
      clear();
    }
    double sum = 0;
    double left = 0;
    while (left < range) {
      double start = (smaller + t) * Math.exp(left);
      if (exponent(k, age, start) + left < first - GaussLegendre.NEGLIGIBLE) {
        break;
      }
      double length = GaussLegendre.length(steepness(k, start));
      double there = steepness(k, start * Math.exp(length));
      length = Math.min(GaussLegendre.length(there), range - left);
      for (int i = 0; i < GaussLegendre.NODES.length; i++) {
        double v = left + length * GaussLegendre.NODES[i];
        double scaled = (smaller + t) * Math.exp(v);
        double weight =
            length * GaussLegendre.WEIGHTS[i] * scaled * Math.exp(exponent(k, age, scaled) - first);
        sum += weight;
        if (differentiate) {
          addMoments(k, age, scaled, weight);
        }
      }
      left += length;
    }
    if (differentiate) {
      finish(sum);
    }
    return Math.log(s * sum) + first;
  }

  /** The logarithm of the integrand at y = scaled − min(α, β). */
  private double exponent(double k, double age, double scaled) {
    double rate = scaled + (alpha - smaller);
    double death = scaled + (beta - smaller);
    return k * Math.log((alpha + age) / rate) + s * Math.log((beta + age) / death) - Math.log(death);
  }

  /** A bound of the slope of the integrand in the logarithmic variable, which rises with it. */
  private double steepness(double k, double scaled) {
    return k * scaled / (scaled + (alpha - smaller))
        + (s + 1) * scaled / (scaled + (beta - smaller))
        + 1;
  }

  private void addMoments(double k, double age, double scaled, double weight) {
    double atEnd = 1 / (alpha + age);
    double rate = 1 / (scaled + (alpha - smaller));
    double deathAtEnd = 1 / (beta + age);
    double death = 1 / (scaled + (beta - smaller));
    double byRate = atEnd - rate;
    double byDeath = deathAtEnd - death;
    double d0 = Math.log(rate / atEnd);
    double d1 = k * byRate;
    double d2 = Math.log(death / deathAtEnd);
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
    hessian[3][3] +=
        weight * (d3 * d3 - s * byDeath * (deathAtEnd + death) + death * death);
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
