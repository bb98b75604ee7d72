package io.shopcare.segmentation.points;

import io.shopcare.DomainValue;
import io.shopcare.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * What was booked. Entries are only ever added; each says by itself what it does to which lots, so
 * that a ledger is their fold and nothing is decided twice.
 */
public sealed interface PointsEntry extends DomainValue {

  /** By whose wish, and when. */
  Booking by();

  /**
   * From when balances show it: points that are given from when they were earned, as are the things
   * that time does; points that are taken from when that was booked, as they come from the lots of
   * then.
   */
  default Instant effectiveAt() {
    return by().recordedAt();
  }

  /**
   * By whose wish something was booked, and when.
   *
   * @param key of the command; of what time did, that of the command after it
   * @param occurredAt when it happened, by which lots get their dates
   * @param recordedAt when it was booked, never before the entry before it
   */
  record Booking(String key, Instant occurredAt, Instant recordedAt) implements DomainValue {

    Booking at(Instant occurred) {
      return new Booking(key, occurred, recordedAt);
    }
  }

  /**
   * Points of one lot.
   *
   * @param lot the number of the lot
   * @param points more than none
   */
  record Share(int lot, long points) implements DomainValue {}

  /**
   * An order has earned.
   *
   * @param orderId the order
   * @param basis what counted of it
   * @param lot what it earned
   * @param carried what is left for the next order, in points times minor units of the rate's
   *     amount
   */
  record Earned(Booking by, String orderId, Money basis, PointsLot lot, long carried)
      implements PointsEntry {
    @Override
    public Instant effectiveAt() {
      return by.occurredAt();
    }
  }

  /**
   * A lot that had waited for an event begins to count.
   *
   * @param lot the number of the lot
   */
  record Activated(Booking by, int lot) implements PointsEntry {}

  /**
   * Points were spent.
   *
   * @param from the lots, the first to expire first
   */
  record Spent(Booking by, List<Share> from) implements PointsEntry {
    /** Copies the shares. */
    public Spent {
      from = List.copyOf(from);
    }
  }

  /**
   * Points were taken back with a refund.
   *
   * @param orderId the order
   * @param refunded of the basis so far, this refund included
   * @param from the lots, that of the order first
   * @param lapsed what had expired in the lot of the order and is not taken a second time
   * @param shortfall what was nowhere left
   * @param writtenOff whether the shortfall is forgiven; else it is a deficit
   */
  record Reversed(
      Booking by,
      String orderId,
      Money refunded,
      List<Share> from,
      long lapsed,
      long shortfall,
      boolean writtenOff)
      implements PointsEntry {
    /** Copies the shares. */
    public Reversed {
      from = List.copyOf(from);
    }
  }

  /**
   * What was spent was given back.
   *
   * @param spendKey the key of the spend
   * @param to the lots from which it came
   * @param late a lot for each of them that had expired, with days of grace; its points came out of
   *     the old one
   */
  record Restored(Booking by, String spendKey, List<Share> to, List<PointsLot> late)
      implements PointsEntry {
    /** Copies the shares and lots. */
    public Restored {
      to = List.copyOf(to);
      late = List.copyOf(late);
    }
  }

  /**
   * Points were given.
   *
   * @param cause a code of the shop's own
   * @param lot what was given
   */
  record Granted(Booking by, String cause, PointsLot lot) implements PointsEntry {
    @Override
    public Instant effectiveAt() {
      return by.occurredAt();
    }
  }

  /**
   * Points were taken.
   *
   * @param cause a code of the shop's own
   * @param from the lots, the first to expire first
   */
  record Withdrawn(Booking by, String cause, List<Share> from) implements PointsEntry {
    /** Copies the shares. */
    public Withdrawn {
      from = List.copyOf(from);
    }
  }

  /**
   * A lot has come to its end; dated at that end.
   *
   * @param share what was left of it
   */
  record Expired(Booking by, Share share) implements PointsEntry {
    @Override
    public Instant effectiveAt() {
      return by.occurredAt();
    }
  }

  /**
   * A lot has repaid a deficit, as soon as both were there.
   *
   * @param share what it repaid
   */
  record Settled(Booking by, Share share) implements PointsEntry {
    @Override
    public Instant effectiveAt() {
      return by.occurredAt();
    }
  }

  /** Somebody asked to have booked what had expired. */
  record Swept(Booking by) implements PointsEntry {}
}
