package io.shopcare.segmentation.lifetime.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The exact derivatives against differences of values. */
class LikelihoodDerivativesTest {

  private static final Rows PURCHASES =
      new Rows(
          new double[] {0, 0, 1, 2, 3, 7, 29},
          new double[] {0, 0, 5, 11, 20, 30, 33},
          new double[] {20, 38, 39, 12, 27, 30, 35},
          new double[] {5, 9, 3, 1, 2, 1, 1});

  private static final Rows PERIODS =
      new Rows(
          new double[] {0, 1, 1, 2, 4, 5},
          new double[] {0, 1, 4, 5, 6, 6},
          new double[] {6, 6, 7, 9, 6, 6},
          new double[] {9, 4, 3, 2, 1, 3});

  private static final Rows SPEND =
      new Rows(
          new double[] {1, 1, 2, 5, 17},
          new double[] {12, 70, 33, 25, 41},
          new double[5],
          new double[] {4, 1, 2, 1, 1});

  @Test
  void purchasesUnderBgNbdAndMbgNbd() {
    check(new FlipLikelihood(false), PURCHASES, 4);
    check(new FlipLikelihood(true), PURCHASES, 4);
  }

  @Test
  void purchasesUnderParetoNbd() {
    check(new ParetoLikelihood(), PURCHASES, 4);
  }

  @Test
  void periodsUnderBgBb() {
    check(new DiscreteLikelihood(), PERIODS, 4);
  }

  @Test
  void spendUnderGammaGamma() {
    check(new SpendLikelihood(), SPEND, 3);
  }

  private static void check(Likelihood likelihood, Rows rows, int dimension) {
    Random random = new Random(17);
    for (int run = 0; run < 30; run++) {
      double[] at = new double[dimension];
      for (int i = 0; i < dimension; i++) {
        at[i] = Math.exp(4 * random.nextDouble() - 2);
      }
      Curvature exact = likelihood.curvature(at, rows);
      double value = likelihood.value(at, rows);
      assertThat(exact.value()).isCloseTo(value, offset(1e-11 * (1 + Math.abs(value))));
      for (int i = 0; i < dimension; i++) {
        checkAlong(likelihood, rows, at, i, exact);
      }
    }
  }

  private static void checkAlong(
      Likelihood likelihood, Rows rows, double[] at, int i, Curvature exact) {
    double h = 1e-5 * at[i];
    List<double[]> sides = List.of(at.clone(), at.clone());
    sides.get(0)[i] -= h;
    sides.get(1)[i] += h;
    double slope =
        (likelihood.value(sides.get(1), rows) - likelihood.value(sides.get(0), rows)) / (2 * h);
    assertThat(exact.gradient[i]).isCloseTo(slope, offset(1e-5 * (1 + Math.abs(slope))));
    Curvature before = likelihood.curvature(sides.get(0), rows);
    Curvature after = likelihood.curvature(sides.get(1), rows);
    for (int j = 0; j < at.length; j++) {
      double bend = (after.gradient[j] - before.gradient[j]) / (2 * h);
      assertThat(exact.hessian[i][j]).isCloseTo(bend, offset(1e-5 * (1 + Math.abs(bend))));
    }
  }
}
