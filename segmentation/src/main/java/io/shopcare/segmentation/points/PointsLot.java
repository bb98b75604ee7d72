package io.shopcare.segmentation.points;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Points that came together and end together. Its {@code toString} tells no points. Immutable and
 * thread-safe.
 *
 * @param number of the lot in its ledger, from 0; in a wish any, as the ledger numbers what it
 *     books
 * @param points how many there were at first; a wish for fewer than one is refused
 * @param availableFrom when they begin to count, inclusive; null while an event is waited for
 * @param expiresAt when they can be spent no more, exclusive; null if never, or if the customer's
 *     inactivity decides
 * @param source what they were given for
 */
public record PointsLot(
    int number,
    long points,
    @Nullable Instant availableFrom,
    @Nullable Instant expiresAt,
    Source source)
    implements DomainValue {

  /** Thirty million years: dates and the periods of any policy added to them stay in a calendar. */
  private static final long FARTHEST = 1_000_000_000_000_000L;

  /** What points were given for. */
  public enum Source {
    /** Something was paid. */
    PAID,
    /** The shop gave them away. */
    PROMOTIONAL
  }

  /**
   * Checks the dates and requires a source.
   *
   * @throws InvalidInputException with code {@code points.date.range}
   */
  public PointsLot {
    Objects.requireNonNull(source, "source");
    requireDate("availableFrom", availableFrom);
    requireDate("expiresAt", expiresAt);
  }

  /** Points for something that was paid. */
  public PointsLot(
      int number, long points, @Nullable Instant availableFrom, @Nullable Instant expiresAt) {
    this(number, points, availableFrom, expiresAt, Source.PAID);
  }

  private static void requireDate(String place, @Nullable Instant at) {
    if (at != null && Math.abs(at.getEpochSecond()) > FARTHEST) {
      throw InvalidInputException.of("points.date.range")
          .at(place)
          .expected("within thirty million years; nothing for ever")
          .build();
    }
  }

  PointsLot numbered(int number) {
    return new PointsLot(number, points, availableFrom, expiresAt, source);
  }

  @Override
  public String toString() {
    return Quiet.name(this);
  }
}
