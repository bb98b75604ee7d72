package io.shopcare.feedback.review;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.measure.Ratio;
import java.util.Optional;

/**
 * What is thought of a thing before anybody rated it: the mean of all, with the weight of so many
 * ratings. The average (v·R + m·C) / (v + m) is the one that IMDb has published.
 *
 * @param mean of all things, C; within ±10<sup>12</sup>
 * @param weight in ratings, m; from 0, where only ratings count, to 10<sup>12</sup>
 */
public record BayesianPrior(double mean, double weight) implements DomainValue {

  private static final double MOST = 1e12;

  /**
   * Checks the numbers.
   *
   * @throws InvalidInputException with code {@code feedback.ranking.prior}
   */
  public BayesianPrior {
    if (!(Math.abs(mean) <= MOST && weight >= 0 && weight <= MOST)) {
      throw InvalidInputException.of("feedback.ranking.prior")
          .at("prior")
          .expected("a mean within ±1e12 and a weight from 0 to 1e12")
          .build();
    }
  }

  /** The prior of all ratings together; empty if there is none. */
  public static Optional<BayesianPrior> of(StarTally all, double weight) {
    return all.mean().map(mean -> new BayesianPrior(mean.toDouble(), weight));
  }

  /** The average of a thing; the prior's own without ratings. */
  public double average(StarTally tally) {
    return tally.mean().map(Ratio::toDouble).map(m -> average(m, tally.n())).orElse(mean);
  }

  /**
   * The average of n ratings with the given mean; the prior's own for n = 0.
   *
   * @throws InvalidInputException with code {@code feedback.ranking.rating} if n is below 0 or the
   *     mean is not within ±10<sup>12</sup>
   */
  public double average(double ratings, long n) {
    if (n < 0 || !(Math.abs(ratings) <= MOST)) {
      throw InvalidInputException.of("feedback.ranking.rating")
          .at("ratings")
          .expected("a mean within ±1e12 of at least 0 ratings")
          .build();
    }
    return n == 0 ? mean : (n * ratings + weight * mean) / (n + weight);
  }
}
