package io.shopcare.feedback.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.shopcare.internal.Quantiles;
import io.shopcare.internal.Tails;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Proportion;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.junit.jupiter.api.Test;

/** Special functions against those of Commons Statistics. */
class DistributionsTest {

  /** A relative error of 1e-9. */
  private static final double PERCENT = 1e-7;

  private static final double[] PROBABILITIES = {1e-6, 0.005, 0.025, 0.3, 0.5, 0.8, 0.975, 0.9995};
  private static final double[] SIZES = {0.5, 1, 2.5, 10, 80.5, 1000, 123456.5};

  /** The solver of Commons stops at an absolute 1e-9, so it is its functions that are compared. */
  @Test
  void quantilesAreWhereTheProbabilityIsReached() {
    for (double p : PROBABILITIES) {
      same(NormalDistribution.of(0, 1).cumulativeProbability(Quantiles.normal(p)), p);
      same(Quantiles.studentWithin(1, p), Math.tan(Math.PI / 2 * p));
      for (double a : SIZES) {
        same(GammaDistribution.of(a, 1).cumulativeProbability(Quantiles.gamma(a, p)), p);
        double t = Quantiles.studentWithin(2 * a, p);
        same(TDistribution.of(2 * a).survivalProbability(t), (1 - p) / 2);
        for (double b : SIZES) {
          double x = Quantiles.beta(a, b, p);
          BetaDistribution beta = BetaDistribution.of(a, b);
          // Close to 1 neighbouring doubles are further apart than the tolerance.
          assertThat(beta.cumulativeProbability(x) * (1 + 1e-9)).isGreaterThanOrEqualTo(p);
          assertThat(beta.cumulativeProbability(Math.nextDown(x)) * (1 - 1e-9))
              .isLessThanOrEqualTo(p);
          double f = Quantiles.f(2 * a, 2 * b, p);
          same(FDistribution.of(2 * a, 2 * b).cumulativeProbability(f), p);
        }
      }
    }
  }

  @Test
  void tails() {
    for (double x : new double[] {0.01, 0.5, 1, 2.7, 6}) {
      same(Tails.normalBelow(x), NormalDistribution.of(0, 1).cumulativeProbability(x));
      same(Tails.normalBelow(-x), NormalDistribution.of(0, 1).cumulativeProbability(-x));
      same(Tails.normalBeyond(-x), 2 * NormalDistribution.of(0, 1).survivalProbability(x));
      same(Tails.studentBeyond(x, 4), 2 * TDistribution.of(4).survivalProbability(x));
      same(Tails.chiSquaredAbove(x, 3), ChiSquaredDistribution.of(3).survivalProbability(x));
      same(Tails.betaBelow(x / 10, 2, 5), BetaDistribution.of(2, 5).cumulativeProbability(x / 10));
    }
    for (int k = 1; k <= 30; k++) {
      same(
          Tails.binomialAtLeast(k, 30, 0.4),
          BinomialDistribution.of(30, 0.4).survivalProbability(k - 1));
      same(Tails.poissonAtLeast(k, 7.5), PoissonDistribution.of(7.5).survivalProbability(k - 1));
    }
    assertThat(Tails.binomialAtLeast(0, 30, 0.4)).isOne();
    assertThat(Tails.binomialAtLeast(31, 30, 0.4)).isZero();
    assertThat(Tails.poissonAtLeast(0, 0)).isOne();
    assertThat(Tails.poissonAtLeast(1, 0)).isZero();
  }

  @Test
  void intervalsOfShares() {
    for (int n : new int[] {1, 2, 5, 30, 1000}) {
      for (int x = 0; x <= n; x += Math.max(1, n / 10)) {
        for (double confidence : new double[] {0.8, 0.95, 0.99}) {
          double alpha = 1 - confidence;
          Proportion counted = new Proportion(x, n);
          compare(
              ShareInterval.CLOPPER_PEARSON.of(counted, confidence).orElseThrow(),
              BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(n, x, alpha));
          compare(
              ShareInterval.JEFFREYS.of(counted, confidence).orElseThrow(),
              BinomialConfidenceInterval.JEFFREYS.fromErrorRate(n, x, alpha));
          compare(
              ShareInterval.AGRESTI_COULL.of(counted, confidence).orElseThrow(),
              BinomialConfidenceInterval.AGRESTI_COULL.fromErrorRate(n, x, alpha));
          compare(
              ShareInterval.WILSON.of(counted, confidence).orElseThrow(),
              BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, x, alpha));
        }
      }
    }
  }

  @Test
  void theExactTestOfFisher() {
    int[][] tables = {{3, 7, 8, 2}, {0, 10, 10, 0}, {0, 5, 0, 9}, {40, 60, 55, 45}, {1, 0, 0, 1}};
    for (int[] table : tables) {
      ShareChange change =
          new ShareChange(
              new Proportion(table[0], table[0] + table[1]),
              new Proportion(table[2], table[2] + table[3]));
      double expected =
          FisherExactTest.withDefaults()
              .test(new int[][] {{table[0], table[1]}, {table[2], table[3]}})
              .getPValue();
      assertThat(change.fisherPValue().orElseThrow()).isCloseTo(expected, withinPercentage(1e-6));
    }
  }

  private static void compare(
      Interval actual, org.apache.commons.statistics.interval.Interval expected) {
    same(actual.lower() + 1, Math.max(0, expected.getLowerBound()) + 1);
    same(actual.upper() + 1, Math.min(1, expected.getUpperBound()) + 1);
  }

  private static void same(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, withinPercentage(PERCENT));
  }
}
