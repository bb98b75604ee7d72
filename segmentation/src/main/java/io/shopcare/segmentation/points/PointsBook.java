package io.shopcare.segmentation.points;

import io.shopcare.measure.Ratio;
import io.shopcare.segmentation.points.PointsEntry.Share;
import io.shopcare.segmentation.points.PointsSnapshot.LotLeft;
import io.shopcare.segmentation.points.PointsSnapshot.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state to which entries fold: lots, and what is owed. Mutable, and never seen outside; a
 * ledger keeps its own. Folding needs no order and no look-up, as entries name their lots.
 */
final class PointsBook {

  final List<Lot> lots;
  final PointsRegister register;
  long deficit;
  Ratio carried = Ratio.ZERO;
  Instant clock = Instant.MIN;
  boolean closed;

  /** A book for about so many entries. */
  PointsBook(int entries) {
    lots = new ArrayList<>(entries);
    register = new PointsRegister(entries);
  }

  PointsBook(PointsBook other) {
    lots = new ArrayList<>(other.lots.size());
    other.lots.forEach(lot -> lots.add(new Lot(lot)));
    register = new PointsRegister(other.register);
    deficit = other.deficit;
    carried = other.carried;
    clock = other.clock;
    closed = other.closed;
  }

  /** Books an entry that was decided before. */
  void fold(PointsEntry entry) {
    if (entry instanceof PointsEntry.Earned earned) {
      open(earned.lot());
      carried = earned.carried();
      register.later(earned);
    } else if (entry instanceof PointsEntry.Spent spent) {
      take(spent.from());
      register.later(spent);
    } else if (entry instanceof PointsEntry.Expired expired) {
      Lot lot = lots.get(expired.share().lot());
      lot.left -= expired.share().points();
      lot.lapsed += expired.share().points();
    } else if (entry instanceof PointsEntry.Settled settled) {
      lots.get(settled.share().lot()).left -= settled.share().points();
      deficit -= settled.share().points();
    } else if (entry instanceof PointsEntry.Granted granted) {
      open(granted.lot());
    } else if (entry instanceof PointsEntry.Activated activated) {
      lots.get(activated.lot()).availableFrom = activated.by().occurredAt();
    } else if (entry instanceof PointsEntry.Withdrawn withdrawn) {
      take(withdrawn.from());
    } else {
      foldRare(entry);
    }
  }

  private void foldRare(PointsEntry entry) {
    if (entry instanceof PointsEntry.Reversed reversed) {
      reverse(reversed);
    } else if (entry instanceof PointsEntry.Restored restored) {
      restored.to().forEach(share -> lots.get(share.lot()).left += share.points());
      restored.late().forEach(this::open);
      register.restore(restored);
    } else if (entry instanceof PointsEntry.Held held) {
      register.hold(held);
    } else if (entry instanceof PointsEntry.Released released) {
      register.release(released.holdKey());
    } else if (entry instanceof PointsEntry.Given given) {
      take(given.from());
      register.give(given);
    } else if (entry instanceof PointsEntry.Received received) {
      received.lots().forEach(this::open);
    } else if (entry instanceof PointsEntry.Merged merged) {
      merge(merged.account());
    } else if (entry instanceof PointsEntry.Closed end) {
      take(end.from());
      deficit -= end.forgiven();
      register.endHolds();
      closed = true;
    }
  }

  private void open(PointsLot terms) {
    lots.add(new Lot(terms));
  }

  private void take(List<Share> shares) {
    for (int i = 0; i < shares.size(); i++) {
      Share share = shares.get(i);
      lots.get(share.lot()).left -= share.points();
    }
  }

  private void reverse(PointsEntry.Reversed reversed) {
    Order order = present(register.order(reversed.orderId()));
    take(reversed.from());
    lots.get(order.lot()).lapsed -= reversed.lapsed();
    carried = reversed.carried();
    if (reversed.settlement() == PointsPolicy.Shortfall.ALLOW_NEGATIVE) {
      deficit += reversed.shortfall();
    }
    long points = order.reversed() + reversed.points();
    register.put(new Order(order.award(), order.lot(), reversed.returned(), points));
  }

  static <T> T present(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the entries of a ledger are out of order");
    }
    return value;
  }

  private void merge(PointsSnapshot account) {
    register.merge(account, lots.size());
    for (LotLeft lot : account.lots()) {
      lots.add(new Lot(lot, lots.size()));
    }
    deficit += account.deficit();
    carried = Fraction.of(carried).plus(Fraction.of(account.carried())).ratio();
    closed |= account.isClosed();
  }

  PointsSnapshot snapshot() {
    return register
        .into(PointsSnapshot.builder())
        .lots(lots.stream().map(Lot::leftOver).toList())
        .deficit(deficit)
        .carried(carried)
        .isClosed(closed)
        .build();
  }

  /** Leaves an entry out, but keeps the numbers of the lots that it opens. */
  void passOver(PointsEntry entry) {
    int opened = 0;
    if (entry instanceof PointsEntry.Earned || entry instanceof PointsEntry.Granted) {
      opened = 1;
    } else if (entry instanceof PointsEntry.Restored restored) {
      opened = restored.late().size();
    } else if (entry instanceof PointsEntry.Received received) {
      opened = received.lots().size();
    } else if (entry instanceof PointsEntry.Merged merged) {
      opened = merged.account().lots().size();
    }
    for (int i = 0; i < opened; i++) {
      open(new PointsLot(lots.size(), 0, null, null));
    }
  }

  static long total(List<Share> shares) {
    long total = 0;
    for (Share share : shares) {
      total += share.points();
    }
    return total;
  }

  /** Points that are set aside at the clock. */
  long held() {
    return register.held(clock);
  }

  /** All points that are left, counting or not. */
  long left() {
    long left = 0;
    for (Lot lot : lots) {
      left += lot.left;
    }
    return left;
  }
}
