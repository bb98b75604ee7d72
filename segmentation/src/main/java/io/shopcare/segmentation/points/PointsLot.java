package io.shopcare.segmentation.points;

import io.shopcare.DomainValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Points that came together and end together.
 *
 * @param number of the lot in its ledger, from 0
 * @param points how many there were at first, not negative
 * @param availableFrom when they begin to count, inclusive; null while an event is waited for
 * @param expiresAt when they can be spent no more, exclusive; null if never
 */
public record PointsLot(
    int number, long points, @Nullable Instant availableFrom, @Nullable Instant expiresAt)
    implements DomainValue {

  boolean isExpired(Instant at) {
    return expiresAt != null && !at.isBefore(expiresAt);
  }
}
