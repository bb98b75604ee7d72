package io.shopcare.feedback.statistics;

import io.shopcare.InvalidInputException;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How the p-values of several tests are put on the same footing: of ten topics of which none
 * changed, one in two months shows a "significant" change at 5 % each. A test is rejected if its
 * adjusted p-value is at most the level. What Bonferroni rejects Holm rejects, and what Holm
 * rejects Benjamini and Hochberg reject.
 */
public enum Correction {

  /** Bounds the share of false alarms among the alarms: Benjamini and Hochberg (1995). */
  BENJAMINI_HOCHBERG {
    @Override
    double factor(int rank, int n) {
      return (double) n / rank;
    }
  },

  /** Bounds the probability of any false alarm: Holm (1979). */
  HOLM {
    @Override
    double factor(int rank, int n) {
      return n - rank + 1;
    }
  },

  /** Bounds the same with less power, by the number of tests alone. */
  BONFERRONI {
    @Override
    double factor(int rank, int n) {
      return n;
    }
  };

  /** By what the p-value of the rank, from 1 for the smallest, is multiplied. */
  abstract double factor(int rank, int n);

  /**
   * Returns the adjusted p-values, in the order given and at most 1.
   *
   * @throws InvalidInputException with code {@code measure.probability.range} and the index if one
   *     is not from 0 to 1
   */
  public double[] adjust(double... pValues) {
    for (int i = 0; i < pValues.length; i++) {
      if (!(pValues[i] >= 0 && pValues[i] <= 1)) {
        throw InvalidInputException.of("measure.probability.range")
            .at("pValues")
            .offset(i)
            .expected("a number from 0 to 1")
            .build();
      }
    }
    int n = pValues.length;
    int[] rising =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pValues[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[n];
    for (int rank = 1; rank <= n; rank++) {
      int index = rising[rank - 1];
      adjusted[index] = Math.min(1, factor(rank, n) * pValues[index]);
    }
    keepOrder(adjusted, rising);
    return adjusted;
  }

  /** Lets no adjusted value be below that of a smaller p-value, or above that of a larger one. */
  private void keepOrder(double[] adjusted, int[] rising) {
    int n = rising.length;
    if (this == BENJAMINI_HOCHBERG) {
      for (int i = n - 2; i >= 0; i--) {
        adjusted[rising[i]] = Math.min(adjusted[rising[i]], adjusted[rising[i + 1]]);
      }
    } else {
      for (int i = 1; i < n; i++) {
        adjusted[rising[i]] = Math.max(adjusted[rising[i]], adjusted[rising[i - 1]]);
      }
    }
  }

  /**
   * Which of the tests are rejected, in the order given.
   *
   * @param level such as 0.05
   * @throws InvalidInputException with code {@code measure.probability.range} and the index if a
   *     p-value is not from 0 to 1
   */
  public boolean[] reject(double level, double... pValues) {
    double[] adjusted = adjust(pValues);
    boolean[] rejected = new boolean[adjusted.length];
    for (int i = 0; i < adjusted.length; i++) {
      rejected[i] = adjusted[i] <= level;
    }
    return rejected;
  }
}
