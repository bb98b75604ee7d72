package io.shopcare.segmentation.lifetime.numeric;

/**
 * A function of a few parameters with its gradient and its matrix of second derivatives. Not
 * thread-safe: it is written while rows are added up.
 */
public final class Curvature {

  double value;
  final double[] gradient;
  final double[][] hessian;

  /** Holds zeros for so many parameters. */
  public Curvature(int dimension) {
    this.gradient = new double[dimension];
    this.hessian = new double[dimension][dimension];
  }

  /** The value. */
  public double value() {
    return value;
  }

  /** Adds to a second derivative and its mirror image; {@code i < j}. */
  void mixed(int i, int j, double change) {
    hessian[i][j] += change;
    hessian[j][i] += change;
  }

  /** The same function of the logarithms of the parameters. */
  Curvature inLogarithms(double[] parameters) {
    Curvature logs = new Curvature(parameters.length);
    logs.value = value;
    for (int i = 0; i < parameters.length; i++) {
      logs.gradient[i] = parameters[i] * gradient[i];
      for (int j = 0; j < parameters.length; j++) {
        logs.hessian[i][j] = parameters[i] * parameters[j] * hessian[i][j];
      }
      logs.hessian[i][i] += logs.gradient[i];
    }
    return logs;
  }
}
