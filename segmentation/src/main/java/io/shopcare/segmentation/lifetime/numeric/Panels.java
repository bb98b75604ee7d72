package io.shopcare.segmentation.lifetime.numeric;

import java.util.function.DoubleUnaryOperator;

/** Integrals of e^g for exponents with one maximum, panel by panel until the rest is nothing. */
public final class Panels {

  private Panels() {}

  /**
   * ln ∫ e^g over (-∞, end]: where g rises at first, as the logarithm of a power does in a
   * logarithmic variable, and never changes faster than {@code steepness}.
   */
  public static double logIntegralUpTo(double end, double steepness, DoubleUnaryOperator exponent) {
    double length = GaussLegendre.length(steepness);
    double highest = exponent.applyAsDouble(end);
    double sum = 0;
    double right = end;
    while (exponent.applyAsDouble(right) > highest - GaussLegendre.NEGLIGIBLE) {
      double panel = 0;
      double top = highest;
      for (int i = 0; i < GaussLegendre.NODES.length; i++) {
        double g = exponent.applyAsDouble(right - length * GaussLegendre.NODES[i]);
        if (g > top) {
          panel *= Math.exp(top - g);
          top = g;
        }
        panel += GaussLegendre.WEIGHTS[i] * Math.exp(g - top);
      }
      sum = sum * Math.exp(highest - top) + length * panel;
      highest = top;
      right -= length;
    }
    return highest + Math.log(sum);
  }

  /**
   * ∫ e^(−rate·u − z(e^u − 1)) du from 0 to the end: a power discounted, ∫ e^(−δτ)(1 + τ/c)^(−rate
   * − 1) dτ/c with u = ln(1 + τ/c) and z = δc. For an infinite end it is e^z times the generalised
   * exponential integral of order rate + 1 at z.
   *
   * @param z at least 0; of an infinite one, which discounts all, the integral is 0
   * @param end above 0; may be infinite if z or the rate is above 0
   */
  public static double discountedPower(double rate, double z, double end) {
    if (z == 0) {
      return rate == 0 ? end : -Math.expm1(-rate * end) / rate;
    }
    if (z == Double.POSITIVE_INFINITY) {
      return 0;
    }
    double highest = 0;
    double sum = 0;
    double left = 0;
    double steepness = Math.abs(rate) + z;
    while (left < end) {
      double g = -rate * left - z * Math.expm1(left);
      highest = Math.max(highest, g);
      if (g < highest - GaussLegendre.NEGLIGIBLE) {
        break;
      }
      double length = GaussLegendre.length(steepness);
      double there = Math.abs(rate) + z * Math.exp(left + length);
      length = Math.min(GaussLegendre.length(there), end - left);
      double panel = 0;
      for (int i = 0; i < GaussLegendre.NODES.length; i++) {
        double u = left + length * GaussLegendre.NODES[i];
        panel += GaussLegendre.WEIGHTS[i] * Math.exp(-rate * u - z * Math.expm1(u));
      }
      sum += length * panel;
      left += length;
      steepness = Math.abs(rate) + z * Math.exp(left);
    }
    return sum;
  }
}
