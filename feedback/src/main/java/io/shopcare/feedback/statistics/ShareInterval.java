package io.shopcare.feedback.statistics;

import io.shopcare.InvalidInputException;
import io.shopcare.internal.Normal;
import io.shopcare.measure.Interval;
import io.shopcare.measure.Proportion;
import java.util.Optional;

/**
 * The intervals for a share that deserve the name. The one of the textbooks (Wald) is not among
 * them: it has no width at 0 % and 100 %, leaves the range, and at n = 5 may cover one time in four
 * instead of nineteen in twenty. All of these keep within 0 and 1, and at any confidence worth
 * stating contain the share.
 */
public enum ShareInterval {

  /** The score interval of Wilson (1927), the default everywhere: {@link Proportion#wilson}. */
  WILSON {
    @Override
    Interval around(Proportion counted, double confidence) {
      return counted.wilson(confidence).orElseThrow();
    }
  },

  /**
   * Wilson's with the continuity correction of Newcombe (1998): what {@code prop.test} of R gives.
   */
  WILSON_CONTINUITY {
    @Override
    Interval around(Proportion counted, double confidence) {
      double successes = counted.successes();
      double n = counted.n();
      double lower = successes == 0 ? 0 : lowerCorrected(successes / n, n, confidence);
      double upper = successes == n ? 1 : 1 - lowerCorrected(1 - successes / n, n, confidence);
      return new Interval(lower, upper, confidence);
    }
  },

  /** Wald's on z²/2 more successes and failures, by Agresti and Coull (1998), cut at 0 and 1. */
  AGRESTI_COULL {
    @Override
    Interval around(Proportion counted, double confidence) {
      double successes = counted.successes();
      double n = counted.n();
      double z = Normal.criticalValue(confidence);
      double adjusted = n + z * z;
      double centre = (successes + z * z / 2) / adjusted;
      double reach = z * Math.sqrt(centre * (1 - centre) / adjusted);
      return new Interval(Math.max(0, centre - reach), Math.min(1, centre + reach), confidence);
    }
  },

  /**
   * The middle of the posterior under the prior of Jeffreys, with the ends 0 and 1 of Brown, Cai
   * and DasGupta (2001) where there is no success or no failure.
   */
  JEFFREYS {
    @Override
    Interval around(Proportion counted, double confidence) {
      double successes = counted.successes();
      double n = counted.n();
      Beta posterior = new Beta(successes + 0.5, n - successes + 0.5);
      return bothTails(posterior, posterior, counted, confidence);
    }
  },

  /** The exact interval of Clopper and Pearson (1934): never covers less than it says, wide. */
  CLOPPER_PEARSON {
    @Override
    Interval around(Proportion counted, double confidence) {
      double successes = counted.successes();
      double n = counted.n();
      return bothTails(
          successes == 0 ? Beta.UNIFORM : new Beta(successes, n - successes + 1),
          successes == n ? Beta.UNIFORM : new Beta(successes + 1, n - successes),
          counted,
          confidence);
    }
  };

  /**
   * The interval of the share; absent for n = 0.
   *
   * @param confidence between 0 and 1, such as 0.95
   * @throws InvalidInputException with code {@code measure.negative} unless 0 ≤ successes ≤ n, or
   *     {@code measure.confidence.range}, or {@code measure.size.range} from those by a beta
   *     distribution for more than 10<sup>12</sup> both of successes and of failures
   */
  public Optional<Interval> of(Proportion proportion, double confidence) {
    Normal.requireConfidence(confidence);
    return proportion.share().isEmpty()
        ? Optional.empty()
        : Optional.of(around(proportion, confidence));
  }

  /** The interval where n is not 0. */
  abstract Interval around(Proportion counted, double confidence);

  private static double lowerCorrected(double p, double n, double confidence) {
    double z = Normal.criticalValue(confidence);
    double root = Math.sqrt(z * z - 2 - 1 / n + 4 * p * (n * (1 - p) + 1));
    return Math.max(0, (2 * n * p + z * z - 1 - z * root) / (2 * (n + z * z)));
  }

  private static Interval bothTails(
      Beta forLower, Beta forUpper, Proportion counted, double confidence) {
    double tail = (1 - confidence) / 2;
    return new Interval(
        counted.successes() == 0 ? 0 : forLower.quantile(tail),
        counted.successes() == counted.n() ? 1 : forUpper.quantile(1 - tail),
        confidence);
  }
}
