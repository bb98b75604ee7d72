package io.shopcare.segmentation.lifetime.numeric;

/** The sixteen nodes and weights of Gauss and Legendre on [-1, 1]. */
final class GaussLegendre {

  private static final double[] POSITIVE = {
    0.0950125098376374402,
    0.281603550779258913,
    0.458016777657227386,
    0.617876244402643748,
    0.755404408355003034,
    0.865631202387831744,
    0.944575023073232576,
    0.989400934991649933
  };

  private static final double[] OF_POSITIVE = {
    0.189450610455068496,
    0.182603415044923589,
    0.169156519395002538,
    0.149595988816576732,
    0.124628971255533872,
    0.0951585116824927848,
    0.0622535239386478929,
    0.0271524594117540949
  };

  /** The nodes as shares of a panel, from 0 to 1. */
  static final double[] NODES = new double[2 * POSITIVE.length];

  /** The weights for a panel of length 1. */
  static final double[] WEIGHTS = new double[NODES.length];

  static {
    for (int i = 0; i < POSITIVE.length; i++) {
      NODES[2 * i] = (1 - POSITIVE[i]) / 2;
      NODES[2 * i + 1] = (1 + POSITIVE[i]) / 2;
      WEIGHTS[2 * i] = OF_POSITIVE[i] / 2;
      WEIGHTS[2 * i + 1] = OF_POSITIVE[i] / 2;
    }
  }

  /**
   * The steepest exponent times length that the nodes take without loss: e^(-12 t) on [0, 1] is
   * integrated to all digits of a double.
   */
  private static final double STEEPEST = 12;

  /** The longest panel in a logarithmic variable, whose singularities are at a distance of π. */
  private static final double LONGEST = 1.5;

  /** Below this the rest of an integrand adds nothing to its sum: e^-45 is 3e-20. */
  static final double NEGLIGIBLE = 45;

  private GaussLegendre() {}

  /** The length of a panel on which the exponent is at most this steep. */
  static double length(double steepness) {
    return Math.min(LONGEST, STEEPEST / steepness);
  }
}
