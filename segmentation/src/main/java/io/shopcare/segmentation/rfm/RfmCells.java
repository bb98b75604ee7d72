package io.shopcare.segmentation.rfm;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;

/**
 * A rectangle of a table: every pair of a recency score and a value, which is frequency plus money.
 *
 * @param group the name that its cells have
 * @param recency from which recency score to which, within 1 to 5
 * @param value from which sum of the two other scores to which, within 2 to 10
 */
public record RfmCells(String group, Span recency, Span value) implements DomainValue {

  /**
   * From one number to another, both included.
   *
   * @param low the lower
   * @param high the higher, at least the lower
   */
  public record Span(int low, int high) implements DomainValue {

    /**
     * Checks the order.
     *
     * @throws InvalidInputException with code {@code rfm.span.empty}
     */
    public Span {
      if (low > high) {
        throw InvalidInputException.of("rfm.span.empty").at("low").expected("low to high").build();
      }
    }

    boolean has(int number) {
      return low <= number && number <= high;
    }
  }

  /** The cells of a group, both ends of both spans included. */
  public static RfmCells of(String group, int lowRecency, int highRecency, int low, int high) {
    return new RfmCells(group, new Span(lowRecency, highRecency), new Span(low, high));
  }

  boolean has(int recencyScore, int sum) {
    return recency.has(recencyScore) && value.has(sum);
  }
}
