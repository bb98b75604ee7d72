package io.shopcare.segmentation.points;

import io.shopcare.segmentation.points.PointsSnapshot.LotLeft;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is left of a lot. Mutable, and never seen outside; a book keeps its own. */
final class Lot {

  final PointsLot terms;
  @Nullable Instant availableFrom;
  long left;
  long lapsed;

  /** A lot of which nothing was taken yet. */
  Lot(PointsLot terms) {
    this(terms, terms.availableFrom(), terms.points(), 0);
  }

  /** The same lot in another book. */
  Lot(Lot other) {
    this(other.terms, other.availableFrom, other.left, other.lapsed);
  }

  /** A lot of another account under a number of this one. */
  Lot(LotLeft there, int number) {
    this(
        there.terms().numbered(number),
        there.terms().availableFrom(),
        there.left(),
        there.lapsed());
  }

  private Lot(PointsLot terms, @Nullable Instant availableFrom, long left, long lapsed) {
    this.terms = terms;
    this.availableFrom = availableFrom;
    this.left = left;
    this.lapsed = lapsed;
  }

  boolean counts(Instant at) {
    return availableFrom != null && !at.isBefore(availableFrom);
  }

  LotLeft leftOver() {
    PointsLot now =
        new PointsLot(
            terms.number(), terms.points(), availableFrom, terms.expiresAt(), terms.source());
    return new LotLeft(now, left, lapsed);
  }
}
