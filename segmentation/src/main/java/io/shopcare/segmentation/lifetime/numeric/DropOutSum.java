package io.shopcare.segmentation.lifetime.numeric;

import java.util.Arrays;

/**
 * The likelihood of one history under BG/BB as a sum over the period of dropping out, with
 * derivatives of its logarithm. Not thread-safe: a register for one loop.
 */
final class DropOutSum {

  private final double alpha;
  private final double beta;
  private final double gamma;
  private final double delta;
  private final LogGamma register = new LogGamma();

  final double[] gradient = new double[4];
  final double[][] hessian = new double[4][4];

  private double log;
  private final double[] slope = new double[4];
  private final double[][] bend = new double[4][4];

  DropOutSum(double[] parameters) {
    alpha = parameters[0];
    beta = parameters[1];
    gamma = parameters[2];
    delta = parameters[3];
  }

  /** ln of the probability of the purchases and of being alive in all n periods. */
  double logAlive(double x, double n) {
    startTerm(x, n, n);
    return log;
  }

  double logLikelihood(double x, double t, double n, boolean differentiate) {
    clear();
    startTerm(x, n, n);
    double highest = log;
    double sum = 1;
    if (differentiate) {
      addMoments(1);
    }
    if (t < n) {
      startTerm(x, t, t + 1);
      addToTerm(2, 1 / gamma, -1 / (gamma * gamma));
      log += Math.log(gamma);
    }
    for (double m = t; m < n; m++) {
      if (log > highest) {
        double scale = Math.exp(highest - log);
        sum *= scale;
        rescale(scale);
        highest = log;
      }
      double weight = Math.exp(log - highest);
      sum += weight;
      if (differentiate) {
        addMoments(weight);
      }
      step(x, m);
    }
    if (differentiate) {
      finish(sum);
    }
    return highest + Math.log(sum);
  }

  /** x purchases in m periods, alive in all of them, with the drop-out process at the given end. */
  private void startTerm(double x, double m, double end) {
    log = 0;
    Arrays.fill(slope, 0);
    for (double[] row : bend) {
      Arrays.fill(row, 0);
    }
    addRising(0, alpha, x);
    addRising(1, beta, m - x);
    subtractRising(0, 1, alpha + beta, m);
    addRising(3, delta, m);
    subtractRising(2, 3, gamma + delta, end);
  }

  /** From a death after m periods to one after m + 1. */
  private void step(double x, double m) {
    double missed = 1 / (beta + m - x);
    double offered = 1 / (alpha + beta + m);
    double stayed = 1 / (delta + m);
    double left = 1 / (gamma + delta + m + 1);
    log += Math.log(offered / missed) + Math.log(left / stayed);
    addToTerm(1, missed, -missed * missed);
    addToTerm(3, stayed, -stayed * stayed);
    addToPair(0, 1, -offered, offered * offered);
    addToPair(2, 3, -left, left * left);
  }

  private void addRising(int i, double z, double n) {
    register.rising(z, n);
    log += register.value();
    addToTerm(i, register.first(), register.second());
  }

  private void subtractRising(int i, int j, double z, double n) {
    register.rising(z, n);
    log -= register.value();
    addToPair(i, j, -register.first(), -register.second());
  }

  private void addToTerm(int i, double first, double second) {
    slope[i] += first;
    bend[i][i] += second;
  }

  private void addToPair(int i, int j, double first, double second) {
    addToTerm(i, first, second);
    addToTerm(j, first, second);
    bend[i][j] += second;
    bend[j][i] += second;
  }

  private void clear() {
    Arrays.fill(gradient, 0);
    for (double[] row : hessian) {
      Arrays.fill(row, 0);
    }
  }

  private void rescale(double scale) {
    for (int i = 0; i < 4; i++) {
      gradient[i] *= scale;
      for (int j = 0; j < 4; j++) {
        hessian[i][j] *= scale;
      }
    }
  }

  private void addMoments(double weight) {
    for (int i = 0; i < 4; i++) {
      gradient[i] += weight * slope[i];
      for (int j = 0; j < 4; j++) {
        hessian[i][j] += weight * (bend[i][j] + slope[i] * slope[j]);
      }
    }
  }

  private void finish(double sum) {
    for (int i = 0; i < 4; i++) {
      gradient[i] /= sum;
    }
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        hessian[i][j] = hessian[i][j] / sum - gradient[i] * gradient[j];
      }
    }
  }
}
