package io.shopcare.segmentation.rfm;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The thresholds from which values score 2, 3, 4 and 5; below the first, 1. A score that nothing
 * reaches has no threshold. Equal values have equal scores, and a better value never has a lower
 * one. Immutable and thread-safe.
 *
 * @param recencyDays at most so many days score 2, 3, 4 and 5, falling
 * @param orders at least so many, rising
 * @param spent at least so much, rising; 1.50 and 1.5 are one
 */
public record RfmScorecard(List<Long> recencyDays, List<Long> orders, List<BigDecimal> spent)
    implements DomainValue {

  /**
   * Copies the thresholds.
   *
   * @throws InvalidInputException with code {@code rfm.thresholds} if there are more than four or
   *     they are out of order, or {@code number.too-long}
   */
  public RfmScorecard {
    recencyDays = require(recencyDays, Comparator.reverseOrder(), "recencyDays");
    orders = require(orders, Comparator.naturalOrder(), "orders");
    spent =
        require(spent, Comparator.naturalOrder(), "spent").stream()
            .map(amount -> Decimals.shorten(Decimals.requireBounded(amount, "spent"), 0))
            .toList();
  }

  /**
   * Freezes the scores of a population: ⌈5 · rank / n⌉ of each value, customers of one value
   * sharing a rank by the rule. The order of the population does not matter; of an empty one
   * everything scores 1. O(n log n).
   */
  public static RfmScorecard freeze(Collection<RfmFacts> population, TieRule tie) {
    return new RfmScorecard(
        thresholds(population, RfmFacts::recencyDays, Comparator.reverseOrder(), tie),
        thresholds(population, RfmFacts::orders, Comparator.naturalOrder(), tie),
        thresholds(population, RfmFacts::spent, Comparator.naturalOrder(), tie));
  }

  /** The scores of a customer, of the population or not. */
  public RfmScore score(RfmFacts facts) {
    return new RfmScore(
        score(recencyDays, facts.recencyDays(), Comparator.reverseOrder()),
        score(orders, facts.orders(), Comparator.naturalOrder()),
        score(spent, facts.spent(), Comparator.naturalOrder()));
  }

  private static <V> int score(List<V> thresholds, V value, Comparator<V> worstFirst) {
    int score = 1;
    for (V threshold : thresholds) {
      if (worstFirst.compare(value, threshold) < 0) {
        return score;
      }
      score++;
    }
    return score;
  }

  private static <V> List<V> thresholds(
      Collection<RfmFacts> population,
      Function<RfmFacts, V> reading,
      Comparator<V> worstFirst,
      TieRule tie) {
    SortedMap<V, Long> counts = new TreeMap<>(worstFirst);
    for (RfmFacts facts : population) {
      counts.merge(reading.apply(facts), 1L, Long::sum);
    }
    List<V> thresholds = new ArrayList<>();
    long twice = 2L * population.size();
    long[] below = {0};
    counts.forEach(
        (value, count) -> {
          long rank = tie.twiceRank(below[0], below[0] + count);
          long score = Math.min(RfmScore.BEST, (RfmScore.BEST * rank + twice - 1) / twice);
          while (thresholds.size() + 1 < score) {
            thresholds.add(value);
          }
          below[0] += count;
        });
    return thresholds;
  }

  private static <V> List<V> require(List<V> thresholds, Comparator<V> worstFirst, String place) {
    if (thresholds.size() >= RfmScore.BEST) {
      throw fault(place, "at most " + (RfmScore.BEST - 1));
    }
    for (int i = 1; i < thresholds.size(); i++) {
      if (worstFirst.compare(thresholds.get(i - 1), thresholds.get(i)) > 0) {
        throw fault(place, "each at least as good as the one before");
      }
    }
    return List.copyOf(thresholds);
  }

  private static InvalidInputException fault(String place, String expected) {
    return InvalidInputException.of("rfm.thresholds").at(place).expected(expected).build();
  }
}
