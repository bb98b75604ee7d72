package io.shopcare.segmentation.lifetime.numeric;

/** The sixteen nodes and weights of Gauss and Legendre on [-1, 1]. */
final class GaussLegendre {

  private static final double[] POSITIVE = {
    0.09501250983763744,
    0.2816035507792589,
    0.45801677765722737,
    0.6178762444026438,
    0.755404408355003,
    0.8656312023878318,
    0.9445750230732326,
    0.9894009349916499
  };

  private static final double[] OF_POSITIVE = {
    0.1894506104550685,
    0.18260341504492358,
    0.16915651939500254,
    0.14959598881657674,
    0.12462897125553388,
    0.09515851168249279,
    0.062253523938647894,
    0.027152459411754096
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

  /** The length of a panel on which the exponent is at most this steep; never 0. */
  static double length(double steepness) {
    return Math.min(LONGEST, STEEPEST / Math.min(steepness, Double.MAX_VALUE));
  }
}
