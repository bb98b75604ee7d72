package io.shopcare.feedback.review;

import io.shopcare.measure.Interval;
import io.shopcare.measure.Proportion;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders things by what they are at least worth, so that one perfect rating does not beat five
 * hundred good ones. Equal scores are ordered by identifier. Each takes O(n log n).
 */
public final class Ranking {

  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::id);

  private Ranking() {}

  /**
   * By the lower end of the Wilson interval of thumbs up among votes; 0 without a vote.
   *
   * @throws io.shopcare.InvalidInputException as {@link Proportion#wilson} does
   */
  public static List<Ranked> byVotes(Map<String, Proportion> votes, double confidence) {
    Map<String, Double> scores = new HashMap<>();
    votes.forEach(
        (id, vote) -> scores.put(id, vote.wilson(confidence).map(Interval::lower).orElse(0.0)));
    return byScore(scores);
  }

  /** By {@link StarTally#lowerBound}. */
  public static List<Ranked> byStars(Map<String, StarTally> tallies, double confidence) {
    Map<String, Double> scores = new HashMap<>();
    tallies.forEach((id, tally) -> scores.put(id, tally.lowerBound(confidence)));
    return byScore(scores);
  }

  /** By the Bayesian average of the stars. */
  public static List<Ranked> byAverage(Map<String, StarTally> tallies, BayesianPrior prior) {
    Map<String, Double> scores = new HashMap<>();
    tallies.forEach((id, tally) -> scores.put(id, prior.average(tally)));
    return byScore(scores);
  }

  /** By scores made elsewhere, the greatest first. */
  public static List<Ranked> byScore(Map<String, Double> scores) {
    return scores.entrySet().stream()
        .map(entry -> new Ranked(entry.getKey(), entry.getValue()))
        .sorted(BEST_FIRST)
        .toList();
  }
}
