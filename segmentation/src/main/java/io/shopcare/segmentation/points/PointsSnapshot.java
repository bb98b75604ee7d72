package io.shopcare.segmentation.points;

import io.shopcare.DomainValue;
import io.shopcare.Erasable;
import io.shopcare.internal.ValueStyle;
import io.shopcare.measure.Ratio;
import io.shopcare.segmentation.points.PointsEntry.Share;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * All that an account is after its entries, and all that its next entries need to know. A host with
 * a long ledger keeps it in place of the entries before it; an account that is merged into another
 * brings it along. Immutable and thread-safe; its {@code toString} tells no points and no orders.
 */
@ValueStyle
@Value.Immutable
public interface PointsSnapshot extends DomainValue, Erasable<PointsSnapshot> {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /**
   * A lot.
   *
   * @param terms with the date from which it really counts
   * @param left how many points are left, not negative
   * @param lapsed how many have expired
   */
  record LotLeft(PointsLot terms, long left, long lapsed) implements DomainValue {
    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * An order.
   *
   * @param award what it earned
   * @param lot where that is
   * @param returned minor units of each line that were paid back
   * @param reversed the points that were taken back
   */
  record Order(PointsAward award, int lot, List<Long> returned, long reversed)
      implements DomainValue {

    /** Copies the amounts. */
    public Order {
      returned = List.copyOf(returned);
    }

    Order(PointsAward award, int lot) {
      this(award, lot, award.lines().stream().map(line -> 0L).toList(), 0);
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * What was spent and has not come back.
   *
   * @param key of the spend
   * @param from where it came from, in the order in which it was taken
   */
  record Spend(String key, List<Share> from) implements DomainValue {

    /** Copies the shares. */
    public Spend {
      from = List.copyOf(from);
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * Points that were set aside.
   *
   * @param key of the hold
   * @param points none, once they were spent or set free
   * @param until when they are free again by themselves; null if never
   */
  record Held(String key, long points, @Nullable Instant until) implements DomainValue {

    boolean isOpen(Instant at) {
      return points > 0 && (until == null || at.isBefore(until));
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /**
   * What another account gets by a transfer.
   *
   * @param key of the transfer
   * @param lots with the dates that they have here
   */
  record Transfer(String key, List<PointsLot> lots) implements DomainValue {

    /** Copies the lots. */
    public Transfer {
      lots = List.copyOf(lots);
    }

    @Override
    public String toString() {
      return Quiet.name(this);
    }
  }

  /** The lots by number. */
  @Value.Redacted
  List<LotLeft> lots();

  /** The orders that earned. */
  @Value.Redacted
  List<Order> orders();

  /** The spends. */
  @Value.Redacted
  List<Spend> spends();

  /** The holds. */
  @Value.Redacted
  List<Held> holds();

  /** The transfers to other accounts, so that one that comes again is known there too. */
  @Value.Redacted
  List<Transfer> transfers();

  /** Points that were spent and then taken back. */
  @Value.Redacted
  long deficit();

  /** The part of a point that is kept for the next order; see {@link PointsEntry.Reversed}. */
  @Value.Redacted
  Ratio carried();

  /** When the customer last earned or spent; empty if never. */
  Optional<Instant> lastActivity();

  /** Whether the account was closed. */
  boolean isClosed();

  /**
   * The lots and no order, spend, hold or transfer: balances are the same, and nothing can be
   * undone.
   */
  @Override
  default PointsSnapshot erased() {
    return builder()
        .lots(lots())
        .deficit(deficit())
        .carried(carried())
        .lastActivity(lastActivity())
        .isClosed(isClosed())
        .build();
  }

  /** Starts a snapshot. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link PointsSnapshot}. */
  final class Builder extends ImmutablePointsSnapshot.Builder {
    Builder() {}
  }
}
