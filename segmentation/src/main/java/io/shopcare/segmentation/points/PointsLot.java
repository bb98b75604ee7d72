package io.shopcare.segmentation.points;

import io.shopcare.DomainValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Points that came together and end together. Its {@code toString} tells no points.
 *
 * @param number of the lot in its ledger, from 0
 * @param points how many there were at first, not negative
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

  /** What points were given for. */
  public enum Source {
    /** Something was paid. */
    PAID,
    /** The shop gave them away. */
    PROMOTIONAL
  }

  /** Points for something that was paid. */
  public PointsLot(
      int number, long points, @Nullable Instant availableFrom, @Nullable Instant expiresAt) {
    this(number, points, availableFrom, expiresAt, Source.PAID);
  }

  PointsLot numbered(int number) {
    return new PointsLot(number, points, availableFrom, expiresAt, source);
  }

  @Override
  public String toString() {
    return Quiet.name(this);
  }
}
