package io.shopcare.feedback.review;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many ratings are to be expected in a day.
 *
 * @param perDay of one star first
 * @param unverifiedPerDay of those that nothing verifies
 */
public record BurstBaseline(List<Double> perDay, double unverifiedPerDay) implements DomainValue {

  /**
   * Copies and checks the rates.
   *
   * @throws InvalidInputException with code {@code feedback.burst.baseline}
   */
  public BurstBaseline {
    perDay = List.copyOf(perDay);
    boolean rates = perDay.size() == Stars.MOST && perDay.stream().allMatch(BurstBaseline::isRate);
    if (!rates || !isRate(unverifiedPerDay)) {
      throw InvalidInputException.of("feedback.burst.baseline")
          .at("perDay")
          .expected("five finite rates from 0, and one of unverified ratings")
          .build();
    }
  }

  private static boolean isRate(double rate) {
    return Double.isFinite(rate) && rate >= 0;
  }

  /**
   * The mean of a past stretch of days.
   *
   * @param past ratings of that time
   * @param unverified how many of them nothing verified
   * @param days how many, above 0
   * @throws InvalidInputException with code {@code feedback.burst.baseline}
   */
  public static BurstBaseline of(StarTally past, long unverified, int days) {
    if (days < 1) {
      throw InvalidInputException.of("feedback.burst.baseline")
          .at("days")
          .expected("at least 1")
          .build();
    }
    List<Double> perDay =
        IntStream.rangeClosed(1, Stars.MOST)
            .mapToObj(stars -> (double) past.count(Stars.of(stars)) / days)
            .toList();
    return new BurstBaseline(perDay, (double) unverified / days);
  }
}
