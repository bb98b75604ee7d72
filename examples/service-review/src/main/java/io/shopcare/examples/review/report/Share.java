package io.shopcare.examples.review.report;

/**
 * A part of a whole, with the interval in which the true share lies.
 *
 * @param part not more than the whole
 * @param whole 0 means that there is no share to show
 * @param low lower bound of the 95 % interval, from 0 to 1
 * @param high upper bound of the 95 % interval, from 0 to 1
 */
public record Share(long part, long whole, double low, double high) {

  /** Checks that the part fits into the whole. */
  public Share {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException("part must lie in 0.." + whole + ": " + part);
    }
  }

  /** The share itself, from 0 to 1; 0 of an empty whole. */
  public double value() {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
