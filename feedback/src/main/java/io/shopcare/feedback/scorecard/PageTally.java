package io.shopcare.feedback.scorecard;

import io.shopcare.InvalidInputException;
import io.shopcare.internal.ByteReader;
import io.shopcare.internal.ByteWriter;
import io.shopcare.measure.Proportion;
import io.shopcare.measure.Ratio;
import io.shopcare.measure.Summary;
import java.util.Optional;

/**
 * Sales from a page, and requests for help on it. Sales per request of help have no value where
 * nobody asked, so pages are ranked by the share of sales in both, which always has one where
 * anything happened. Immutable and thread-safe.
 *
 * @param sales from the page
 * @param helpRequests on it
 */
public record PageTally(long sales, long helpRequests) implements Summary<PageTally> {

  private static final int VERSION = 1;
  private static final long HUNDRED = 100;

  /** Nothing happened yet. */
  public static PageTally empty() {
    return new PageTally(0, 0);
  }

  /** Sales among sales and requests of help; its share is absent where nothing happened. */
  public Proportion success() {
    return new Proportion(sales, Math.addExact(sales, helpRequests));
  }

  /**
   * Sales per request of help; absent, not infinite, without one.
   *
   * @throws InvalidInputException with code {@code measure.negative} if a count is below 0
   */
  public Optional<Ratio> salesPerRequest() {
    success().share();
    return helpRequests == 0 ? Optional.empty() : Optional.of(Ratio.of(sales, helpRequests));
  }

  /**
   * Requests of help in a hundred sales; absent without a sale.
   *
   * @throws InvalidInputException with code {@code measure.negative} if a count is below 0
   */
  public Optional<Ratio> requestsPerHundredSales() {
    success().share();
    return sales == 0
        ? Optional.empty()
        : Optional.of(Ratio.of(Math.multiplyExact(HUNDRED, helpRequests), sales));
  }

  @Override
  public PageTally plus(PageTally other) {
    return new PageTally(
        Math.addExact(sales, other.sales), Math.addExact(helpRequests, other.helpRequests));
  }

  @Override
  public PageTally minus(PageTally other) {
    return new PageTally(
        Math.subtractExact(sales, other.sales),
        Math.subtractExact(helpRequests, other.helpRequests));
  }

  @Override
  public boolean isEmpty() {
    return sales == 0 && helpRequests == 0;
  }

  @Override
  public byte[] toBytes() {
    return new ByteWriter(VERSION).signed(sales).signed(helpRequests).toBytes();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws InvalidInputException if the bytes are anything else
   */
  public static PageTally fromBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes, VERSION, "page tally");
    PageTally read = new PageTally(in.signed(), in.signed());
    in.end();
    return read;
  }
}
