package io.shopcare.segmentation.lifetime.numeric;

/** Eigenvalues and vectors of a small symmetric matrix, by Jacobi's rotations. */
final class SymmetricMatrix {

  private static final int SWEEPS = 60;

  final double[] values;

  /** Column i belongs to value i. */
  final double[][] vectors;

  SymmetricMatrix(double[][] matrix) {
    int n = matrix.length;
    double[][] rest = new double[n][];
    vectors = new double[n][n];
    for (int i = 0; i < n; i++) {
      rest[i] = matrix[i].clone();
      vectors[i][i] = 1;
    }
    for (int sweep = 0; sweep < SWEEPS && !isDiagonal(rest); sweep++) {
      for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
          rotate(rest, i, j);
        }
      }
    }
    values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = rest[i][i];
    }
  }

  private static boolean isDiagonal(double[][] a) {
    double off = 0;
    double on = 0;
    for (int i = 0; i < a.length; i++) {
      on += Math.abs(a[i][i]);
      for (int j = i + 1; j < a.length; j++) {
        off += Math.abs(a[i][j]);
      }
    }
    return off <= 1e-18 * on;
  }

  private void rotate(double[][] a, int p, int q) {
    if (a[p][q] == 0) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
    double c = 1 / Math.hypot(t, 1);
    double s = t * c;
    for (int k = 0; k < a.length; k++) {
      double kp = a[k][p];
      double kq = a[k][q];
      a[k][p] = c * kp - s * kq;
      a[k][q] = s * kp + c * kq;
    }
    for (int k = 0; k < a.length; k++) {
      double pk = a[p][k];
      double qk = a[q][k];
      a[p][k] = c * pk - s * qk;
      a[q][k] = s * pk + c * qk;
      double vp = vectors[k][p];
      double vq = vectors[k][q];
      vectors[k][p] = c * vp - s * vq;
      vectors[k][q] = s * vp + c * vq;
    }
  }

  double smallest() {
    double smallest = values[0];
    for (double value : values) {
      smallest = Math.min(smallest, value);
    }
    return smallest;
  }

  /** The diagonal of the inverse. */
  double[] inverseDiagonal() {
    double[] diagonal = new double[values.length];
    for (int i = 0; i < diagonal.length; i++) {
      for (int k = 0; k < values.length; k++) {
        diagonal[i] += vectors[i][k] * vectors[i][k] / values[k];
      }
    }
    return diagonal;
  }

  /**
   * The step s with (M + μI)s = g for the smallest μ ≥ 0 that makes M + μI positive and s no longer
   * than the radius.
   */
  double[] step(double[] g, double radius) {
    int n = values.length;
    double[] turned = new double[n];
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        turned[k] += vectors[i][k] * g[i];
      }
    }
    double low = 0;
    double scale = Math.abs(smallest()) + norm(turned) / radius;
    if (smallest() <= 0) {
      low = -smallest() + 1e-12 * scale;
    }
    double mu = low;
    if (length(turned, mu) > radius) {
      double high = low + scale;
      while (length(turned, high) > radius) {
        high *= 2;
      }
      for (int i = 0; i < 50; i++) {
        mu = (low + high) / 2;
        if (length(turned, mu) > radius) {
          low = mu;
        } else {
          high = mu;
        }
      }
      mu = high;
    }
    double[] step = new double[n];
    for (int k = 0; k < n; k++) {
      double along = turned[k] / (values[k] + mu);
      for (int i = 0; i < n; i++) {
        step[i] += vectors[i][k] * along;
      }
    }
    return step;
  }

  private double length(double[] turned, double mu) {
    double sum = 0;
    for (int k = 0; k < turned.length; k++) {
      double along = turned[k] / (values[k] + mu);
      sum += along * along;
    }
    return Math.sqrt(sum);
  }

  private static double norm(double[] vector) {
    double sum = 0;
    for (double each : vector) {
      sum += each * each;
    }
    return Math.sqrt(sum);
  }
}
