package io.shopcare.segmentation.points;

import io.shopcare.DomainValue;
import io.shopcare.Limits;
import io.shopcare.measure.Ratio;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    /** Checks the parts. */
    public Booking {
      Limits.requireLength(key, Limits.NAME_CHARACTERS, "key");
      Objects.requireNonNull(occurredAt, "occurredAt");
      Objects.requireNonNull(recordedAt, "recordedAt");
    }

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
  record Share(int lot, long points) implements DomainValue {
    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * An order has earned.
   *
   * @param award for what
   * @param lot what it earned
   * @param carried the part of a point that is left for the next order
   */
  record Earned(Booking by, PointsAward award, PointsLot lot, Ratio carried)
      implements PointsEntry {
    @Override
    public Instant effectiveAt() {
      return by.occurredAt();
    }

    @Override
    public String toString() {
      return Quiet.name(this);
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
   * @param from the lots in the order in which they were taken
   * @param holdKey the key of the hold that this ends; null if there was none
   */
  record Spent(Booking by, List<Share> from, @Nullable String holdKey) implements PointsEntry {
    /** Copies the shares. */
    public Spent {
      from = List.copyOf(from);
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * Points were set aside.
   *
   * @param until when they are free again by themselves; null if never
   */
  record Held(Booking by, long points, @Nullable Instant until) implements PointsEntry {
    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * Points that were set aside are free again.
   *
   * @param holdKey the key of the hold
   */
  record Released(Booking by, String holdKey) implements PointsEntry {}

  /**
   * Points were taken back with a refund.
   *
   * @param orderId the order
   * @param returned minor units of each line of the award so far, this refund included
   * @param from the lots, that of the order first
   * @param lapsed what had expired in the lot of the order and is not taken a second time
   * @param shortfall what was nowhere left
   * @param settlement what became of the shortfall
   * @param carried the part of a point that is left for the next order; below zero if orders before
   *     it were given points for what is now returned
   */
  record Reversed(
      Booking by,
      String orderId,
      List<Long> returned,
      List<Share> from,
      long lapsed,
      long shortfall,
      PointsPolicy.Shortfall settlement,
      Ratio carried)
      implements PointsEntry {
    /** Copies the amounts and shares. */
    public Reversed {
      returned = List.copyOf(returned);
      from = List.copyOf(from);
    }

    /** All the points that were taken back. */
    public long points() {
      return from.stream().mapToLong(Share::points).sum() + lapsed + shortfall;
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * What was spent was given back.
   *
   * @param spendKey the key of the spend
   * @param to the lots from which it came, the last one taken first
   * @param late a lot for each of them that had expired, with days of grace; the old one stays as
   *     it is
   */
  record Restored(Booking by, String spendKey, List<Share> to, List<PointsLot> late)
      implements PointsEntry {
    /** Copies the shares and lots. */
    public Restored {
      to = List.copyOf(to);
      late = List.copyOf(late);
    }

    @Override
    public String toString() {
      return Quiet.name(this);
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

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * Points were taken.
   *
   * @param cause a code of the shop's own
   * @param from the lots in the order in which they were taken
   */
  record Withdrawn(Booking by, String cause, List<Share> from) implements PointsEntry {
    /** Copies the shares. */
    public Withdrawn {
      from = List.copyOf(from);
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * Points went to another account.
   *
   * @param account the other account
   * @param from the lots in the order in which they were taken
   * @param lots what the other account gets for each of them
   */
  record Given(Booking by, String account, List<Share> from, List<PointsLot> lots)
      implements PointsEntry {
    /** Copies the shares and lots. */
    public Given {
      from = List.copyOf(from);
      lots = List.copyOf(lots);
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * Points came from another account.
   *
   * @param account the other account
   * @param lots with the dates that they had there
   */
  record Received(Booking by, String account, List<PointsLot> lots) implements PointsEntry {
    /** Copies the lots. */
    public Received {
      lots = List.copyOf(lots);
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * Another account was added, or the one that this ledger goes on from.
   *
   * @param account with lots that are numbered from 0; here they follow on those before
   */
  record Merged(Booking by, PointsSnapshot account) implements PointsEntry {}

  /**
   * The account was closed.
   *
   * @param cause a code of the shop's own
   * @param from what was left in the lots
   * @param forgiven the deficit of which nobody speaks any more
   */
  record Closed(Booking by, String cause, List<Share> from, long forgiven) implements PointsEntry {
    /** Copies the shares. */
    public Closed {
      from = List.copyOf(from);
    }

    @Override
    public String toString() {
      return Quiet.name(this);
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
