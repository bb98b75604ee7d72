package io.shopcare.feedback.statistics;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import io.shopcare.feedback.score.NpsCounts;
import io.shopcare.internal.Normal;
import io.shopcare.measure.Interval;
import java.util.List;

/**
 * Answers by group, weighted so that each group counts by its part of the customers and not by how
 * willing it is to answer. The weights are applied to merged counts, last, so that merging stays
 * exact. Immutable and thread-safe.
 *
 * @param strata the groups, each customer in one
 */
public record StratifiedNps(List<Stratum> strata) implements DomainValue {

  /**
   * A group.
   *
   * @param name a code of the group, for errors
   * @param answers its answers
   * @param population how many customers it has, or their share
   */
  public record Stratum(String name, NpsCounts answers, double population) implements DomainValue {

    /**
     * Checks the parts.
     *
     * @throws InvalidInputException with code {@code input.too-long}, {@code feedback.weight.range}
     *     or, where there are customers without answers, {@code feedback.stratum.empty}: leaving
     *     the group out would pass the others off as all
     */
    public Stratum {
      Limits.requireLength(name, Limits.NAME_CHARACTERS, "name");
      if (!(population >= 0 && population < Double.POSITIVE_INFINITY)) {
        throw InvalidInputException.of("feedback.weight.range")
            .at("population")
            .expected("a finite number from 0")
            .build();
      }
      if (population > 0 && answers.n() == 0) {
        throw InvalidInputException.of("feedback.stratum.empty")
            .at("answers")
            .expected("an answer from each group that has customers")
            .build();
      }
    }
  }

  /**
   * Copies the groups.
   *
   * @throws InvalidInputException with code {@code feedback.weight.range} if there is no customer
   *     in any
   */
  public StratifiedNps {
    strata = List.copyOf(strata);
    double population = sum(strata);
    if (!(population > 0 && population < Double.POSITIVE_INFINITY)) {
      throw InvalidInputException.of("feedback.weight.range")
          .at("strata")
          .expected("groups with customers")
          .build();
    }
  }

  private static double sum(List<Stratum> strata) {
    return strata.stream().mapToDouble(Stratum::population).sum();
  }

  /** How many answers there are. */
  public long n() {
    return unweighted().n();
  }

  /** By what each answer of a group counts; 1 where the group answered as often as the others. */
  public double weight(Stratum stratum) {
    long answers = stratum.answers().n();
    return answers == 0 ? 0 : share(stratum) * n() / answers;
  }

  private double share(Stratum stratum) {
    return stratum.population() / sum(strata);
  }

  /** The weighted score in points. */
  public double value() {
    return 100 * (part(true) - part(false));
  }

  /** All answers as they came, each counting alike. */
  public NpsCounts unweighted() {
    return strata.stream().map(Stratum::answers).reduce(new NpsCounts(0, 0, 0), NpsCounts::plus);
  }

  /** The weighted share of promoters or of detractors. */
  private double part(boolean promoters) {
    double part = 0;
    for (Stratum stratum : strata) {
      NpsCounts answers = stratum.answers();
      if (answers.n() > 0) {
        double count = promoters ? answers.promoters() : answers.detractors();
        part += share(stratum) * count / answers.n();
      }
    }
    return part;
  }

  /** As many answers would say as much if all counted alike: Kish's effective sample size. */
  public double effectiveN() {
    double squares = 0;
    for (Stratum stratum : strata) {
      double weight = weight(stratum);
      squares += weight * weight * stratum.answers().n();
    }
    return (double) n() * n() / squares;
  }

  /** By what weighting multiplies the variance, at least 1. */
  public double designEffect() {
    return n() / effectiveN();
  }

  /**
   * The interval of the score from the effective n, for weights that came after the answers. It is
   * the normal one, for many answers, cut at ±100.
   *
   * @param confidence between 0 and 1, such as 0.95
   * @throws InvalidInputException with code {@code measure.confidence.range}
   */
  public Interval interval(double confidence) {
    double promoters = part(true);
    double detractors = part(false);
    double net = promoters - detractors;
    double variance = Math.max(0, promoters + detractors - net * net);
    return around(100 * Math.sqrt(variance / effectiveN()), confidence);
  }

  /** The standard error in points where each group was drawn by itself. */
  public double standardError() {
    double variance = 0;
    for (Stratum stratum : strata) {
      double error = stratum.answers().standardError().orElse(0) * share(stratum);
      variance += error * error;
    }
    return Math.sqrt(variance);
  }

  /**
   * The interval of the score where each group was drawn by itself, with the adjustment of {@link
   * NpsCounts#score} in each, so that a group of one mind has a width too. Cut at ±100.
   *
   * @param confidence between 0 and 1, such as 0.95
   * @throws InvalidInputException with code {@code measure.confidence.range}
   */
  public Interval stratified(double confidence) {
    double centre = 0;
    double variance = 0;
    for (Stratum stratum : strata) {
      double error = stratum.answers().adjustedStandardError() * share(stratum);
      centre += stratum.answers().adjusted() * share(stratum);
      variance += error * error;
    }
    double reach = Normal.criticalValue(confidence) * Math.sqrt(variance);
    return new Interval(
        Math.min(value(), Math.max(-100, centre - reach)),
        Math.max(value(), Math.min(100, centre + reach)),
        confidence);
  }

  private Interval around(double standardError, double confidence) {
    double reach = Normal.criticalValue(confidence) * standardError;
    return new Interval(
        Math.max(-100, value() - reach), Math.min(100, value() + reach), confidence);
  }
}
