package io.shopcare.feedback.review;

import io.shopcare.feedback.score.CsatTally;
import io.shopcare.feedback.survey.Scales;
import io.shopcare.internal.Normal;
import io.shopcare.measure.Ratio;
import io.shopcare.measure.Summary;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Ratings of one thing, counted by stars. Shown with their histogram, ranked by {@link
 * #lowerBound}. Immutable and thread-safe.
 *
 * @param answers on one to five, the worst first
 */
public record StarTally(CsatTally answers) implements Summary<StarTally> {

  /** Weight of the prior of Miller (2014): one review of each rating. */
  private static final int PRIOR = 1;

  /**
   * Checks the scale.
   *
   * @throws io.shopcare.InvalidInputException with code {@code feedback.scale.other}
   */
  public StarTally {
    answers = CsatTally.empty(Scales.STARS).plus(answers);
  }

  /** No rating at all. */
  public static StarTally empty() {
    return new StarTally(CsatTally.empty(Scales.STARS));
  }

  /**
   * So many ratings of each.
   *
   * @param counts of one star first
   * @throws io.shopcare.InvalidInputException with code {@code feedback.bins.size} unless there are
   *     five
   */
  public static StarTally ofCounts(long... counts) {
    return new StarTally(CsatTally.ofCounts(Scales.STARS, counts));
  }

  /** Counts the reviews that have stars. */
  public static Collector<Review, ?, StarTally> collector() {
    return Collectors.collectingAndThen(
        Collectors.filtering(
            (Review review) -> review.stars().isPresent(),
            CsatTally.collector(Scales.STARS, review -> review.stars().orElseThrow().value() - 1)),
        StarTally::new);
  }

  /** How many ratings have so many stars. */
  public long count(Stars stars) {
    return answers.count(stars.value() - 1);
  }

  /** How many ratings there are. */
  public long n() {
    return answers.n();
  }

  /** The mean, exact; absent without ratings. */
  public Optional<Ratio> mean() {
    return answers.mean();
  }

  /**
   * The mean that the thing has at least, with a certain confidence: posterior mean of a Dirichlet
   * prior with one rating of each, less z standard deviations (Evan Miller 2014). Without a rating
   * it is that of the prior alone, which puts what nobody rated below what many liked.
   *
   * @param confidence of the two-sided interval, such as 0.95
   * @throws io.shopcare.InvalidInputException with code {@code measure.negative} or {@code
   *     measure.confidence.range}
   */
  public double lowerBound(double confidence) {
    double z = Normal.criticalValue(confidence);
    mean(); // Refuses negative counts.
    double weight = 0;
    double sum = 0;
    double squares = 0;
    for (int stars = 1; stars <= Stars.MOST; stars++) {
      double count = (double) answers.count(stars - 1) + PRIOR;
      weight += count;
      sum += stars * count;
      squares += (double) stars * stars * count;
    }
    double mean = sum / weight;
    double variance = (squares / weight - mean * mean) / (weight + 1);
    return mean - z * Math.sqrt(Math.max(0, variance));
  }

  @Override
  public StarTally plus(StarTally other) {
    return new StarTally(answers.plus(other.answers));
  }

  @Override
  public StarTally minus(StarTally other) {
    return new StarTally(answers.minus(other.answers));
  }

  @Override
  public boolean isEmpty() {
    return answers.isEmpty();
  }

  @Override
  public byte[] toBytes() {
    return answers.toBytes();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws io.shopcare.InvalidInputException if the bytes are anything else
   */
  public static StarTally fromBytes(byte[] bytes) {
    return new StarTally(CsatTally.fromBytes(bytes));
  }
}
