package io.shopcare.feedback.statistics;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.feedback.score.NpsCounts;
import io.shopcare.measure.Interval;
import java.util.function.Function;

/**
 * How often an interval of the net promoter score holds the true one, counted over every sample
 * that can come: no simulation. Immutable and thread-safe.
 *
 * @param promoters the true share, from 0 to 1
 * @param detractors the true share, from 0 to 1; the rest are passives
 */
public record NpsCoverage(double promoters, double detractors) implements DomainValue {

  /** The most answers whose samples are enumerated: half a million. */
  public static final int MOST_ANSWERS = 1_000;

  private static final double ROUNDING = 1e-9;

  /**
   * Checks the shares.
   *
   * @throws InvalidInputException with code {@code feedback.sample.range}
   */
  public NpsCoverage {
    SampleSize.npsVariance(promoters, detractors);
  }

  /** The coverage of the interval that every net promoter score has. */
  public double ofScore(int n, double confidence) {
    return of(n, counts -> counts.score(confidence).orElseThrow().interval());
  }

  /**
   * The coverage of any interval. O(n²).
   *
   * @param n how many answer, 1 to {@link #MOST_ANSWERS}
   * @throws InvalidInputException with code {@code feedback.sample.range}
   */
  public double of(int n, Function<? super NpsCounts, Interval> interval) {
    if (n < 1 || n > MOST_ANSWERS) {
      throw InvalidInputException.of("feedback.sample.range")
          .at("n")
          .expected("1 to " + MOST_ANSWERS + " answers")
          .build();
    }
    double truth = 100 * (promoters - detractors);
    double[] logFactorials = new double[n + 1];
    for (int i = 2; i <= n; i++) {
      logFactorials[i] = logFactorials[i - 1] + Math.log(i);
    }
    double covered = 0;
    for (int p = 0; p <= n; p++) {
      for (int d = 0; d <= n - p; d++) {
        Interval ends = interval.apply(new NpsCounts(p, n - p - d, d));
        if (ends.lower() <= truth + ROUNDING && truth <= ends.upper() + ROUNDING) {
          double ways =
              logFactorials[n] - logFactorials[p] - logFactorials[d] - logFactorials[n - p - d];
          covered += probability(ways, p, d, n - p - d);
        }
      }
    }
    return covered;
  }

  private double probability(double ways, int p, int d, int passives) {
    return Math.exp(
        ways
            + power(promoters, p)
            + power(detractors, d)
            + power(Math.max(0, 1 - promoters - detractors), passives));
  }

  private static double power(double share, int count) {
    return count == 0 ? 0 : count * Math.log(share);
  }
}
