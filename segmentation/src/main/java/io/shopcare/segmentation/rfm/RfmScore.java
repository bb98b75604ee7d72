package io.shopcare.segmentation.rfm;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;

/**
 * Three scores from 1 to {@value #BEST}, 5 being best.
 *
 * @param recency how lately
 * @param frequency how often
 * @param money how much
 */
public record RfmScore(int recency, int frequency, int money) implements DomainValue {

  /** The best score. */
  public static final int BEST = 5;

  /**
   * Checks the scores.
   *
   * @throws InvalidInputException with code {@code rfm.score.range}
   */
  public RfmScore {
    requireScore(recency, "recency");
    requireScore(frequency, "frequency");
    requireScore(money, "money");
  }

  /** Frequency plus money: twice the FM of the usual tables, 2 to 10. */
  public int value() {
    return frequency + money;
  }

  private static void requireScore(int score, String place) {
    if (score < 1 || score > BEST) {
      throw InvalidInputException.of("rfm.score.range").at(place).expected("1 to " + BEST).build();
    }
  }
}
