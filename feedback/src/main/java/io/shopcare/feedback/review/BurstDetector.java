package io.shopcare.feedback.review;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.Tails;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds days on which more ratings came than chance explains, in praise as in blame: each number of
 * stars is held against its own Poisson baseline, and all are treated alike. What follows is the
 * same for all as well: new reviews that nothing verifies are held whatever they say ({@link
 * ModerationFacts#isBurst}), and the stretch may be left out of the ranking ({@link RankedTime})
 * while the histogram keeps it. Immutable and thread-safe.
 *
 * @param level the probability of a false alarm on a day, such as 0.001
 */
public record BurstDetector(double level) implements DomainValue {

  /**
   * Checks the level.
   *
   * @throws InvalidInputException with code {@code feedback.burst.level}
   */
  public BurstDetector {
    if (!(level > 0 && level < 1)) {
      throw InvalidInputException.of("feedback.burst.level")
          .at("level")
          .expected("a number between 0 and 1, such as 0.001")
          .build();
    }
  }

  /** One false alarm in a thousand days. */
  public static BurstDetector ofDefaults() {
    return new BurstDetector(0.001);
  }

  /**
   * Judges one day.
   *
   * @param unverified how many of the day's ratings nothing verifies
   */
  public Burst judge(BurstBaseline baseline, StarTally day, long unverified) {
    SortedMap<Stars, Double> pValues = new TreeMap<>();
    for (int stars = 1; stars <= Stars.MOST; stars++) {
      pValues.put(
          Stars.of(stars), surprise(baseline.perDay().get(stars - 1), day.count(Stars.of(stars))));
    }
    return new Burst(level, pValues, surprise(baseline.unverifiedPerDay(), unverified));
  }

  /** Whether a single count is an alarm. */
  public boolean isAlarm(double expected, long observed) {
    return surprise(expected, observed) < level;
  }

  /**
   * The probability of at least so many events where the given number is expected, by Poisson.
   *
   * @throws InvalidInputException with code {@code feedback.burst.expected} unless it is finite and
   *     from 0
   */
  public static double surprise(double expected, long observed) {
    if (!(expected >= 0 && Double.isFinite(expected))) {
      throw InvalidInputException.of("feedback.burst.expected")
          .at("expected")
          .expected("a finite number from 0")
          .build();
    }
    return Tails.poissonAtLeast(observed, expected);
  }
}
