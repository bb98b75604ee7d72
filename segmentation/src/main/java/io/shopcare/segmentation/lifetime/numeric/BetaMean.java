package io.shopcare.segmentation.lifetime.numeric;

import java.util.function.DoubleUnaryOperator;

/**
 * The mean of a falling, convex function of a share p ~ Beta(a, b), for any a and b. In s = ln(p/(1
 * − p)) the density is analytic and falls exponentially on both sides, so the trapezoidal rule
 * converges geometrically. Where a or b is small a straight line is taken off first, as the mass at
 * the ends, where the function is flat, would otherwise make the tails long.
 */
final class BetaMean {

  private static final double WIDEST_STEP = 0.22;

  /** Below this the end that the parameter belongs to has a long tail. */
  private static final double SMALL = 0.5;

  private final double a;
  private final double b;
  private final double logBeta;

  BetaMean(double a, double b) {
    this.a = a;
    this.b = b;
    this.logBeta = logBeta(a, b);
  }

  private static double logBeta(double a, double b) {
    LogGamma register = new LogGamma();
    double smaller = Math.min(a, b);
    return register.of(smaller).value() - register.ratio(Math.max(a, b), smaller).value();
  }

  /**
   * The mean.
   *
   * @param atZero the limit at p = 0
   * @param scale the p at which the function has left that limit
   */
  double of(DoubleUnaryOperator function, double atZero, double scale) {
    boolean thinZero = a < SMALL;
    boolean thinOne = b < SMALL;
    double left = thinZero ? atZero : 0;
    double right = thinOne ? function.applyAsDouble(1) : 0;
    double mode = Math.log(a / b);
    double from = Math.min(mode, Math.log(scale)) - tail(b, thinZero ? 1 : 0);
    double to = mode + tail(a, thinOne ? 1 : 0);
    double step = Math.min(WIDEST_STEP, 0.6 * Math.sqrt(1 / a + 1 / b));
    int steps = (int) Math.ceil((to - from) / step);
    double sum = 0;
    for (int i = 0; i <= steps; i++) {
      double s = from + i * step;
      double p = Logs.logistic(s);
      double q = Logs.logistic(-s);
      double density = Math.exp(-a * Logs.softplus(-s) - b * Logs.softplus(s) - logBeta);
      double value = p > 0 ? function.applyAsDouble(p) : atZero;
      sum += density * (value - left * q - right * p);
    }
    return sum * step + (left * b + right * a) / (a + b);
  }

  /**
   * How far from the mode the density has become negligible, on the side where it falls at last as
   * the other parameter says.
   *
   * @param extra by how much faster the integrand falls than the density
   */
  private double tail(double parameter, double extra) {
    double share = parameter / (a + b);
    double distance = 0.1;
    while ((a + b) * Math.log1p(share * Math.expm1(distance)) - (parameter - extra) * distance
        < GaussLegendre.NEGLIGIBLE) {
      distance *= 1.2;
    }
    return distance;
  }
}
