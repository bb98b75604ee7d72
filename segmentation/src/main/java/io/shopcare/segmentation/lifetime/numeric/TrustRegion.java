package io.shopcare.segmentation.lifetime.numeric;

/**
 * Newton's method for a maximum in the logarithms of the parameters, guarded by a trust region
 * (Conn, Gould and Toint 2000): a step is no longer than what the quadratic model has proved good
 * for, and where the function is not concave the model is bent until it is.
 */
final class TrustRegion {

  private static final int ITERATIONS = 200;

  private static final double FIRST_RADIUS = 1;

  private static final double LARGEST_RADIUS = 4;

  /** Parameters are sought within e^±14 of their scale: from a millionth to a million. */
  private static final double REACH = 14;

  /** A relative standard error of e^5 says that the data do not tell the parameter at all. */
  private static final double UNKNOWN = 5;

  private final Likelihood likelihood;
  private final Rows rows;
  private final double[] scales;
  private final double tolerance;

  TrustRegion(Likelihood likelihood, Rows rows, double[] scales, double tolerance) {
    this.likelihood = likelihood;
    this.rows = rows;
    this.scales = scales;
    this.tolerance = tolerance;
  }

  Maximum climb(double[] start) {
    double[] here = start.clone();
    Curvature model = curvature(here);
    double radius = FIRST_RADIUS;
    for (int i = 0; i < ITERATIONS; i++) {
      SymmetricMatrix information = information(model);
      double[] step = information.step(model.gradient, radius);
      double expected = expected(model, step);
      double[] there = moved(here, step);
      int outside = outside(there);
      if (outside >= 0) {
        return new Maximum(here, model.value, new double[here.length], outside);
      }
      Curvature next = curvature(there);
      // So close to the top the difference of two values is rounding; the gradient is not.
      boolean blind = expected < 1e-11 * (1 + Math.abs(model.value));
      double ratio = blind ? 1 : (next.value - model.value) / expected;
      double length = length(step);
      if (ratio > 1e-4) {
        here = there;
        model = next;
        if (length < tolerance && information.smallest() > 0) {
          return finished(here, model);
        }
      }
      radius =
          ratio > 0.75
              ? Math.min(LARGEST_RADIUS, Math.max(radius, 2 * length))
              : ratio > 0.25 ? radius : Math.min(radius, length) / 4;
      if (radius < 1e-12) {
        return finished(here, model);
      }
    }
    return finished(here, model);
  }

  private Curvature curvature(double[] parameters) {
    return likelihood.curvature(parameters, rows).inLogarithms(parameters);
  }

  private static SymmetricMatrix information(Curvature model) {
    int n = model.gradient.length;
    double[][] negative = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        negative[i][j] = -model.hessian[i][j];
      }
    }
    return new SymmetricMatrix(negative);
  }

  private Maximum finished(double[] here, Curvature model) {
    SymmetricMatrix information = information(model);
    double[] errors = new double[here.length];
    int boundary = -1;
    if (information.smallest() <= 0) {
      return new Maximum(here, model.value, errors, flattest(information));
    }
    double[] variances = information.inverseDiagonal();
    for (int i = 0; i < errors.length; i++) {
      errors[i] = Math.sqrt(variances[i]);
      if (errors[i] > UNKNOWN && (boundary < 0 || errors[i] > errors[boundary])) {
        boundary = i;
      }
    }
    return new Maximum(here, model.value, errors, boundary);
  }

  private static int flattest(SymmetricMatrix information) {
    int flattest = 0;
    for (int k = 1; k < information.values.length; k++) {
      flattest = information.values[k] < information.values[flattest] ? k : flattest;
    }
    int most = 0;
    for (int i = 1; i < information.values.length; i++) {
      if (Math.abs(information.vectors[i][flattest])
          > Math.abs(information.vectors[most][flattest])) {
        most = i;
      }
    }
    return most;
  }

  private int outside(double[] parameters) {
    for (int i = 0; i < parameters.length; i++) {
      if (!(Math.abs(Math.log(parameters[i] / scales[i])) <= REACH)) {
        return i;
      }
    }
    return -1;
  }

  private static double expected(Curvature model, double[] step) {
    double expected = 0;
    for (int i = 0; i < step.length; i++) {
      expected += model.gradient[i] * step[i];
      for (int j = 0; j < step.length; j++) {
        expected += step[i] * model.hessian[i][j] * step[j] / 2;
      }
    }
    return expected;
  }

  private static double[] moved(double[] from, double[] step) {
    double[] to = new double[from.length];
    for (int i = 0; i < to.length; i++) {
      to[i] = from[i] * Math.exp(step[i]);
    }
    return to;
  }

  private static double length(double[] step) {
    double sum = 0;
    for (double each : step) {
      sum += each * each;
    }
    return Math.sqrt(sum);
  }
}
