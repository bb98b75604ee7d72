package io.shopcare.feedback.review;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;

/**
 * One to five stars.
 *
 * @param value from 1, the worst, to 5
 */
public record Stars(int value) implements DomainValue, Comparable<Stars> {

  /** How many there are at most. */
  public static final int MOST = 5;

  /**
   * Checks the number.
   *
   * @throws InvalidInputException with code {@code feedback.review.stars}
   */
  public Stars {
    if (value < 1 || value > MOST) {
      throw InvalidInputException.of("feedback.review.stars")
          .at("stars")
          .expected("1 to " + MOST)
          .build();
    }
  }

  /** So many stars. */
  public static Stars of(int value) {
    return new Stars(value);
  }

  @Override
  public int compareTo(Stars other) {
    return Integer.compare(value, other.value);
  }
}
